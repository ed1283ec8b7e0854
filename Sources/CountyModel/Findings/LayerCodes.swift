/// GIS files: their coordinates, layers and fields.
extension FindingCode {
    package static let unknownExportCRS = FindingCode(
        "E6201", .error, .output,
        zh: "不认识要输出的坐标系", en: "a coordinate system to write that is not known",
        mendZh: "请写 EPSG 代号,如 EPSG:4549,或写 zone(本县 3 度带)",
        mendEn: "give an EPSG code such as EPSG:4549, or zone for the county's own 3-degree zone")

    package static let oldDatumForExport = FindingCode(
        "E6202", .error, .output,
        zh: "不能输出到旧坐标系", en: "an old datum, which is not written",
        mendZh: "请输出 CGCS2000,再由自然资源部门转换",
        mendEn: "write CGCS2000 and let the natural resources bureau convert it")

    package static let noNationalZone = FindingCode(
        "E6203", .error, .output,
        zh: "没有对应的国家 3 度带", en: "no national 3-degree zone for the county",
        mendZh: "请用 --crs 写明坐标系",
        mendEn: "name the system with --crs")

    package static let fileInUse = FindingCode(
        "E6204", .error, .output,
        zh: "文件正在被其他程序使用,未覆盖", en: "a file that is open in another program, not replaced",
        mendZh: "请关闭打开它的程序;若已关闭,用该程序再打开、关闭一次",
        mendEn: "close that program; if it is closed, open and close the file in it")

    package static let exportFailed = FindingCode(
        "E6205", .error, .output,
        zh: "GIS 文件无法生成", en: "a GIS file that cannot be made",
        mendZh: "请检查磁盘空间和写权限,或换一种格式",
        mendEn: "check the disk and the right to write, or choose another format")

    package static let unreachableCRS = FindingCode(
        "E6206", .error, .output,
        zh: "本县的坐标不能转到该坐标系", en: "a system that the county's coordinates cannot be brought to",
        mendZh: "请换一个坐标系(--crs)",
        mendEn: "choose another system (--crs)")

    package static let degreesByStandard = FindingCode(
        "N6210", .note, .output,
        zh: "按标准固定为经纬度的文件", en: "files that stay in degrees by their standard",
        mendZh: "无需处理",
        mendEn: "nothing has to be done")

    package static let textsCutOff = FindingCode(
        "N6211", .note, .output,
        zh: ".shp 中过长的文本已截断", en: "texts too long for .shp, cut off",
        mendZh: "全文见 GeoPackage 或 GeoJSON",
        mendEn: "GeoPackage and GeoJSON have them whole")

    package static let longTextsLeftOut = FindingCode(
        "N6212", .note, .output,
        zh: ".shp 不含长文本字段", en: ".shp without the long texts",
        mendZh: "见 GeoPackage 或 GeoJSON",
        mendEn: "GeoPackage and GeoJSON have them")

    package static let packageWrittenToo = FindingCode(
        "N6213", .note, .output,
        zh: "工程引用的 GeoPackage 一并写出", en: "the GeoPackage that the project refers to is written too",
        mendZh: "无需处理",
        mendEn: "nothing has to be done")

    package static let fixedFieldNames = FindingCode(
        "N6214", .note, .output,
        zh: "字段名固定的格式,不随 --fields 变", en: "formats whose field names do not follow --fields",
        mendZh: "无需处理",
        mendEn: "nothing has to be done")

    package static let emptyLayer = FindingCode(
        "N7301", .note, .output,
        zh: "没有要素的图层,未写出", en: "layers without features, not written",
        mendZh: "无需处理",
        mendEn: "nothing has to be done")

    package static let emptyFields = FindingCode(
        "N7302", .note, .output,
        zh: "全部为空的字段,未写出", en: "fields that are empty everywhere, left out",
        mendZh: "无需处理",
        mendEn: "nothing has to be done")

    package static let noCompleteRecord = FindingCode(
        "W7303", .warning, .output,
        zh: "没有一条各列齐全的记录,ArcGIS 可能认错列的类型", en: "no complete record, so that ArcGIS may guess types wrong",
        mendZh: "请补齐这些列",
        mendEn: "fill in these columns")

    package static let emptyShape = FindingCode(
        "W7304", .warning, .output,
        zh: "没有面积的要素,写为空图形", en: "features without area, written as empty shapes",
        mendZh: "请检查村界图形",
        mendEn: "check the boundary")

    package static let fieldsWithoutData = FindingCode(
        "N7305", .note, .output,
        zh: "数据中没有所需的列,图层不含这些字段", en: "fields without columns in the data, left out of the layer",
        mendZh: "需要时请在表中加上这些列",
        mendEn: "add those columns to a table if the fields are wanted")

    package static let incompleteSums = FindingCode(
        "W7306", .warning, .output,
        zh: "片区合计未含缺数的村", en: "sums of clusters that do not count villages without the number",
        mendZh: "请补填",
        mendEn: "fill them in")

    static let layerCodes: [FindingCode] = [
        unknownExportCRS, oldDatumForExport, noNationalZone, fileInUse, exportFailed, unreachableCRS,
        degreesByStandard, textsCutOff, longTextsLeftOut, packageWrittenToo, fixedFieldNames, emptyLayer,
        emptyFields, noCompleteRecord, emptyShape, fieldsWithoutData, incompleteSums,
    ]
}
