/// Numbers and words in the cells of tables.
extension FindingCode {
    package static let totalBelowOperating = FindingCode(
        "W1301", .warning, .value,
        zh: "集体总收入小于经营性收入", en: "total income below operating income",
        mendZh: "请核对两列是否填反、口径或单位是否一致",
        mendEn: "check whether the two are swapped or differ in unit")

    package static let convertedUnit = FindingCode(
        "N1302", .note, .value,
        zh: "单位换算", en: "units converted",
        mendZh: "无需处理;请留意表头单位是否正确",
        mendEn: "nothing has to be done; look whether the unit in the header is right")

    package static let weakFlagDiffers = FindingCode(
        "W1302", .warning, .value,
        zh: "薄弱村名单与收入不符", en: "list of weak villages against income",
        mendZh: "请核对收入和薄弱村名单",
        mendEn: "check the income and the list of weak villages")

    package static let unreadableCell = FindingCode(
        "E1303", .error, .value,
        zh: "读不懂的单元格", en: "cells that are not understood",
        mendZh: "请改正该单元格",
        mendEn: "mend the cell")

    package static let rewrittenNumber = FindingCode(
        "N1303", .note, .value,
        zh: "换了写法的数", en: "numbers written in another way",
        mendZh: "无需处理",
        mendEn: "nothing has to be done")

    package static let oddHouseholds = FindingCode(
        "W1303", .warning, .value,
        zh: "户均人口不在 1.2~7 人", en: "persons a household outside 1.2 to 7",
        mendZh: "请核对户籍人口与户数",
        mendEn: "check population and households")

    package static let landAboveArea = FindingCode(
        "W1304", .warning, .value,
        zh: "耕地与林地超过村域面积", en: "fields and woods larger than the village",
        mendZh: "请核对单位(亩、公顷)和村界",
        mendEn: "check the unit (mu or hectares) and the border")

    package static let suspectedUnit = FindingCode(
        "W1305", .warning, .value,
        zh: "单位可疑,未换算", en: "numbers that may be in another unit, not converted",
        mendZh: "请核对数值的单位,并在表头写明",
        mendEn: "check the unit of the numbers, and write it in the header")

    package static let unchangedValue = FindingCode(
        "W1306", .warning, .value,
        zh: "三年数字一点未变", en: "numbers unchanged for three years",
        mendZh: "请核对是否照抄了上年数",
        mendEn: "check whether last year's number was copied")

    package static let membersAbovePeople = FindingCode(
        "W1307", .warning, .value,
        zh: "党员数多于户籍人口", en: "more Party members than people",
        mendZh: "请核对两列是否填反",
        mendEn: "check whether the two are swapped")

    package static let negativeNumber = FindingCode(
        "E1308", .error, .value,
        zh: "不可能为负的项填了负数", en: "negative numbers where none can be",
        mendZh: "请改正该单元格",
        mendEn: "mend the cell")

    package static let wrongTotal = FindingCode(
        "W1308", .warning, .value,
        zh: "合计与各行之和不符", en: "totals that are not the sum of their rows",
        mendZh: "请核对是否漏行、重复行或填错",
        mendEn: "look for a row left out, a row entered twice or a wrong number")

    package static let unusualNumber = FindingCode(
        "W1309", .warning, .value,
        zh: "超出常见范围的数,仍按所填使用", en: "numbers outside what villages have, used as they are",
        mendZh: "请核对数值、单位和表头",
        mendEn: "check the number, its unit and the header")

    package static let tagsForAreas = FindingCode(
        "W1310", .warning, .value,
        zh: "片区列只有 √ 或是/否,按标签读取", en: "a column of areas that holds only marks, read as a tag",
        mendZh: "现有片区一列应填片区名称",
        mendEn: "the column of present areas should hold their names")

    package static let personalNumbers = FindingCode(
        "W1311", .warning, .value,
        zh: "列中有电话、身份证号或人名,这些格或整列未读取",
        en: "telephone or identity numbers or names of persons in a column, cells or all of which are not read",
        mendZh: "请从表中删去这些内容",
        mendEn: "delete them from the table")

    package static let negativeIncome = FindingCode(
        "W1312", .warning, .value,
        zh: "收入为负,按缺失处理", en: "negative incomes, treated as missing",
        mendZh: "请核对后分别填写收入和负债",
        mendEn: "enter the income and the debt separately")

    package static let estimatedCounts = FindingCode(
        "W1313", .warning, .value,
        zh: "应为个数的列有许多小数,按估计数读取", en: "columns of counts that hold many fractions, taken as estimates",
        mendZh: "如不是估计数,请核对单位和表头",
        mendEn: "where they are no estimates, check the unit and the header")

    package static let wordsForNumbers = FindingCode(
        "E1313", .error, .value,
        zh: "应为数字的列填的是文字", en: "a column of numbers that holds words",
        mendZh: "请核对表头;如该列是别的内容,请改表头或在 columns 写明",
        mendEn: "check the header; if the column is another thing, rename it or say its field under columns")

    package static let personalCell = FindingCode(
        "E1314", .error, .value,
        zh: "单元格像电话或身份证号,未读取", en: "cells like a telephone or identity number, not read",
        mendZh: "请改正该单元格",
        mendEn: "mend the cell")

    package static let unfitUnit = FindingCode(
        "W1315", .warning, .value,
        zh: "表头单位与字段单位不符,未换算", en: "a unit in the header that does not fit the field, not converted",
        mendZh: "请核对表头单位",
        mendEn: "check the unit in the header")

    package static let manyResidents = FindingCode(
        "W1330", .warning, .value,
        zh: "常住人口超过户籍人口 3 倍", en: "residents above three times the registered",
        mendZh: "城郊、园区村属实可不处理,否则请核对",
        mendEn: "near towns this may be so; otherwise check")

    package static let transferAboveTotal = FindingCode(
        "W1332", .warning, .value,
        zh: "补助收入大于集体总收入", en: "transfers above the total income",
        mendZh: "请核对总收入是否含补助、单位是否一致",
        mendEn: "check whether the total holds transfers, and the units")

    package static let unknownGrade = FindingCode(
        "W1335", .warning, .value,
        zh: "等次不在分类中", en: "grades of no scheme",
        mendZh: "请改正等次,或在 classes.schemes 补上",
        mendEn: "correct the grade, or add it to classes.schemes")

    package static let badRating = FindingCode(
        "W1336", .warning, .value,
        zh: "星级不是 1~5", en: "ratings outside 1 to 5",
        mendZh: "请核对星级",
        mendEn: "check the rating")

    package static let neededNumberMissing = FindingCode(
        "E1601", .error, .value,
        zh: "有的村缺少必需的数", en: "villages without a number that is needed",
        mendZh: "请补齐,或在 indicators.missing 选择 exclude_from_score 或 town_median",
        mendEn: "fill them in, or set indicators.missing to exclude_from_score or town_median")

    package static let missingNumbers = FindingCode(
        "W1601", .warning, .value,
        zh: "缺失的数", en: "missing numbers",
        mendZh: "请补填;不补的按 indicators.missing 处理,不会当作 0",
        mendEn: "fill them in; otherwise indicators.missing decides, and they are never 0")

    package static let neededColumnMissing = FindingCode(
        "E1602", .error, .value,
        zh: "参数用到的列,表中没有", en: "a column that a setting needs and no table has",
        mendZh: "请补该列,或改参数文件中用到它的一项",
        mendEn: "add the column, or change the setting that needs it")

    package static let villageWithoutRuleNumber = FindingCode(
        "E1603", .error, .value,
        zh: "缺少规则所需的数,不参加分片的村", en: "villages that take no part, as a number that a rule needs is missing",
        mendZh: "请补齐,或用 indicators.missing: town_median 按乡镇中位数计",
        mendEn: "fill them in, or use the median of the township with indicators.missing: town_median")

    static let valueCodes: [FindingCode] = [
        totalBelowOperating, convertedUnit, weakFlagDiffers, unreadableCell, rewrittenNumber, oddHouseholds,
        landAboveArea, suspectedUnit, unchangedValue, membersAbovePeople, negativeNumber, wrongTotal,
        unusualNumber, tagsForAreas, personalNumbers, negativeIncome, estimatedCounts,
        wordsForNumbers, personalCell, unfitUnit,
        manyResidents, transferAboveTotal, unknownGrade, badRating, neededNumberMissing, missingNumbers,
        neededColumnMissing, villageWithoutRuleNumber,
    ]
}
