import CountyModel

/// Villages of the map that a table does not have.
enum NotInTable {
    /// One finding per village, or one for all where the rows tell of a cause that most of them share.
    package static func findings(_ join: TableJoin, _ villages: [Village]) -> [Finding] {
        let missing = join.missingVillages()
        let (file, sheet) = (join.table.raw.file, join.table.raw.sheet)
        if join.isExplained {
            return [
                Finding(
                    .villageNotInTable,
                    Bilingual(
                        zh: "因上述代码问题,村界图层中的 \(missing.count) 个村在表 \(file) 中没有数据",
                        en:
                            "for the reason above, \(Wording.count(missing.count, "village")) of the map \(Wording.plural(missing.count, "has", "have")) no row in \(file)"
                    ),
                    at: Place(file: file, sheet: sheet))
            ]
        }
        return missing.map { village in
            let label = villages[village].label
            return Finding(
                .villageNotInTable,
                Bilingual(
                    zh: "\(label)在村界图层中有、在表 \(file) 中没有,其各项按缺失处理",
                    en: "\(label) is on the map but not in \(file); its values are missing"),
                at: Place(file: file, sheet: sheet, village: label),
                mend: Bilingual(zh: "请在表中补这一行", en: "add its row to the table"))
        }
    }
}
