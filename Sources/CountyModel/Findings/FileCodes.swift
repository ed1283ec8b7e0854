/// Files that are opened: whether they can be read at all.
extension FindingCode {
    package static let textEncoding = FindingCode(
        "N1001", .note, .file,
        zh: "文字编码", en: "text encoding",
        mendZh: "如有乱码,请另存为 UTF-8 编码的 CSV 或 .xlsx",
        mendEn: "if characters are garbled, save the file as UTF-8 CSV or as .xlsx")

    package static let unknownEncoding = FindingCode(
        "E1105", .error, .file,
        zh: "文字编码无法识别", en: "text encoding that is not recognised",
        mendZh: "请另存为 UTF-8 编码的 CSV 或 .xlsx",
        mendEn: "save the file as UTF-8 CSV or as .xlsx")

    package static let untrueEncoding = FindingCode(
        "W1105", .warning, .file,
        zh: "文字编码说明与实际不符,按字节读取", en: "a stated encoding that the bytes are not in; they were read as what they are",
        mendZh: "请核对名称;如有乱码,请改正 .cpg 文件,或在参数文件写明 encoding",
        mendEn: "look at the names; where they are garbled, correct the .cpg file or state the encoding in the scenario"
    )

    package static let unreadableText = FindingCode(
        "E1108", .error, .file,
        zh: "文字中有读不出的字节", en: "text with bytes that cannot be read",
        mendZh: "请补上该处的文字后另存(常见原因:字段太短,末字被截断)",
        mendEn: "fill the text in again and save; often the field was too short and its last character was cut")

    package static let openQuote = FindingCode(
        "E1115", .error, .file,
        zh: "引号没有配对", en: "a quote that is never closed",
        mendZh: "请补上或删去该引号,或另存为 .xlsx",
        mendEn: "close or delete the quote, or save the file as .xlsx")

    package static let passwordProtected = FindingCode(
        "E1117", .error, .file,
        zh: "文件设有打开密码", en: "a file protected by a password",
        mendZh: "请在 Excel 或 WPS 中取消密码后另存",
        mendEn: "remove the password in Excel or WPS and save it")

    package static let sheetChosen = FindingCode(
        "N1117", .note, .file,
        zh: "工作簿有多张工作表,读取其中一张", en: "one sheet of a workbook of several is read",
        mendZh: "要读其他工作表,请在 data.tables 另写一项并写明 sheet",
        mendEn: "to read another, add an entry with its sheet to data.tables")

    package static let otherSheetsUnread = FindingCode(
        "W1117", .warning, .file,
        zh: "另有看似村表的工作表未读取", en: "other sheets that look like village tables are not read",
        mendZh: "要读其他工作表,请在 data.tables 另写一项并写明 sheet",
        mendEn: "to read another, add an entry with its sheet to data.tables")

    package static let disguisedFile = FindingCode(
        "E1118", .error, .file,
        zh: "文件内容与扩展名不符", en: "a file that is not what its name says",
        mendZh: "请在 Excel 或 WPS 中打开后另存为 .xlsx,或改正扩展名",
        mendEn: "save it as .xlsx in Excel or WPS, or correct the end of its name")

    package static let textReadAsTable = FindingCode(
        "N1118", .note, .file,
        zh: "扩展名是工作簿、内容是文本表格,按文本读取", en: "comma-separated text under the name of a workbook, read as text",
        mendZh: "无需处理;要避免此说明,请把扩展名改为 .csv",
        mendEn: "nothing has to be done; rename the file to .csv and this note goes away")

    package static let readByContent = FindingCode(
        "N1119", .note, .file,
        zh: "工作簿用了另一种文件的扩展名,按内容读取", en: "a workbook under the name of another kind of file, read as what it is",
        mendZh: "无需处理;要避免此说明,请改正扩展名",
        mendEn: "nothing has to be done; correct the end of its name and this note goes away")

    package static let emptyFile = FindingCode(
        "E1119", .error, .file,
        zh: "空文件", en: "an empty file",
        mendZh: "请重新复制或导出",
        mendEn: "copy or export it again")

    package static let missingFile = FindingCode(
        "E6601", .error, .file,
        zh: "找不到文件,或没有读取权限", en: "a file that does not exist or may not be read",
        mendZh: "请检查路径(参数文件中的路径相对于参数文件所在文件夹)和读取权限",
        mendEn: "check the path (in a scenario: relative to the scenario's own folder) and the right to read it")

    package static let unopenableFile = FindingCode(
        "E6602", .error, .file,
        zh: "文件无法打开", en: "a file that cannot be opened",
        mendZh: "请检查格式是否支持、文件是否损坏、Shapefile 的几个文件是否齐全",
        mendEn:
            "check that its format is one that is read, that it is not damaged, and that all files of a shapefile are there"
    )

    package static let missingLayer = FindingCode(
        "E6603", .error, .file,
        zh: "参数写明的图层或工作表不存在", en: "a layer or sheet named in the scenario that the file lacks",
        mendZh: "请从提示列出的图层或工作表中选一个",
        mendEn: "name one of the layers or sheets that the message lists")

    package static let oldSpreadsheet = FindingCode(
        "E6604", .error, .file,
        zh: "程序不读取的工作簿格式(.xlsb、Excel 95 以前的 .xls)",
        en: "a kind of workbook that is not read (.xlsb, .xls from before Excel 95)",
        mendZh: "请在 Excel 或 WPS 中另存为 .xlsx",
        mendEn: "save it as .xlsx in Excel or WPS")

    package static let brokenOffFile = FindingCode(
        "E6605", .error, .file,
        zh: "图层文件不完整", en: "a layer that breaks off",
        mendZh: "请重新复制全部文件(.shp .shx .dbf .prj .cpg)或重新导出",
        mendEn: "copy all its files again (.shp .shx .dbf .prj .cpg) or export it anew")

    package static let severalLayers = FindingCode(
        "E6606", .error, .file,
        zh: "文件有多个图层,需指定一个", en: "a file of several layers, of which one must be named",
        mendZh: "请在参数文件 data.villages.layer 写明图层",
        mendEn: "set data.villages.layer in the scenario")

    package static let layersPassedOver = FindingCode(
        "N6606", .note, .file,
        zh: "合并读取图层时,没有面的图层未读取", en: "layers without polygons left out where all layers are read as one",
        mendZh: "无需处理;其中如有村界,请核对该图层",
        mendEn: "nothing has to be done; look at the layer if it should hold villages")

    package static let tooLargeFile = FindingCode(
        "E6607", .error, .file,
        zh: "文件过大", en: "a file that is too large",
        mendZh: "请删去多余的空行、工作表或文件后另存(上限 1 GB、1048576 行)",
        mendEn:
            "delete blank rows, sheets or files that are not needed and save it again (at most 1 GB and 1048576 rows)")

    package static let unsoundRow = FindingCode(
        "E6608", .error, .file,
        zh: "某行的列数或某格的字数超出正常表格", en: "a row of too many columns, or a cell of too many characters",
        mendZh: "请检查分隔符和该行是否损坏,或重新导出",
        mendEn: "look at the separators and at that row, or export the table again")

    package static let pointsOutside = FindingCode(
        "E6611", .error, .file,
        zh: "文件要求打开另一个文件或网络地址", en: "a file that asks for another file or for an address",
        mendZh: "程序只读参数文件写明的文件;请在原软件中把内容另存为一个完整的文件",
        mendEn:
            "only files that the scenario names are read; save the content as one whole file in the program it comes from"
    )

    package static let changedWhileRead = FindingCode(
        "E6612", .error, .file,
        zh: "文件在读取过程中被改动", en: "a file that was changed while it was read",
        mendZh: "请等写完后再运行一次",
        mendEn: "wait until it is written and run again")

    static let fileCodes: [FindingCode] = [
        textEncoding, unknownEncoding, untrueEncoding, unreadableText, openQuote, passwordProtected, sheetChosen,
        otherSheetsUnread,
        disguisedFile, textReadAsTable, readByContent, emptyFile, missingFile, unopenableFile, missingLayer,
        oldSpreadsheet,
        brokenOffFile, severalLayers, layersPassedOver, tooLargeFile, unsoundRow, pointsOutside,
        changedWhileRead,
    ]
}
