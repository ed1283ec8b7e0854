extension TableOptions: KeyedOptions {
    package static var blank: TableOptions { TableOptions(path: "") }

    /// The keys of one item of `data.tables`.
    static let keys: [KeyRecord<TableOptions>] = [
        .init("path", .path, \.path, zh: "表格文件", en: "the file"),
        .init(
            "sheet", .anyOf([.integer(1...1_000), .text]), \.sheet, absent: "1", zh: "工作表序号或名称",
            en: "sheet by number or name"),
        .init(
            "header_row", .anyOf([.choice(["auto"]), .integer(1...10_000)]), \.headerRow, unit: "行",
            zh: "表头在第几行;auto 自动跳过标题行", en: "row of the headers; auto finds it"),
        .init("encoding", word: \.encoding, zh: "文本文件的编码", en: "encoding of a text file"),
        .init(
            "join", .list(.field), \.join, absent: "[village_code]", zh: "按哪些字段对应到村;无代码时用 [town_name, village_name]",
            en: "fields the rows are joined by"),
        .init("year", .integer(1949...2100), \.year, unit: "年", zh: "表头无年份时的数据年份", en: "year where headers have none"),
        .init("columns", .table(.field), \.columns, zh: "人工指定 表头: 字段名", en: "headers assigned by hand"),
        .init("units", .table(.text), \.units, zh: "人工指定 表头: 单位", en: "units assigned by hand"),
    ]
}
