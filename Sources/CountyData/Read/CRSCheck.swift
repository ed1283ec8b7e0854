import CountyModel
import Geospatial

/// Looks for contradictions between a coordinate system and the coordinates in the file.
enum CRSCheck {
    /// Refuses a system in which the coordinates cannot be.
    ///
    /// - Throws: ``PlannerError`` E1504 for axes the wrong way round, E1503 for everything else, such as metres that are called
    ///   degrees, as GeoJSON always does.
    static func refuseContradiction(
        _ crs: CoordinateReferenceSystem, _ box: Box?, _ look: CoordinateLook, county: String?, file: String
    ) throws {
        guard let box else { return }
        if crs.isGeographic {
            if look == .swappedDegrees { throw swapped(crs, look, file) }
            guard box.maxX > 360 || box.maxY > 90 || box.minX < -360 || box.minY < -90 else { return }
            throw PlannerError(
                .data, .contradictedCRS,
                Bilingual(
                    zh: "\(file) 的坐标系说明是经纬度(\(crs.name)),坐标却不是度",
                    en: "\(file) says it is in degrees (\(crs.name)), but its coordinates are not"),
                at: Place(file: file, value: crs.name), mend: look.advice(county: county))
        }
        if case .degrees(inChina: true) = look { throw contradiction(crs, look, county, file) }
        guard let projection = crs.transverseMercator, CRSRule.isCGCS2000(crs) else { return }
        if look.isSwapped { throw swapped(crs, look, file) }
        let (stated, written) = (CoordinateLook.zone(projection.falseEasting), CoordinateLook.zone(box.minX))
        guard stated != written || CoordinateLook.zone(box.maxX) != written else { return }
        if let written, let other = CoordinateLook.zone(box.maxX), other != written {
            throw severalZones(written, other, file)
        }
        throw contradiction(crs, look == .noZone ? meridian(projection) : look, county, file)
    }

    /// The same meridian without a zone number, as a look that gives its code.
    private static func meridian(_ projection: TransverseMercator) -> CoordinateLook {
        .meridian(Int(projection.centralMeridian.rounded()))
    }

    private static func swapped(_ crs: CoordinateReferenceSystem, _ look: CoordinateLook, _ file: String)
        -> PlannerError
    {
        PlannerError(
            .data, .swappedAxes,
            Bilingual(
                zh: "\(file) 的坐标先后颠倒:第一个数像纬度(北坐标),第二个数像经度(东坐标)",
                en: "\(file) has its axes the wrong way round: latitude (northing) comes before longitude (easting)"),
            at: Place(file: file, value: crs.name), mend: look.advice(county: nil))
    }

    private static func contradiction(
        _ crs: CoordinateReferenceSystem, _ look: CoordinateLook, _ county: String?, _ file: String
    ) -> PlannerError {
        PlannerError(
            .data, .contradictedCRS,
            Bilingual(
                zh: "\(file) 的坐标与坐标系说明 \(CRSRule.label(crs)) 不符",
                en: "the coordinates of \(file) cannot be in \(CRSRule.label(crs)), as it says"),
            at: Place(file: file, value: crs.name), mend: look.advice(county: county))
    }

    private static func severalZones(_ first: Int, _ last: Int, _ file: String) -> PlannerError {
        PlannerError(
            .data, .mixedZones,
            Bilingual(
                zh: "\(file) 的坐标分属第 \(first) 带到第 \(last) 带,不是同一个坐标系",
                en: "the coordinates of \(file) lie in zones \(first) to \(last): not one coordinate system"),
            at: Place(file: file),
            mend: Bilingual(
                zh: "请先在 GIS 软件中把各图幅投影到同一带(如跨带县统一用中央经线最近的一带)再合并",
                en: "project all parts to one zone in a GIS program before they are merged"))
    }

    /// The code of CGCS2000's Gauss–Krüger zone with the same numbers, if there is one.
    ///
    /// The datum has to be named as CGCS2000, or be unnamed and rest on its ellipsoid.
    static func gaussKrugerCode(of crs: CoordinateReferenceSystem) -> String? {
        guard let projection = crs.transverseMercator, crs.metersPerUnit == 1 else { return nil }
        let isOwnShape =
            abs(crs.ellipsoid.semiMajorMeters - 6_378_137) < 0.001
            && abs(crs.ellipsoid.inverseFlattening - 298.257_222_101) < 1e-7
        let hasNoName = ["unknown", "unnamed", "user", "custom", "自定义", "未知"]
            .contains { crs.datum.lowercased().contains($0) }
        guard CRSRule.isCGCS2000(crs) || isOwnShape && hasNoName else { return nil }
        let meridian = Int(projection.centralMeridian.rounded())
        guard abs(projection.centralMeridian - Double(meridian)) < 1e-6, abs(projection.scale - 1) < 1e-9,
            abs(projection.latitudeOfOrigin) < 1e-9, abs(projection.falseNorthing) < 1e-3
        else { return nil }
        let prefix = Int((projection.falseEasting / 1_000_000).rounded(.down))
        guard abs(projection.falseEasting - Double(prefix) * 1_000_000 - 500_000) < 1e-3 else { return nil }
        if prefix == 0, meridian % 3 == 0, (75...135).contains(meridian) { return "EPSG:\(4534 + (meridian - 75) / 3)" }
        if (25...45).contains(prefix), prefix * 3 == meridian { return CoordinateLook.code(zone: prefix) }
        if (13...23).contains(prefix), prefix * 6 - 3 == meridian { return CoordinateLook.code(zone: prefix) }
        return nil
    }

    /// A warning when the name of a system states another central meridian than its numbers.
    static func nameContradicts(_ crs: CoordinateReferenceSystem, _ file: String) -> Finding? {
        guard let projection = crs.transverseMercator,
            let match = crs.name.firstMatch(of: /CM[_ ]?([0-9]{2,3})E?/.ignoresCase()), let named = Double(match.1),
            abs(named - projection.centralMeridian) > 0.01
        else { return nil }
        let actual = NumberText.plain(projection.centralMeridian, decimals: 2)
        return Finding(
            .misnamedCRS,
            Bilingual(
                zh: "\(file) 的坐标系名称“\(crs.name)”与其中央经线参数 \(actual)°E 不一致,按参数处理",
                en:
                    "the name of the system '\(crs.name)' of \(file) disagrees with its central meridian \(actual)°E, which is used"
            ),
            at: Place(file: file, value: crs.name),
            mend: Bilingual(zh: "请核对图形位置是否正确", en: "check that the map lies where it should"))
    }
}
