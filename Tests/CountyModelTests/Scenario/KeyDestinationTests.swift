import Testing

@testable import CountyModel

@Suite("Where the keys of a scenario go")
struct KeyDestinationTests {
    @Test("A key whose value goes nowhere says so: it is for later, or a warning tells why")
    func nowhere() {
        for row in ScenarioKeys.all {
            switch row.destination {
            case .options, .item: #expect(row.shape != .section || row.path == "costs.capacity", "\(row.path)")
            case .inside: #expect(row.shape == .section, "\(row.path)")
            case .files: #expect(row.path == "extends")
            case .nowhere: #expect(row.use == .notYet, "\(row.path)")
            }
        }
    }

    @Test("Every key changes the options when another value than its default is written")
    func changes() throws {
        for row in ScenarioKeys.all where isRead(row) {
            // A file without a version is of the first one.
            let standard = row.path == "schema" ? ScenarioVersion.first.rawValue : row.standard
            guard let sample = KeySample.text(row.shape, other: standard) else { continue }
            let without = try ScenarioKeys.scenario(from: KeySample.tree(row.path, nil))
            let with = try ScenarioKeys.scenario(from: KeySample.tree(row.path, sample))
            #expect(with != without, "\(row.path): \(sample)")
        }
    }

    @Test("No two keys go to one place, but for a weight written with or without its section")
    func places() throws {
        var read: [(path: String, scenario: Scenario)] = []
        for row in ScenarioKeys.all where isRead(row) && !row.path.hasSuffix(".weight") {
            guard let sample = KeySample.text(row.shape, other: row.standard) else { continue }
            let scenario = try ScenarioKeys.scenario(from: KeySample.tree(row.path, sample))
            for other in read where other.scenario == scenario { Issue.record("\(row.path) and \(other.path)") }
            read.append((row.path, scenario))
        }
        #expect(read.count > 100)
    }

    @Test("The default of a key is what untouched options hold, key by key")
    func defaults() throws {
        for row in ScenarioKeys.all where !row.standard.isEmpty && isRead(row) && row.path != "schema" {
            let with = try ScenarioKeys.scenario(from: KeySample.tree(row.path, row.standard))
            var without = try ScenarioKeys.scenario(from: KeySample.tree(row.path, nil))
            // Written out, the capacity exists; a list of one item has that item; empty, a join takes the code.
            if row.path.hasPrefix("costs.capacity.") { without.costs.capacity = HelpCapacity() }
            if row.path == "data.tables[].join" { without.data.tables[0].join = [.villageCode] }
            if row.path == "data.tables[].sheet" { without.data.tables[0].sheet = .number(1) }
            #expect(with == without, "\(row.path): \(row.standard)")
        }
    }

    private func isRead(_ row: ScenarioKey) -> Bool {
        switch row.destination {
        case .options, .item: true
        case .inside, .files, .nowhere: false
        }
    }
}

/// Values for keys, made from what may stand behind them.
private enum KeySample {
    /// A value other than the default; `nil` where there is only one.
    static func text(_ shape: ScenarioShape, other standard: String) -> String? {
        switch shape {
        case .text, .slug, .path: "sample"
        case .flag: standard == "true" ? "false" : "true"
        case .integer(let range):
            String(range.lowerBound + (range.lowerBound + 1 == Int(standard) ? 2 : 1))
        case .seed: standard == "7" ? "8" : "7"
        case .number(let range): ScalarText.canonical(range.lowerBound + 0.75)
        case .positive: "7.5"
        case .choice(let words): words.first { $0 != standard && "\"\($0)\"" != standard }
        case .code: "\"330781101201\""
        case .countyCode: "\"330781\""
        case .field: "sample_field"
        case .list(let item, let least): list(item, least)
        case .table(let item, _): text(item, other: "").map { "{sample_field: \($0)}" }
        case .anyOf(let shapes):
            shapes.lazy.filter { $0 != .choice(["auto"]) }.compactMap { text($0, other: standard) }.first
        case .section: "{}"
        case .sections: "[{}]"
        case .anything: "1"
        }
    }

    private static func list(_ item: ScenarioShape, _ least: Int) -> String? {
        guard let one = text(item, other: "") else { return nil }
        let other = item == .code ? "\"330781101202\"" : one
        return least > 1 ? "[\(one), \(other)]" : "[\(one)]"
    }

    /// A scenario of one key, inside its sections and as part of the only item of its lists.
    static func tree(_ path: String, _ value: String?) throws -> Setting {
        let inner = try value.map { try YamlSource.read("v: \($0)", file: "f")["v"] } ?? nil
        let parts = path.split(separator: ".").map(String.init)
        let version = Setting.Entry(
            key: "schema", place: Place(),
            value: Setting(value: .scalar(text: ScenarioVersion.newest.rawValue, isPlain: false), place: Place()))
        func map(_ key: String, _ value: Setting?) -> Setting {
            let entries = value.map { [Setting.Entry(key: key, place: Place(), value: $0)] } ?? []
            return Setting(value: .map(entries), place: Place())
        }
        let tree =
            parts.reversed().reduce(inner) { inner, part in
                if part.hasSuffix("[]") {
                    let item = inner ?? Setting(value: .map([]), place: Place())
                    return map(String(part.dropLast(2)), Setting(value: .list([item]), place: Place()))
                }
                return map(part == "*" ? "income_total" : part, inner)
            } ?? Setting(value: .map([]), place: Place())
        // The defaults of the table are those of the newest version.
        return path == "schema" ? tree : Setting(value: .map([version] + tree.entries), place: Place())
    }
}
