import CountyModel
import Foundation
import Geospatial

/// What is meant by a coordinate system that a person has written and PROJ does not know.
package enum CRSAdvice {
    /// The code that a text means where it names nothing else: a number alone, or EPSG and a number written in any way (`4549`,
    /// `EPSG4549`, `ＥＰＳＧ：4549`).
    ///
    /// - Returns: such as `EPSG:4549`; `nil` for any other text, and for numbers that PROJ has no map system for.
    package static func code(meantBy text: String) -> String? {
        let plain = text.precomposedStringWithCompatibilityMapping
        guard let match = plain.wholeMatch(of: /\s*(?i:EPSG)?[\s:.\-_]*([0-9]{4,6})\s*/) else { return nil }
        let code = "EPSG:\(match.1)"
        return (try? CoordinateReferenceSystem(code)) == nil ? nil : code
    }

    /// The finding for a system in `data.villages.crs` that no map can be in.
    ///
    /// - Parameters:
    ///   - text: what the scenario says.
    ///   - look: what the numbers of the file look like, from which the right system is advised.
    ///   - county: a code that begins with the county's digits, for the choice of a meridian.
    static func refused(_ text: String, _ file: String, _ look: CoordinateLook, county: String?) -> PlannerError {
        var what = Bilingual(
            zh: "data.villages.crs 写的“\(text)”不是可识别的地图坐标系",
            en: "data.villages.crs says '\(text)', which is no coordinate system of maps that is known")
        if text.lowercased() == "zone" {
            what = Bilingual(
                zh: "data.villages.crs 不能写 zone:它只用于输出,读入时须写明村界文件自己的坐标系",
                en:
                    "data.villages.crs cannot be zone, a word for output only: it must name the system that the file is in"
            )
        }
        let mend = code(meantBy: text).map {
            Bilingual(zh: "请写 data.villages.crs: \($0)", en: "write data.villages.crs: \($0)")
        }
        return PlannerError(
            .data, .unusableCRS, what, at: Place(file: file, column: "data.villages.crs", value: text),
            mend: mend ?? look.advice(county: county))
    }
}
