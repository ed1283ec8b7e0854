import CountyModel
import Geospatial

/// Decides which coordinate system a boundary file is in, and in which one to measure.
package enum CRSRule {
    /// The system of the file: what the scenario says, else what the file says.
    ///
    /// - Parameters:
    ///   - layer: as read; only its system is looked at.
    ///   - box: around the coordinates, axes already swapped where the scenario wants that.
    ///   - wanted: the scenario's `crs`.
    ///   - county: a code that begins with the county's digits, for advice.
    ///   - findings: gets a note when a system was recognised by its numbers only.
    /// - Throws: ``PlannerError`` when there is none (E1501), when it rests on an old datum (E1502), or when the coordinates
    ///   cannot be in it (E1503, E1504), or when the scenario names none that is known (E1510).
    package static func source(
        of layer: VectorLayer, box: Box?, wanted: String?, county: String?, file: String, _ findings: inout [Finding]
    ) throws -> CoordinateReferenceSystem {
        let look = box.map { CoordinateLook($0) } ?? .other
        let asked = try wanted.map { text in
            do { return try CoordinateReferenceSystem(text) } catch is GeospatialError {
                throw CRSAdvice.refused(text, file, look, county: county)
            }
        }
        guard let stated = asked ?? layer.crs else {
            throw unknown(file, look, county)
        }
        try refuseOldDatum(stated, file)
        let crs = try recognised(stated, file, &findings)
        try CRSCheck.refuseContradiction(crs, box, look, county: county, file: file)
        if let doubt = CRSCheck.nameContradicts(crs, file) { findings.append(doubt) }
        return crs
    }

    private static func made(_ definition: String, _ file: String) throws -> CoordinateReferenceSystem {
        do { return try CoordinateReferenceSystem(definition) } catch let error as GeospatialError {
            throw ReadErrors.from(error, file: file)
        }
    }

    private static func refuseOldDatum(_ crs: CoordinateReferenceSystem, _ file: String) throws {
        let text = (crs.datum + " " + crs.name).lowercased()
        let old = ["xian", "xi'an", "beijing", "bj54", "西安", "北京54", "北京 1954", "北京1954"]
        // A datum of the user's own making is known by the ellipsoid: Krasovsky's is Beijing 54's, IAG 75 is Xi'an 80's.
        let isOldShape =
            crs.authority == nil
            && (abs(crs.ellipsoid.semiMajorMeters - 6_378_245) < 1
                || abs(crs.ellipsoid.semiMajorMeters - 6_378_140) < 1)
        guard isOldShape || old.contains(where: text.contains) else { return }
        throw PlannerError(
            .data, .oldDatum,
            Bilingual(
                zh: "\(file) 使用旧坐标系 \(crs.name),程序不自行转换(转换参数属国家秘密)",
                en:
                    "\(file) is in the old datum \(crs.name); the program does not convert it (the parameters are state secrets)"
            ),
            at: Place(file: file, value: crs.authority ?? crs.name),
            mend: Bilingual(
                zh: "请由自然资源部门转换为 CGCS2000 后再导入",
                en: "ask the natural resources bureau to convert it to CGCS2000 and load that"))
    }

    /// A system without a code whose numbers are those of a Gauss–Krüger zone of CGCS2000 is that zone.
    private static func recognised(_ crs: CoordinateReferenceSystem, _ file: String, _ findings: inout [Finding]) throws
        -> CoordinateReferenceSystem
    {
        guard crs.authority == nil, let code = CRSCheck.gaussKrugerCode(of: crs) else { return crs }
        let known = try made(code, file)
        findings.append(
            Finding(
                .recognisedCRS,
                Bilingual(
                    zh: "\(file) 的坐标系“\(crs.name)”没有标准代号,按其参数认作 \(label(known))",
                    en: "the system '\(crs.name)' of \(file) has no code; by its numbers it is \(label(known))"),
                at: Place(file: file, value: crs.name)))
        return known
    }

    private static func unknown(_ file: String, _ look: CoordinateLook, _ county: String?) -> PlannerError {
        PlannerError(
            .data, .unknownCRS,
            Bilingual(zh: "\(file) 没有可用的坐标系说明", en: "\(file) does not say which coordinate system it is in"),
            at: Place(file: file), mend: look.advice(county: county))
    }

    /// The system to measure in: the file's own where that is metric, else one chosen for the place.
    ///
    /// - Returns: the system, and in words why it was taken.
    package static func measuring(_ source: CoordinateReferenceSystem, box: Box) throws -> (
        CoordinateReferenceSystem, String
    ) {
        // The file's own system is right when it is metric and true to scale here; Mercator maps and far zones are not.
        if try !source.isGeographic && source.metersPerUnit == 1 && Distortion.worst(source, box) <= Distortion.limit {
            return (source, label(source))
        }
        let degrees = try source.isGeographic ? box : geographicBox(box, source)
        let middle = Point(x: (degrees.minX + degrees.maxX) / 2, y: (degrees.minY + degrees.maxY) / 2)
        let definition: String
        if degrees.maxX - degrees.minX > 9 || degrees.maxY - degrees.minY > 20 {
            definition = "+proj=laea +lat_0=\(middle.y) +lon_0=\(middle.x) +datum=WGS84 +units=m +type=crs"
        } else if (73.5...135).contains(middle.x) && (3...54).contains(middle.y) {
            let meridian = min(135, max(75, Int((middle.x / 3).rounded()) * 3))
            definition = "EPSG:\(4534 + (meridian - 75) / 3)"
        } else {
            let zone = min(60, max(1, Int((middle.x + 180) / 6) + 1))
            definition = "EPSG:\((middle.y < 0 ? 32700 : 32600) + zone)"
        }
        let crs = try CoordinateReferenceSystem(definition)
        return (crs, definition.hasPrefix("+") ? "LAEA (\(definition))" : label(crs))
    }

    private static func geographicBox(_ box: Box, _ source: CoordinateReferenceSystem) throws -> Box {
        let transformer = try Transformer(from: source, to: CoordinateReferenceSystem("EPSG:4326"))
        let low = try transformer.transform(Point(x: box.minX, y: box.minY))
        let high = try transformer.transform(Point(x: box.maxX, y: box.maxY))
        return Box(minX: low.x, minY: low.y, maxX: high.x, maxY: high.y)
    }

    /// Authority code and name.
    package static func label(_ crs: CoordinateReferenceSystem) -> String {
        [crs.authority, crs.name].compactMap { $0 }.joined(separator: " ")
    }

    /// The geographic system of outputs: CGCS2000 for Chinese data, WGS 84 otherwise. For this use their numbers are the same.
    package static func geographic(for source: CoordinateReferenceSystem) throws -> CoordinateReferenceSystem {
        try CoordinateReferenceSystem(isCGCS2000(source) ? "EPSG:4490" : "EPSG:4326")
    }

    /// Whether the datum is named as CGCS2000.
    static func isCGCS2000(_ crs: CoordinateReferenceSystem) -> Bool {
        let text = crs.datum.lowercased()
        return ["china 2000", "china_2000", "cgcs2000", "cgcs 2000", "cgcs_2000"].contains(where: text.contains)
    }
}

/// The choice of a metric system, for callers that bring their own polygons.
package enum MeasuringSystem {
    /// The system to measure in, and in words which it is: the polygons' own where that is metric, the 3-degree Gauss–Krüger zone
    /// of CGCS2000 in China, UTM elsewhere, and an equal-area system where the land is wider than a zone.
    ///
    /// - Throws: ``Geospatial/GeospatialError`` when PROJ does not know the system.
    package static func choose(for source: CoordinateReferenceSystem, polygons: PolygonSet) throws -> (
        system: CoordinateReferenceSystem, label: String
    ) {
        guard let box = Box(x: polygons.x, y: polygons.y) else { return (source, CRSRule.label(source)) }
        let (system, label) = try CRSRule.measuring(source, box: box)
        return (system, label)
    }
}
