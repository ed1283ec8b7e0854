import Foundation

/// A plain reader of the words of JSON Schema that our documents use; an unknown word is a fault of its own.
struct SchemaJudge {
    private let words: Set<String> = [
        "$schema", "$id", "$comment", "title", "description", "type", "required", "properties", "additionalProperties",
        "items", "minItems", "maxItems", "const", "enum", "anyOf", "not", "pattern", "minimum", "maximum",
        "exclusiveMinimum",
    ]

    /// Everything that is wrong with a value, with its path; empty for a good one.
    func faults(_ value: Any, _ schema: [String: Any], at path: String = "$") -> [String] {
        var faults = schema.keys.filter { !words.contains($0) }.map { "\(path): unknown word \($0)" }
        if let types = schema["type"] as? [String] ?? (schema["type"] as? String).map({ [$0] }),
            !types.contains(where: { Self.isOf($0, value) })
        {
            return faults + ["\(path): not \(types)"]
        }
        if let constant = schema["const"], !Self.equal(constant, value) { faults.append("\(path): not \(constant)") }
        if let choices = schema["enum"] as? [Any], !choices.contains(where: { Self.equal($0, value) }) {
            faults.append("\(path): none of \(choices)")
        }
        if let pattern = schema["pattern"] as? String, let text = value as? String,
            text.range(of: pattern, options: .regularExpression) == nil
        {
            faults.append("\(path): '\(text)' is not like \(pattern)")
        }
        if let options = schema["anyOf"] as? [[String: Any]],
            !options.contains(where: { self.faults(value, $0, at: path).isEmpty })
        {
            faults.append("\(path): fits none")
        }
        if let refused = schema["not"] as? [String: Any], self.faults(value, refused, at: path).isEmpty {
            faults.append("\(path): not allowed")
        }
        if let number = value as? NSNumber { faults += range(number.doubleValue, schema, path) }
        if let object = value as? [String: Any] { faults += members(object, schema, path) }
        if let list = value as? [Any] { faults += items(list, schema, path) }
        return faults
    }

    private func range(_ number: Double, _ schema: [String: Any], _ path: String) -> [String] {
        var faults: [String] = []
        if let low = schema["minimum"] as? NSNumber, number < low.doubleValue { faults.append("\(path): below \(low)") }
        if let high = schema["maximum"] as? NSNumber, number > high.doubleValue {
            faults.append("\(path): above \(high)")
        }
        if let low = schema["exclusiveMinimum"] as? NSNumber, number <= low.doubleValue {
            faults.append("\(path): not above \(low)")
        }
        return faults
    }

    private func members(_ object: [String: Any], _ schema: [String: Any], _ path: String) -> [String] {
        let known = schema["properties"] as? [String: [String: Any]] ?? [:]
        var faults = (schema["required"] as? [String] ?? []).filter { object[$0] == nil }.map { "\(path): no \($0)" }
        for (key, value) in object.sorted(by: { $0.key < $1.key }) {
            if let own = known[key] ?? schema["additionalProperties"] as? [String: Any] {
                faults += self.faults(value, own, at: "\(path).\(key)")
            }
        }
        return faults
    }

    private func items(_ list: [Any], _ schema: [String: Any], _ path: String) -> [String] {
        var faults: [String] = []
        if let least = schema["minItems"] as? Int, list.count < least { faults.append("\(path): \(list.count) items") }
        if let most = schema["maxItems"] as? Int, list.count > most { faults.append("\(path): \(list.count) items") }
        guard let item = schema["items"] as? [String: Any] else { return faults }
        for (index, value) in list.enumerated() { faults += self.faults(value, item, at: "\(path)[\(index)]") }
        return faults
    }

    private static func isOf(_ type: String, _ value: Any) -> Bool {
        switch type {
        case "object": value is [String: Any]
        case "array": value is [Any]
        case "string": value is String
        case "null": value is NSNull
        case "boolean": (value as? NSNumber).map(isFlag) ?? false
        case "integer": (value as? NSNumber).map { !isFlag($0) && $0.doubleValue.rounded() == $0.doubleValue } ?? false
        case "number": (value as? NSNumber).map { !isFlag($0) } ?? false
        default: false
        }
    }

    private static func isFlag(_ number: NSNumber) -> Bool {
        String(cString: number.objCType) == "c" || String(cString: number.objCType) == "B"
    }

    private static func equal(_ a: Any, _ b: Any) -> Bool {
        if let a = a as? String { return a == b as? String }
        if let a = a as? NSNumber, let b = b as? NSNumber { return a == b }
        return false
    }
}
