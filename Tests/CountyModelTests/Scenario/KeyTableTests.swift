import Testing

@testable import CountyModel

@Suite("The table of scenario keys")
struct KeyTableTests {
    @Test("Every path stands in the table once")
    func uniquePaths() {
        let paths = ScenarioKeys.all.map(\.path)
        #expect(Set(paths).count == paths.count)
    }

    @Test("Every key lies in a section that is in the table")
    func parentsExist() {
        for row in ScenarioKeys.all where !row.parent.isEmpty {
            let parent = row.parent.replacing("[]", with: "").replacing(".*", with: "")
            #expect(ScenarioKeys.row(parent) != nil, "\(row.path)")
        }
    }

    @Test("Every key is explained in both languages and says what may stand behind it")
    func explained() {
        for row in ScenarioKeys.all {
            #expect(!row.meaning.zh.isEmpty && !row.meaning.en.isEmpty, "\(row.path)")
            #expect(!row.expected.zh.isEmpty && !row.expected.en.isEmpty, "\(row.path)")
            #expect(row.meaning.en.unicodeScalars.allSatisfy { $0.value < 0x2E80 }, "\(row.path)")
        }
    }

    @Test("A number whose key ends in a unit states that unit")
    func units() {
        let units = ["_m": "米", "_km": "公里", "_s": "秒", "_m2": "平方米", "_wan": "万元"]
        for row in ScenarioKeys.all where !row.shape.isSectionLike {
            for (ending, unit) in units where row.name.hasSuffix(ending) { #expect(row.unit == unit, "\(row.path)") }
        }
    }

    @Test("The defaults of the table are the defaults of the types")
    func defaultsAgree() throws {
        // Writing every default out must give the same scenario as writing none.
        var root = Setting(value: .map([]), place: Place())
        for row in ScenarioKeys.all where row.use == .used && !row.standard.isEmpty && !row.path.contains("[]") {
            let value = try YamlSource.read("v: \(row.standard)", file: "f")["v"]
            root = SettingMerge.merge(nested(row.path, try #require(value, "\(row.path)")), over: root)
        }
        var expected = Scenario()
        // Written out, the capacity exists; absent, it is off.
        expected.costs.capacity = HelpCapacity()
        #expect(ScenarioBuilder.scenario(from: root) == expected)
    }

    @Test("A default is a value that its own key accepts")
    func defaultsAreAllowed() throws {
        for row in ScenarioKeys.all where !row.standard.isEmpty && !row.path.contains("[]") {
            let value = try #require(try YamlSource.read("v: \(row.standard)", file: "f")["v"])
            var check = SettingCheck(codeKind: .cn12)
            check.check(nested(row.path, value))
            #expect(check.findings.isEmpty, "\(row.path): \(check.findings)")
        }
    }

    @Test("The nearest key forgives a slip and nothing more")
    func nearest() {
        #expect(ScenarioKeys.nearest("vilages", in: "must") == "villages")
        #expect(ScenarioKeys.nearest("party-members", in: "must") == "party_members")
        #expect(ScenarioKeys.nearest("zzzz", in: "must") == nil)
        #expect(ScenarioKeys.home(of: "rank_by") == "lead.rank_by")
        #expect(EditDistance.between("min", "mni") == 1)
        #expect(EditDistance.between("", "abc") == 3)
    }

    private func nested(_ path: String, _ value: Setting) -> Setting {
        path.split(separator: ".").reversed().reduce(value) { inner, key in
            Setting(value: .map([.init(key: String(key), place: Place(), value: inner)]), place: Place())
        }
    }
}

extension ScenarioShape {
    fileprivate var isSectionLike: Bool { self == .section || self == .sections }
}
