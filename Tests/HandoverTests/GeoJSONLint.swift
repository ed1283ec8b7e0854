import Foundation

/// The rules of C1, checked on the written text by other code than the writer's.
enum GeoJSONLint {
    /// Everything that is wrong with a file; empty for a good one.
    static func faults(_ bytes: [UInt8]) throws -> [String] {
        let text = String(decoding: bytes, as: UTF8.self)
        var faults: [String] = []
        if text.unicodeScalars.first == "\u{FEFF}" { faults.append("byte order mark") }
        let parsed = try JSONSerialization.jsonObject(with: Data(bytes))
        guard let root = parsed as? [String: Any], let features = root["features"] as? [[String: Any]] else {
            return ["no feature collection"]
        }
        if root["crs"] != nil { faults.append("crs member") }
        if features.isEmpty { faults.append("empty collection") }
        faults += missing(["type", "name", "bbox", "plan_info", "features"], in: root)
        let lines = text.split(separator: "\n").filter { $0.hasPrefix("{\"type\":\"Feature\"") }
        if lines.count != features.count { faults.append("not one feature per line") }
        var keys: [String]?
        var kinds: [String: Set<String>] = [:]
        for (number, line) in lines.enumerated() {
            let members = try properties(in: String(line))
            if keys == nil { keys = members.map(\.key) }
            if members.map(\.key) != keys { faults.append("feature \(number): keys differ") }
            for (key, raw) in members {
                if number == 0 && raw == "null" { faults.append("first record null: \(key)") }
                if raw.hasPrefix("{") || raw.hasPrefix("[") { faults.append("nested: \(key)") }
                if raw == "true" || raw == "false" { faults.append("boolean: \(key)") }
                if raw != "null" { kinds[key, default: []].insert(kind(raw)) }
            }
        }
        for (key, kinds) in kinds.sorted(by: { $0.key < $1.key }) where kinds.count > 1 {
            faults.append("mixed column \(key): \(kinds.sorted())")
        }
        if Set(features.compactMap { ($0["geometry"] as? [String: Any])?["type"] as? String }).count != 1 {
            faults.append("several geometry types")
        }
        for (number, feature) in features.enumerated() {
            let id = feature["id"] as? String
            let values = (feature["properties"] as? [String: Any])?.values.compactMap { $0 as? String } ?? []
            if id.map({ !values.contains($0) }) ?? true { faults.append("feature \(number): id not a property") }
            faults += ringFaults(feature).map { "feature \(number): \($0)" }
        }
        return faults
    }

    private static func missing(_ names: [String], in root: [String: Any]) -> [String] {
        names.filter { root[$0] == nil }.map { "no \($0)" }
    }

    private static func kind(_ raw: String) -> String {
        raw.hasPrefix("\"") ? "text" : raw.contains(".") ? "real" : raw.contains("e") ? "exponent" : "integer"
    }

    private static func ringFaults(_ feature: [String: Any]) -> [String] {
        guard let geometry = feature["geometry"] as? [String: Any], geometry["type"] as? String == "MultiPolygon",
            let polygons = geometry["coordinates"] as? [[[[Double]]]]
        else { return [] }
        var faults: [String] = []
        for polygon in polygons {
            for (index, ring) in polygon.enumerated() {
                if ring.first != ring.last || ring.count < 4 { faults.append("ring open or short") }
                var area = 0.0
                for i in 0..<ring.count - 1 {
                    if ring[i] == ring[i + 1] { faults.append("repeated vertex") }
                    area +=
                        (ring[i][0] - ring[0][0]) * (ring[i + 1][1] - ring[0][1])
                        - (ring[i + 1][0] - ring[0][0]) * (ring[i][1] - ring[0][1])
                }
                if (area > 0) != (index == 0) { faults.append("ring \(index) wound wrong") }
            }
        }
        return faults
    }

    /// The members of `properties` as raw text in their order, which Foundation's reader does not keep.
    static func properties(in line: String) throws -> [(key: String, raw: String)] {
        guard let start = line.range(of: "\"properties\":{") else { return [] }
        var result: [(key: String, raw: String)] = []
        var rest = line[start.upperBound...]
        while rest.first != "}" {
            let key = string(&rest)
            rest.removeFirst()
            result.append((key, value(&rest)))
            if rest.first == "," { rest.removeFirst() }
        }
        return result
    }

    private static func string(_ rest: inout Substring) -> String {
        var result = ""
        rest.removeFirst()
        while let character = rest.popFirst(), character != "\"" {
            result.append(character)
            if character == "\\", let next = rest.popFirst() { result.append(next) }
        }
        return result
    }

    private static func value(_ rest: inout Substring) -> String {
        if rest.first == "\"" { return "\"" + string(&rest) + "\"" }
        var result = ""
        while let character = rest.first, character != ",", character != "}" {
            result.append(character)
            rest.removeFirst()
        }
        return result
    }
}
