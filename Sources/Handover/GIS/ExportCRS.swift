import CountyData
import CountyModel
import Geospatial
import Planning

/// The coordinate systems of an export.
struct ExportCRS {
    /// The system of the files.
    package let target: CoordinateReferenceSystem
    /// The system a map is drawn in: metres, so that a scale bar means something.
    let drawing: CoordinateReferenceSystem
    /// The system the county's longitudes and latitudes are in.
    package let degrees: CoordinateReferenceSystem

    /// - Parameter wanted: a code such as `EPSG:4549`, `zone`, or `nil` for what the scenario says.
    /// - Throws: ``PlannerError`` of kind `.input`: E6201 for a system PROJ does not know, E6202 for an old datum, E6203 for a
    ///   county without a Gauss–Krüger zone.
    init(_ wanted: String?, _ setup: PlanningCase) throws {
        let county = setup.county
        degrees = try Self.degrees(county)
        let asked = wanted ?? setup.scenario.output.crs
        let key = wanted == nil ? "output.crs" : nil
        let isStandard = wanted == nil && asked == OutputOptions().crs
        if asked.lowercased() == "zone" {
            target = try Self.zone(county)
        } else {
            target = isStandard ? degrees : try Self.coded(asked, key)
        }
        try Self.refuseOldDatum(target)
        let measuring = try Self.make(Self.definition(county.measuringCRS))
        drawing = target.isGeographic ? measuring : target
    }

    /// What another program finds the system by.
    package static func code(_ crs: CoordinateReferenceSystem) -> String { crs.authority ?? crs.definition }

    /// The code or definition inside the label of a coordinate system.
    package static func definition(_ label: String) -> String {
        if let open = label.firstIndex(of: "("), label.hasPrefix("LAEA") {
            return String(label[label.index(after: open)...].dropLast())
        }
        return label.split(separator: " ").first.map(String.init) ?? label
    }

    private static func degrees(_ county: County) throws -> CoordinateReferenceSystem {
        let source = try? CoordinateReferenceSystem(definition(county.sourceCRS))
        return try CRSRule.geographic(for: source ?? make("EPSG:4490"))
    }

    /// PROJ would take a word for the name of some system far away, so only codes are asked for.
    private static func coded(_ asked: String, _ key: String?) throws -> CoordinateReferenceSystem {
        guard asked.wholeMatch(of: /(?i:EPSG):[0-9]{4,6}/) != nil else { throw unknown(asked, key) }
        return try make(asked, key)
    }

    /// - Parameter key: the scenario key that the definition was written behind, if it was.
    private static func make(_ definition: String, _ key: String? = nil) throws -> CoordinateReferenceSystem {
        do { return try CoordinateReferenceSystem(definition) } catch { throw unknown(definition, key) }
    }

    private static func unknown(_ definition: String, _ key: String?) -> PlannerError {
        let meant = CRSAdvice.code(meantBy: definition)
        return PlannerError(
            .input, .unknownExportCRS,
            Bilingual(zh: "不认识坐标系 \(definition)", en: "the coordinate system \(definition) is not known"),
            at: Place(column: key, value: definition),
            mend: meant.map { Bilingual(zh: "请写 \($0)", en: "write \($0)") }
                ?? Bilingual(
                    zh: "请写 EPSG 代号,如 EPSG:4549,或写 zone(本县 3 度带)",
                    en: "give an EPSG code such as EPSG:4549, or zone for the county's own 3-degree zone"))
    }

    /// The zone the county's own map is in; for a map in degrees the three-degree zone whose meridian is nearest to its middle.
    private static func zone(_ county: County) throws -> CoordinateReferenceSystem {
        let own = try make(definition(county.measuringCRS))
        // EPSG's zones of CGCS2000: six degrees wide, then three, each with and without the zone's number in front.
        if let code = own.authority?.split(separator: ":").last.flatMap({ Int($0) }), (4491...4554).contains(code) {
            return own
        }
        let box = Box(x: county.geographic.x, y: county.geographic.y)
        let middle = box.map { ($0.minX + $0.maxX) / 2 } ?? 0
        guard (73.5..<136.5).contains(middle) else {
            throw PlannerError(
                .input, .noNationalZone,
                Bilingual(
                    zh: "本县经度 \(NumberText.plain(middle, decimals: 2))°,没有对应的国家 3 度带",
                    en: "at \(NumberText.plain(middle, decimals: 2))° east there is no national 3-degree zone"),
                mend: Bilingual(zh: "请用 --crs 写明坐标系", en: "name the system with --crs"))
        }
        let meridian = min(135, max(75, Int((middle / 3).rounded()) * 3))
        return try make("EPSG:\(4534 + (meridian - 75) / 3)")
    }

    private static func refuseOldDatum(_ crs: CoordinateReferenceSystem) throws {
        let text = (crs.datum + " " + crs.name).lowercased()
        guard ["xian", "xi'an", "beijing"].contains(where: text.contains) else { return }
        throw PlannerError(
            .input, .oldDatumForExport,
            Bilingual(
                zh: "不能输出到旧坐标系 \(crs.name):转换参数属国家秘密",
                en: "the old datum \(crs.name) is not written: the parameters of the conversion are state secrets"),
            at: Place(value: code(crs)),
            mend: Bilingual(
                zh: "请输出 CGCS2000,再由自然资源部门转换", en: "write CGCS2000 and let the natural resources bureau convert it"))
    }
}
