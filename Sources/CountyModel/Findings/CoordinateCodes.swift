/// Coordinate systems, and coordinates that contradict them.
extension FindingCode {
    package static let unknownCRS = FindingCode(
        "E1501", .error, .coordinates,
        zh: "没有坐标系说明", en: "a file that does not say its coordinate system",
        mendZh: "请在参数文件 data.villages.crs 写明,例如 EPSG:4549",
        mendEn: "set data.villages.crs in the scenario, for example EPSG:4549")

    package static let oldDatum = FindingCode(
        "E1502", .error, .coordinates,
        zh: "旧坐标系,程序不自行转换", en: "an old datum, which the program does not convert",
        mendZh: "请由自然资源部门转换为 CGCS2000 后再导入",
        mendEn: "ask the natural resources bureau to convert it to CGCS2000 and load that")

    package static let contradictedCRS = FindingCode(
        "E1503", .error, .coordinates,
        zh: "坐标与坐标系说明不符", en: "coordinates that cannot be in the system the file says",
        mendZh: "请核对坐标系,并在 data.villages.crs 写明正确的",
        mendEn: "check the system, and set the right one in data.villages.crs")

    package static let swappedAxes = FindingCode(
        "E1504", .error, .coordinates,
        zh: "坐标先后颠倒", en: "axes the wrong way round",
        mendZh: "请写 data.villages.swap_axes: true,或重新导出",
        mendEn: "set data.villages.swap_axes: true, or export the file anew")

    package static let mixedZones = FindingCode(
        "E1505", .error, .coordinates,
        zh: "坐标分属几个投影带", en: "coordinates of several zones in one file",
        mendZh: "请先在 GIS 软件中把各图幅投影到同一带再合并",
        mendEn: "project all parts to one zone in a GIS program before they are merged")

    package static let recognisedCRS = FindingCode(
        "N1506", .note, .coordinates,
        zh: "坐标系没有标准代号,按其参数认出", en: "a system without a code, recognised by its numbers",
        mendZh: "无需处理;请核对认出的坐标系是否正确",
        mendEn: "nothing has to be done; look whether the system is the right one")

    package static let misnamedCRS = FindingCode(
        "W1507", .warning, .coordinates,
        zh: "坐标系名称与其参数不一致,按参数处理", en: "a system whose name disagrees with its numbers, which are used",
        mendZh: "请核对图形位置是否正确",
        mendEn: "check that the map lies where it should")

    package static let axesSwapped = FindingCode(
        "N1508", .note, .coordinates,
        zh: "已按参数对调两个坐标", en: "coordinates swapped as the scenario says",
        mendZh: "无需处理",
        mendEn: "nothing has to be done")

    package static let farVillage = FindingCode(
        "W1509", .warning, .coordinates,
        zh: "离其他村很远的村", en: "villages far from all others",
        mendZh: "请检查该要素的坐标;跨带数据须先投影到同一带",
        mendEn: "check its coordinates; data of two zones have to be projected to one first")

    package static let unusableCRS = FindingCode(
        "E1510", .error, .coordinates,
        zh: "坐标系无法使用", en: "a coordinate system that cannot be used",
        mendZh: "请在参数文件 data.villages.crs 写明,例如 EPSG:4549",
        mendEn: "set data.villages.crs in the scenario, for example EPSG:4549")

    static let coordinateCodes: [FindingCode] = [
        unknownCRS, oldDatum, contradictedCRS, swappedAxes, mixedZones, recognisedCRS, misnamedCRS,
        axesSwapped, farVillage, unusableCRS,
    ]
}
