/// Tables: their headers, and the rows that are not villages.
extension FindingCode {
    package static let noHeaderRow = FindingCode(
        "E1102", .error, .table,
        zh: "找不到表头", en: "no header row",
        mendZh: "请在 data.tables 写 header_row: 行号,或在 columns 写明表头对应的字段",
        mendEn: "set header_row in data.tables, or map the headers under columns")

    package static let missingHeader = FindingCode(
        "E1103", .error, .table,
        zh: "参数写明的表头或字段,文件中没有", en: "a header or field named in the scenario that the file lacks",
        mendZh: "请照文件中的表头改正参数文件",
        mendEn: "correct the scenario by the headers that the file has")

    package static let ambiguousHeader = FindingCode(
        "W1104", .warning, .table,
        zh: "表头含义不明,该列未使用", en: "headers that may mean several things",
        mendZh: "请在 data.tables.columns 写明该列的字段",
        mendEn: "say its field under data.tables.columns")

    package static let totalsRow = FindingCode(
        "N1106", .note, .table,
        zh: "合计行", en: "rows of totals",
        mendZh: "无需处理",
        mendEn: "nothing has to be done")

    package static let mergedTowns = FindingCode(
        "N1107", .note, .table,
        zh: "合并单元格的乡镇按上一行补齐", en: "merged cells of townships filled in",
        mendZh: "无需处理;请留意各行的乡镇是否正确",
        mendEn: "nothing has to be done; look whether each row's township is right")

    package static let invisibleCharacters = FindingCode(
        "N1122", .note, .table,
        zh: "单元格含看不见的字符或形似的部首字符,已去除或替换",
        en: "characters that nobody sees, or radicals for characters, left out or replaced",
        mendZh: "无需处理;最好在表中清除后另存",
        mendEn: "nothing has to be done; better remove them from the table")

    package static let mergedWords = FindingCode(
        "N1116", .note, .table,
        zh: "合并单元格的文字按所跨各行补齐", en: "words of merged cells taken for all their rows",
        mendZh: "无需处理;请留意各行是否正确",
        mendEn: "nothing has to be done; look whether it holds for each row")

    package static let mergedNumber = FindingCode(
        "E1107", .error, .table,
        zh: "一个数合并在几个村上,未使用", en: "a number merged over several villages, not used",
        mendZh: "请取消合并,分村填写;各村相同的逐行写明",
        mendEn: "unmerge the cells and give each village its own number")

    package static let hiddenCells = FindingCode(
        "N1105", .note, .table,
        zh: "隐藏的行或列,与其他行列一样读取", en: "hidden rows or columns, read as the others are",
        mendZh: "无需处理;如不该读取,请从表中删去",
        mendEn: "nothing has to be done; delete them from the table if they should not be read")

    package static let lostText = FindingCode(
        "E1106", .error, .table,
        zh: "单元格的文字已丢失", en: "cells whose text the workbook has lost",
        mendZh: "请用 Excel 或 WPS 打开,补填后另存",
        mendEn: "open the file in Excel or WPS, fill the cells in again and save it")

    package static let columnNumbersRow = FindingCode(
        "N1108", .note, .table,
        zh: "栏号行", en: "rows of column numbers",
        mendZh: "无需处理",
        mendEn: "nothing has to be done")

    package static let repeatedHeaderRow = FindingCode(
        "N1109", .note, .table,
        zh: "重复打印的表头、标题或单位行", en: "headers, titles or units printed again",
        mendZh: "无需处理",
        mendEn: "nothing has to be done")

    package static let footnoteRow = FindingCode(
        "N1110", .note, .table,
        zh: "表下说明行", en: "footnotes",
        mendZh: "无需处理",
        mendEn: "nothing has to be done")

    package static let similarHeader = FindingCode(
        "W1111", .warning, .table,
        zh: "表头与字段的写法只差一个字,按该字段读取", en: "headers that differ from a known one in one character",
        mendZh: "请核对;如不对,请在 data.tables.columns 写明该列的字段",
        mendEn: "look whether it is right; if not, say its field under data.tables.columns")

    package static let cutOffHeader = FindingCode(
        "N1112", .note, .table,
        zh: "字段名被截断,按完整的字段名读取", en: "headers that are cut off",
        mendZh: "如不对,请在 data.tables.columns 写明该列的字段",
        mendEn: "if that is wrong, say its field under data.tables.columns")

    package static let bookkeepingIncome = FindingCode(
        "W1112", .warning, .table,
        zh: "“经营收入”按账内科目读取,表中没有经营性收入", en: "a bookkeeping item in a table without operating income",
        mendZh: "如该列就是经营性收入,请在 columns 写明 income_operating",
        mendEn: "if it is the operating income, give it income_operating under columns")

    package static let villagesSideBySide = FindingCode(
        "E1113", .error, .table,
        zh: "表格分左右两栏排列村,只读了一栏", en: "villages side by side in two blocks, of which one is read",
        mendZh: "请改为上下一栏",
        mendEn: "put the blocks below each other")

    package static let personalColumn = FindingCode(
        "N1113", .note, .table,
        zh: "个人信息列,未读取", en: "columns of personal data, which are not read",
        mendZh: "无需处理;交换数据前最好从表中删去",
        mendEn: "nothing has to be done; better delete them before the table is passed on")

    package static let fieldTwice = FindingCode(
        "W1113", .warning, .table,
        zh: "两列是同一字段,只用了一列", en: "two columns of one field, of which one is used",
        mendZh: "请核对用的是否为应用的一列,并删去或改名另一列",
        mendEn: "look whether the right one is used, and delete or rename the other")

    package static let shiftedRow = FindingCode(
        "E1114", .error, .table,
        zh: "该行的格数多于表头,可能错位", en: "rows of more cells than headers, perhaps shifted",
        mendZh: "数字或文字中的逗号要加引号,或另存为 .xlsx",
        mendEn: "quote cells that hold commas, or save the table as .xlsx")

    package static let badHeaderWords = FindingCode(
        "E1116", .error, .table,
        zh: "表头别名文件有误", en: "a file of header words that cannot be used",
        mendZh: "每行写“表头,字段”,字段用英文名或标准中文名",
        mendEn: "write a header and its field a line, the field by its name or its Chinese label")

    package static let noCodeColumn = FindingCode(
        "E1133", .error, .table,
        zh: "找不到村代码列", en: "no column of village codes",
        mendZh: "请在 columns(表)或 data.villages.code_field(村界)写明哪一列是村代码",
        mendEn: "say which column it is under columns (table) or in data.villages.code_field (map)")

    package static let equalRows = FindingCode(
        "W1135", .warning, .table,
        zh: "上千行内容完全相同,只读取第一行", en: "thousands of equal rows, of which the first is read",
        mendZh: "多为向下填充过头;请删去多余的行后另存",
        mendEn: "most often a row was filled down too far; delete the rows below it and save the table again")

    static let tableCodes: [FindingCode] = [
        noHeaderRow, missingHeader, ambiguousHeader, totalsRow, mergedTowns, invisibleCharacters, mergedWords,
        mergedNumber,
        hiddenCells, lostText, columnNumbersRow,
        repeatedHeaderRow, footnoteRow, similarHeader, cutOffHeader, bookkeepingIncome, villagesSideBySide,
        personalColumn, fieldTwice, shiftedRow, equalRows, badHeaderWords, noCodeColumn,
    ]
}
