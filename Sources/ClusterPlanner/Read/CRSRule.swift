import Geospatial

/// Decides which coordinate system a boundary file is in, and in which one to measure.
enum CRSRule {
    /// The system of the file: what the scenario says, else what the file says.
    ///
    /// - Throws: ``PlannerError`` when there is none (E1501) or when it rests on an old datum (E1502).
    static func source(of layer: VectorLayer, wanted: String?, file: String) throws -> CoordinateReferenceSystem {
        let box = Box(x: layer.polygons.x, y: layer.polygons.y)
        if let wanted {
            do {
                let crs = try CoordinateReferenceSystem(wanted)
                try refuseOldDatum(crs, file)
                return crs
            } catch let error as GeospatialError { throw ReadErrors.from(error, file: file) }
        }
        guard let crs = layer.crs else { throw unknown(file, box) }
        if crs.isGeographic, let box, box.maxX > 360 || box.maxY > 90 || box.minX < -360 || box.minY < -90 {
            throw unknown(file, box)
        }
        try refuseOldDatum(crs, file)
        return crs
    }

    private static func refuseOldDatum(_ crs: CoordinateReferenceSystem, _ file: String) throws {
        let text = (crs.datum + " " + crs.name).lowercased()
        let old = ["xian", "xi'an", "beijing", "bj54", "西安", "北京54", "北京 1954"]
        guard old.contains(where: text.contains) else { return }
        throw PlannerError(
            .data, "E1502",
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

    private static func unknown(_ file: String, _ box: Box?) -> PlannerError {
        PlannerError(
            .data, "E1501",
            Bilingual(zh: "\(file) 没有可用的坐标系说明", en: "\(file) does not say which coordinate system it is in"),
            at: Place(file: file), mend: advice(box))
    }

    /// What the size of the numbers suggests.
    private static func advice(_ box: Box?) -> Bilingual {
        let general = Bilingual(
            zh: "请补上 .prj 文件,或在参数文件 data.villages.crs 写明,例如 EPSG:4490(经纬度)或 EPSG:4549",
            en: "add the .prj file, or set data.villages.crs, for example EPSG:4490 (degrees) or EPSG:4549")
        guard let box else { return general }
        if (18...54).contains(box.minX), box.maxX <= 54, (73...135).contains(box.minY), box.maxY <= 135 {
            return Bilingual(
                zh: "坐标可能颠倒(纬度在前、经度在后),请重新导出为经度在前,再写 data.villages.crs: EPSG:4490",
                en:
                    "the numbers look like latitude before longitude: export them longitude first, then set data.villages.crs: EPSG:4490"
            )
        }
        if box.minX >= -180, box.maxX <= 180, box.minY >= -90, box.maxY <= 90 {
            let code = (73...135).contains(box.minX) ? "EPSG:4490" : "EPSG:4326"
            return Bilingual(
                zh: "坐标像是经纬度,请在参数文件写 data.villages.crs: \(code)",
                en: "the numbers look like degrees: set data.villages.crs: \(code)")
        }
        // Rubbish can be any number, and not every number fits an integer.
        let zone = abs(box.minX) < 1e9 ? Int(box.minX / 1_000_000) : 0
        if (25...45).contains(zone) {
            return Bilingual(
                zh: "坐标像是 CGCS2000 三度带第 \(zone) 带,请写 data.villages.crs: EPSG:\(4513 + zone - 25)",
                en:
                    "the numbers look like CGCS2000 3-degree zone \(zone): set data.villages.crs: EPSG:\(4513 + zone - 25)"
            )
        }
        if (13...23).contains(zone) {
            return Bilingual(
                zh: "坐标像是 CGCS2000 六度带第 \(zone) 带,请写 data.villages.crs: EPSG:\(4491 + zone - 13)",
                en:
                    "the numbers look like CGCS2000 6-degree zone \(zone): set data.villages.crs: EPSG:\(4491 + zone - 13)"
            )
        }
        if (100_000...900_000).contains(box.minX) {
            return Bilingual(
                zh: "坐标像是不带带号的高斯投影,中央经线无法判断,请写明,例如 data.villages.crs: EPSG:4549(120°E)",
                en:
                    "the numbers look like Gauss-Kruger without zone prefix; name the central meridian, for example EPSG:4549 (120°E)"
            )
        }
        return general
    }

    /// The system to measure in: the file's own where that is metric, else one chosen for the place.
    ///
    /// - Returns: the system, and in words why it was taken.
    static func measuring(_ source: CoordinateReferenceSystem, box: Box) throws -> (CoordinateReferenceSystem, String) {
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
    static func label(_ crs: CoordinateReferenceSystem) -> String {
        [crs.authority, crs.name].compactMap { $0 }.joined(separator: " ")
    }

    /// The geographic system of outputs: CGCS2000 for Chinese data, WGS 84 otherwise. For this use their numbers are the same.
    static func geographic(for source: CoordinateReferenceSystem) throws -> CoordinateReferenceSystem {
        let text = source.datum.lowercased()
        let isChinese = text.contains("china 2000") || text.contains("china_2000") || text.contains("cgcs2000")
        return try CoordinateReferenceSystem(isChinese ? "EPSG:4490" : "EPSG:4326")
    }
}

/// The choice of a metric system, for callers that bring their own polygons.
public enum MeasuringSystem {
    /// The system to measure in, and in words which it is: the polygons' own where that is metric, the 3-degree Gauss–Krüger zone
    /// of CGCS2000 in China, UTM elsewhere, and an equal-area system where the land is wider than a zone.
    ///
    /// - Throws: ``Geospatial/GeospatialError`` when PROJ does not know the system.
    public static func choose(for source: CoordinateReferenceSystem, polygons: PolygonSet) throws -> (
        system: CoordinateReferenceSystem, label: String
    ) {
        guard let box = Box(x: polygons.x, y: polygons.y) else { return (source, CRSRule.label(source)) }
        let (system, label) = try CRSRule.measuring(source, box: box)
        return (system, label)
    }
}
