import CountyModel
import Geospatial

/// What is said of the features of a boundary layer.
enum BoundaryWords {
    package static func withoutArea(_ geometry: String, _ place: Place) -> Finding {
        Finding(
            .noPolygon,
            Bilingual(zh: "该要素没有面图形(\(geometry)),未使用", en: "this feature has no polygon (\(geometry)); not used"),
            at: place, mend: Bilingual(zh: "请补绘村界面", en: "draw the village's polygon"))
    }

    static func passedOver(_ layers: [String], _ file: String) -> Finding {
        Finding(
            .layersPassedOver,
            Bilingual(
                zh: "\(file) 各图层合并读取,其中没有面的图层或视图未读取:\(layers.joined(separator: "、"))",
                en:
                    "the layers of \(file) are read as one, without those that hold no polygons and views: \(layers.joined(separator: ", "))"
            ),
            at: Place(file: file))
    }

    static func notFinite(_ place: Place) -> Finding {
        Finding(
            .notFinite,
            Bilingual(
                zh: "该要素的坐标中有无效数值(非数、无穷大或远在地球之外),未使用",
                en: "a coordinate of this feature is not a finite number or lies nowhere on Earth; not used"),
            at: place, mend: Bilingual(zh: "请在 GIS 软件中重绘该面", en: "draw this polygon again in a GIS program"))
    }

    static func zeroVertex(_ place: Place) -> Finding {
        Finding(
            .zeroVertex,
            Bilingual(
                zh: "该面有顶点在坐标原点 (0, 0),远离其他顶点,未使用",
                en: "this polygon has a vertex at (0, 0), far from all its others; not used"),
            at: place, mend: Bilingual(zh: "请在 GIS 软件中删去该顶点", en: "delete that vertex in a GIS program"))
    }

    static func withoutCode(_ place: Place) -> Finding {
        Finding(
            .missingCode, Bilingual(zh: "该图斑没有村代码,未使用", en: "this polygon has no village code; not used"), at: place,
            mend: Bilingual(
                zh: "如为林场等非村地块请写明名称,否则请补代码",
                en: "fill in the code, or the name if it is land that belongs to no village"))
    }

    static func copied(_ place: Place, of first: Int) -> Finding {
        Finding(
            .repeatedPolygon,
            Bilingual(
                zh: "该图斑与第 \(first) 个要素代码、图形都相同,只用一次",
                en: "this polygon repeats feature \(first), code and shape alike; used once"), at: place)
    }

    static func sameLand(_ place: Place, _ codes: [String], rows: [Int]) -> Finding {
        Finding(
            .sharedPolygon,
            Bilingual(
                zh: "同一图形用于 \(codes.count) 个代码:\(codes.joined(separator: "、"))",
                en: "the same polygon stands under \(codes.count) codes: \(codes.joined(separator: ", "))"),
            at: Place(
                file: place.file, sheet: place.sheet, row: place.row, village: place.village,
                value: rows.map(String.init).joined(separator: "、")),
            mend: Bilingual(zh: "请核对哪一个代码正确并补绘另一个村", en: "find out which code is right and draw the other village"))
    }

    package static func joined(_ name: String?, _ code: VillageCode, _ group: [Int], _ dissolve: Bool, _ file: String)
        -> Finding
    {
        let name = name ?? ""
        return Finding(
            dissolve ? .severalPolygons : .villageTwice,
            Bilingual(
                zh: "\(name)(\(code))有 \(group.count) 个图斑\(dissolve ? ",合并为一个村" : ",代码重复")",
                en:
                    "\(name) (\(code)) has \(group.count) polygons\(dissolve ? ", taken as one village" : ": duplicate code")"
            ),
            at: Place(file: file, row: group[0] + 1, village: name))
    }

    static func differentNames(_ names: [String], _ code: VillageCode, _ group: [Int], _ file: String) -> Finding {
        let rows = group.map { String($0 + 1) }.joined(separator: "、")
        return Finding(
            .villageTwice,
            Bilingual(
                zh: "代码 \(code) 有 \(group.count) 个图斑而名称不同(\(names.joined(separator: "、"))),已合并为一个村",
                en:
                    "code \(code) has \(group.count) polygons of different names (\(names.joined(separator: ", "))); taken as one village"
            ),
            at: Place(file: file, row: group[0] + 1, value: rows),
            mend: Bilingual(zh: "请核对是否有一个代码填错", en: "check whether one of the codes is wrong"))
    }

    package static func repaired(_ repair: ValidityRepair, _ place: Place) -> Finding {
        let at = "(\(NumberText.plain(repair.location.x)), \(NumberText.plain(repair.location.y)))"
        let change = repair.areaBefore > 0 ? (repair.areaAfter / repair.areaBefore - 1) * 100 : 0
        let percent = NumberText.plain(change, decimals: 4)
        return Finding(
            .mendedPolygon,
            Bilingual(
                zh: "图形无效已修正(仅在内存中):\(reason(repair.reason)),位置 \(at),面积变化 \(percent)%",
                en: "invalid polygon mended in memory: \(repair.reason) at \(at), area changed by \(percent)%"),
            at: place, mend: Bilingual(zh: "请在 GIS 软件中检查该处", en: "look at that place in a GIS program"))
    }

    /// GEOS's words in Chinese; unknown ones stay as they are.
    private static func reason(_ english: String) -> String {
        let known = [
            "Self-intersection": "边界自相交", "Ring Self-intersection": "环自相交(蝴蝶结)", "Hole lies outside shell": "洞在外边界之外",
            "Holes are nested": "洞中有洞", "Interior is disconnected": "内部被分割", "Nested shells": "面中有面",
            "Duplicate Rings": "边界重复", "Too few points in geometry component": "点数太少",
            "Too few points in a ring": "环的点数太少", "Invalid Coordinate": "坐标无效", "Ring is not closed": "环未闭合",
        ]
        return known[english] ?? english
    }

    /// - Parameter findings: all so far; the first twenty errors are repeated, and how many there are is said.
    package static func noVillages(_ file: String, _ column: String, _ findings: [Finding]) -> PlannerError {
        let errors = findings.filter { $0.severity == .error }
        let more = errors.count > 20
        let (restZh, restEn) =
            more
            ? (",下列前 20 处(共 \(errors.count) 处)", "; the first 20 of \(errors.count) faults follow") : ("", "")
        return PlannerError(
            .data,
            [
                Finding(
                    .noUsableCode,
                    Bilingual(
                        zh: "\(file) 的 \(column) 列没有一个可用的村代码\(restZh)",
                        en: "column \(column) of \(file) holds no usable village code\(restEn)"),
                    at: Place(file: file, column: column),
                    mend: Bilingual(
                        zh: "请在 data.villages.code_field 指定代码列;非 12 位代码请写 data.code_kind: any",
                        en:
                            "name the code column in data.villages.code_field; for other than 12-digit codes set data.code_kind: any"
                    ))
            ] + errors.prefix(20))
    }
}
