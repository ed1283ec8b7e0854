/// Rows and polygons that are joined by code or name.
extension FindingCode {
    package static let rowNotOnMap = FindingCode(
        "E1101", .error, .joining,
        zh: "表中有、村界图层中没有的行", en: "rows of the table that are not on the map",
        mendZh: "请核对代码年度、撤并和所属县",
        mendEn: "check the year of the codes, mergers, and the county")

    package static let villageNotInTable = FindingCode(
        "E1129", .error, .joining,
        zh: "村界图层中有、表中没有的村", en: "villages of the map that the table lacks",
        mendZh: "请在表中补这一行;代码有误的先改正代码",
        mendEn: "add its row to the table; mend the codes first where they are wrong")

    package static let variantCharacters = FindingCode(
        "N1120", .note, .joining,
        zh: "按繁简、异体字对应", en: "joined by variant characters",
        mendZh: "无需处理",
        mendEn: "nothing has to be done")

    package static let unreadableCharacters = FindingCode(
        "W1121", .warning, .joining,
        zh: "村名含显示不出的字,按其余的字对应", en: "joined past unreadable characters",
        mendZh: "请核对,并改正村名",
        mendEn: "look whether it is the same village, and correct the name")

    package static let similarName = FindingCode(
        "E1122", .error, .joining,
        zh: "村名相近,待确认", en: "names that are nearly a village's, to be confirmed",
        mendZh: "若是同一村,请在别名表 data.village_aliases 加一行",
        mendEn: "if it is the same village, add a line to the alias file data.village_aliases")

    package static let similarNameTaken = FindingCode(
        "W1123", .warning, .joining,
        zh: "村名相近,已按参数对应", en: "names that are nearly a village's, taken as the scenario asks",
        mendZh: "请核对,并改正村名",
        mendEn: "look whether it is the same village, and correct the name")

    package static let joinedByAlias = FindingCode(
        "N1124", .note, .joining,
        zh: "按别名表对应", en: "joined by the alias file",
        mendZh: "无需处理",
        mendEn: "nothing has to be done")

    package static let unusableAlias = FindingCode(
        "E1125", .error, .joining,
        zh: "别名表中用不上的行", en: "lines of the alias file that cannot be used",
        mendZh: "原、现两边各要有代码或村名,现村写村界图层中的代码,方式只写 更名 或 合并",
        mendEn: "give a code or name on both sides, the new one as the map has it; kind is renamed or merged")

    package static let mergerNotSaid = FindingCode(
        "E1126", .error, .joining,
        zh: "几个老村对应一个新村而未写“合并”", en: "several old villages on one new one, not said to be merged",
        mendZh: "若这些老村已并成一个村,请在别名表“方式”列写“合并”",
        mendEn: "if these villages are one now, write 合并 (merged) as their kind in the alias file")

    package static let mergedByAlias = FindingCode(
        "N1127", .note, .joining,
        zh: "按别名表合并相加", en: "added up by the alias file",
        mendZh: "无需处理",
        mendEn: "nothing has to be done")

    package static let contradictoryAlias = FindingCode(
        "E1128", .error, .joining,
        zh: "别名表自相矛盾", en: "the alias file contradicts itself",
        mendZh: "请只留正确的一行",
        mendEn: "keep the right line only")

    package static let otherYearCode = FindingCode(
        "E1130", .error, .joining,
        zh: "代码是另一年度的", en: "codes of another year",
        mendZh: "请在该表写 join: [town_name, village_name] 按名称对应,或把代码对照写入别名表",
        mendEn:
            "join the table by name with join: [town_name, village_name], or put the pairs of codes into the alias file"
    )

    package static let townCodeColumn = FindingCode(
        "E1131", .error, .joining,
        zh: "代码列是乡镇代码", en: "the column of codes holds codes of townships",
        mendZh: "请换成村代码列,或在该表写 join: [town_name, village_name] 按名称对应",
        mendEn: "give the column of village codes, or join the table by name with join: [town_name, village_name]")

    package static let otherCodeLength = FindingCode(
        "E1132", .error, .joining,
        zh: "代码位数与村界不同", en: "codes of another length than the map's",
        mendZh: "两者都是统计用区划代码时,请写 data.code_kind: cn12 和 data.villages.code_take: 12",
        mendEn: "for statistical codes set data.code_kind: cn12 and data.villages.code_take: 12")

    package static let unreadableAliasFile = FindingCode(
        "E1134", .error, .joining,
        zh: "别名表无法读取", en: "an alias file that cannot be read",
        mendZh: "请检查文件和表头(原、现两边的代码、乡镇、村名和方式)",
        mendEn: "check the file and its headers: old_code, old_town, old_name, new_code, new_town, new_name, kind")

    package static let missingCode = FindingCode(
        "E1202", .error, .joining,
        zh: "没有村代码或村名的行", en: "rows without a code or name",
        mendZh: "请补代码;林场等非村地块写明名称",
        mendEn: "fill in the code, or the name of land that belongs to no village")

    package static let damagedCode = FindingCode(
        "E1203", .error, .joining,
        zh: "村代码有误", en: "damaged codes",
        mendZh: "请核对代码,并把代码列设为“文本”格式;不用 12 位代码的写 data.code_kind: any",
        mendEn: "check the code and format its column as text; for other than 12-digit codes set data.code_kind: any")

    package static let villageTwice = FindingCode(
        "E1204", .error, .joining,
        zh: "重复的村", en: "villages that occur twice",
        mendZh: "请删去重复的一行或改正填错的代码;并入的老村在别名表中写“合并”",
        mendEn: "delete one of the rows or correct its code; for an old village say 合并 (merged) in the alias file")

    package static let otherCountyCode = FindingCode(
        "E1205", .error, .joining,
        zh: "代码属于其他县", en: "codes of another county",
        mendZh: "请核对 data.county_code,或是否用了其他县的数据",
        mendEn: "check data.county_code, and whether the file is another county's")

    package static let ambiguousName = FindingCode(
        "E1206", .error, .joining,
        zh: "村名对应不止一个村", en: "names that several villages have",
        mendZh: "请补村代码或乡镇名",
        mendEn: "add the code or the township")

    package static let noUsableCode = FindingCode(
        "E1207", .error, .joining,
        zh: "代码列没有一个可用的村代码", en: "a column of codes without one usable code",
        mendZh: "请在 data.villages.code_field 指定代码列;非 12 位代码请写 data.code_kind: any",
        mendEn: "name the column in data.villages.code_field; for other than 12-digit codes set data.code_kind: any")

    package static let townCodeDiffers = FindingCode(
        "W1331", .warning, .joining,
        zh: "乡镇代码与村代码不符", en: "town codes that do not fit the village's",
        mendZh: "请核对村代码与乡镇代码",
        mendEn: "check both codes")

    package static let townNameDiffers = FindingCode(
        "W1333", .warning, .joining,
        zh: "乡镇名与村界图层不同", en: "townships that differ from the map's",
        mendZh: "请核对区划调整和村代码",
        mendEn: "check changes of townships, and the code")

    package static let townSpelledTwice = FindingCode(
        "W1337", .warning, .joining,
        zh: "同一乡镇有几种写法,按一个乡镇处理", en: "one township written in several ways, taken as one",
        mendZh: "请统一乡镇名称的写法",
        mendEn: "write the township in one way")

    package static let townNamedTwice = FindingCode(
        "W1338", .warning, .joining,
        zh: "同一乡镇代码有几个名称,按一个乡镇处理", en: "one township code with several names, taken as one township",
        mendZh: "请核对这些村的代码和乡镇;确属两个乡镇的,请改正村代码的前 9 位",
        mendEn:
            "check codes and townships of these villages; where they are of two townships, correct the first nine digits"
    )

    package static let villageNameDiffers = FindingCode(
        "W1334", .warning, .joining,
        zh: "同一代码村名与村界图层不同", en: "names that differ from the map's under one code",
        mendZh: "若只是改名可不处理;若相邻几行都不同,可能是代码列错行",
        mendEn: "fine if renamed; if rows nearby differ too, codes may have slipped")

    static let joiningCodes: [FindingCode] = [
        rowNotOnMap, villageNotInTable, variantCharacters, unreadableCharacters, similarName, similarNameTaken,
        joinedByAlias, unusableAlias, mergerNotSaid, mergedByAlias, contradictoryAlias, otherYearCode,
        townCodeColumn, otherCodeLength, unreadableAliasFile, missingCode, damagedCode, villageTwice,
        otherCountyCode, ambiguousName, noUsableCode, townCodeDiffers, townNameDiffers, townSpelledTwice,
        townNamedTwice, villageNameDiffers,
    ]
}
