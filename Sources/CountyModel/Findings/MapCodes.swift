/// Polygons of villages, and points of their seats.
extension FindingCode {
    package static let noPolygon = FindingCode(
        "E1401", .error, .map,
        zh: "没有面图形", en: "features without a polygon",
        mendZh: "请补绘村界面",
        mendEn: "draw the village's polygon")

    package static let mendedPolygon = FindingCode(
        "W1401", .warning, .map,
        zh: "图形无效已修正", en: "invalid polygons mended",
        mendZh: "请在 GIS 软件中检查该处",
        mendEn: "look at that place in a GIS program")

    package static let severalPolygons = FindingCode(
        "N1404", .note, .map,
        zh: "一村多块,已合并", en: "villages of several polygons",
        mendZh: "无需处理",
        mendEn: "nothing has to be done")

    package static let seatOfNoVillage = FindingCode(
        "E1405", .error, .map,
        zh: "驻地点对不上任何村", en: "seats that fit no village",
        mendZh: "请核对该点的村代码和坐标",
        mendEn: "check the code and the coordinates of the point")

    package static let seatOutside = FindingCode(
        "W1405", .warning, .map,
        zh: "驻地点不在本村", en: "seats outside their villages",
        mendZh: "请检查坐标",
        mendEn: "check its coordinates")

    package static let shiftedSeats = FindingCode(
        "W1406", .warning, .map,
        zh: "驻地点疑似 GCJ-02 坐标", en: "seats that are probably in GCJ-02",
        mendZh: "请换用 CGCS2000 坐标;或写 data.points_shift: gcj02 近似纠偏",
        mendEn: "get coordinates in CGCS2000, or set data.points_shift: gcj02 to shift them back approximately")

    package static let notFinite = FindingCode(
        "E1411", .error, .map,
        zh: "坐标中有无效数值", en: "coordinates that are no finite numbers",
        mendZh: "请在 GIS 软件中重绘该面",
        mendEn: "draw this polygon again in a GIS program")

    package static let zeroVertex = FindingCode(
        "E1423", .error, .map,
        zh: "有顶点在坐标原点 (0, 0)", en: "polygons with a vertex at (0, 0)",
        mendZh: "请在 GIS 软件中删去该顶点",
        mendEn: "delete that vertex in a GIS program")

    package static let landWithoutVillage = FindingCode(
        "W1412", .warning, .map,
        zh: "没有村代码的地块", en: "land without a village code",
        mendZh: "属于某村的请补代码;林场、水面等无村土地可不处理",
        mendEn: "fill in the code if it is a village's; leave it if it is woods or water without a village")

    package static let sharedPolygon = FindingCode(
        "E1413", .error, .map,
        zh: "同一图形用于几个代码", en: "one polygon under several codes",
        mendZh: "请核对哪一个代码正确并补绘另一个村",
        mendEn: "find out which code is right and draw the other village")

    package static let repeatedPolygon = FindingCode(
        "N1413", .note, .map,
        zh: "代码、图形都相同的图斑,只用一次", en: "polygons repeated with code and shape, used once",
        mendZh: "无需处理",
        mendEn: "nothing has to be done")

    package static let splinters = FindingCode(
        "W1414", .warning, .map,
        zh: "村界带有碎片", en: "villages with splinters",
        mendZh: "多为裁切残留,请在 GIS 软件中并入相邻村",
        mendEn: "mostly left over from cutting; merge them into the village next to them")

    package static let enclosedVillage = FindingCode(
        "N1415", .note, .map,
        zh: "四面被一个村包围的村", en: "villages wholly inside another",
        mendZh: "无需处理",
        mendEn: "nothing has to be done")

    package static let villageInPieces = FindingCode(
        "N1416", .note, .map,
        zh: "由几块土地组成的村", en: "villages of several pieces",
        mendZh: "无需处理",
        mendEn: "nothing has to be done")

    package static let straightenedCurves = FindingCode(
        "N1417", .note, .map,
        zh: "曲线已化为折线", en: "curves replaced by straight pieces",
        mendZh: "无需处理",
        mendEn: "nothing has to be done")

    package static let unusedHeights = FindingCode(
        "N1418", .note, .map,
        zh: "带高程,只用平面坐标", en: "heights that are not used",
        mendZh: "无需处理",
        mendEn: "nothing has to be done")

    package static let closedRings = FindingCode(
        "W1419", .warning, .map,
        zh: "边界没有闭合,已在内存中闭合", en: "rings that were not closed, closed in memory",
        mendZh: "请在 GIS 软件中检查这些图形",
        mendEn: "look at those polygons in a GIS program")

    package static let notPolygons = FindingCode(
        "E1421", .error, .map,
        zh: "图层中没有一个面", en: "a layer without any polygon",
        mendZh: "请改用村界面图层(如三调 CJDCQ);村委会点文件写在 data.points",
        mendEn: "use the layer of village polygons; a file of village seats belongs to data.points")

    package static let failedGeometry = FindingCode(
        "E1422", .error, .map,
        zh: "图形处理失败", en: "geometries that could not be processed",
        mendZh: "请在 GIS 软件中检查并修复该文件的图形",
        mendEn: "look at the file's geometries in a GIS program and mend them")

    package static let seatsShiftedBack = FindingCode(
        "N1426", .note, .map,
        zh: "驻地点已按 GCJ-02 近似纠偏", en: "seats shifted back from GCJ-02",
        mendZh: "误差数米,仅供参考;最好换用 CGCS2000 坐标",
        mendEn: "approximate to some metres; better get coordinates in CGCS2000")

    static let mapCodes: [FindingCode] = [
        noPolygon, mendedPolygon, severalPolygons, seatOfNoVillage, seatOutside, shiftedSeats, notFinite,
        zeroVertex, landWithoutVillage, sharedPolygon, repeatedPolygon, splinters, enclosedVillage, villageInPieces,
        straightenedCurves, unusedHeights, closedRings, notPolygons, failedGeometry, seatsShiftedBack,
    ]
}
