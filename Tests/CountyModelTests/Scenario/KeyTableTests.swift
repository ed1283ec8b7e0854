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

    @Test("A default is a value that its own key accepts")
    func defaultsAreAllowed() throws {
        for row in ScenarioKeys.all where !row.standard.isEmpty && !row.path.contains("[]") {
            let value = try #require(try YamlSource.read("v: \(row.standard)", file: "f")["v"])
            var check = SettingCheck(codeKind: .cn12)
            check.check(nested(row.path, value))
            #expect(check.findings.isEmpty, "\(row.path): \(check.findings)")
        }
    }

    @Test("What the template, the schema and the manual show as defaults is written as it always was")
    func written() {
        let written = [
            "schema": "\"1.1\"", "data.villages.crs": "auto", "data.topology.snap_m": "auto", "lead.count": "auto",
            "data.tables[].sheet": "1", "data.tables[].join": "[village_code]", "prefer.mode": "以强带弱",
            "prefer.compact": "0.20", "prefer.history.weight": "0", "prefer.balance": "0",
            "costs.appointed_lead": "1.0",
            "costs.left_out.other": "0.15", "solve.min_difference": "0.10", "classes.schemes": "{}", "lead.qualify": "",
            "prefer.resources.columns": "[cultivated_mu, forest_mu, idle_site_mu]", "output.languages": "[zh, en]",
            "indicators.need.columns": "{income_gap: 0.7, is_backward: 0.2, debt: 0.1}", "org_form[].members": "",
        ]
        for (path, standard) in written { #expect(ScenarioKeys.row(path)?.standard == standard, "\(path)") }
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
