import Testing

@testable import CountyModel

@Suite("One setting changed in a scenario file")
struct ScenarioEditorTests {
    private static let text = """
        # 甲县的参数
        schema: "1.1"
        name: base          # 代号
        data:
          villages: {path: a.gpkg}   # 村界
          tables: []

        must:
          # 片区大小由会议定
          villages: {min: 3, max: 12}   # 出处:会议纪要
          population:
            min: 3000                   # 人口
            max: 20000
          exclude:
            - "330781100001"            # 在建水库
            - "330781100002"
          leave_out: {allowed: true, max_share: 0.30}

        lead:
          rank_by: {income_operating: 0.5, party_members: 0.2}

        prefer:
          lift: 0.25          # 以强带弱
          size: {aim: [5, 8], weight: 1.5}

        # 末尾的说明
        """ + "\n"

    /// Lines that differ, as `- old` and `+ new`.
    private static func differing(_ path: String, _ value: ScenarioValue?, in text: String = text) throws -> [String] {
        let new = try ScenarioEditor(text, file: "s.yaml").text(setting: path, to: value)
        let (a, b) = (
            text.split(separator: "\n", omittingEmptySubsequences: false),
            new.split(separator: "\n", omittingEmptySubsequences: false)
        )
        let change = b.difference(from: a)
        return change.removals.map { if case .remove(_, let line, _) = $0 { "- \(line)" } else { "" } }
            + change.insertions.map { if case .insert(_, let line, _) = $0 { "+ \(line)" } else { "" } }
    }

    @Test("A number in braces changes and its comment stays")
    func number() throws {
        #expect(
            try Self.differing("must.villages.max", .number(10)) == [
                "-   villages: {min: 3, max: 12}   # 出处:会议纪要", "+   villages: {min: 3, max: 10}   # 出处:会议纪要",
            ])
    }

    @Test("A number on a line of its own changes and its comment stays")
    func ownLine() throws {
        #expect(
            try Self.differing("must.population.min", .number(2500)) == [
                "-     min: 3000                   # 人口", "+     min: 2500                   # 人口",
            ])
    }

    @Test("A key that is not there yet comes behind those that the table of keys has before it")
    func inserted() throws {
        #expect(try Self.differing("must.lead_far_km.max", .number(12)) == ["+   lead_far_km: {max: 12}"])
        #expect(try Self.differing("must.towns.cross", .text("forbid")) == ["+   towns: {cross: forbid}"])
        #expect(
            try Self.differing("must.leave_out.max", .number(9)) == [
                "-   leave_out: {allowed: true, max_share: 0.30}",
                "+   leave_out: {allowed: true, max_share: 0.30, max: 9}",
            ])
        #expect(try Self.differing("costs.committee", .number(2)).sorted() == ["+ ", "+   committee: 2", "+ costs:"])
        let text = try ScenarioEditor(Self.text, file: "s.yaml").text(
            setting: "must.contiguity.kind", to: .text("queen"))
        let lines = text.split(separator: "\n").map(String.init)
        let own = try #require(lines.firstIndex(of: "  contiguity: {kind: queen}"))
        #expect(own > (try #require(lines.firstIndex { $0.hasPrefix("must:") })))
        #expect(own < (try #require(lines.firstIndex { $0.hasPrefix("lead:") })))
    }

    @Test("What is taken back goes with its line, and a section goes with its last key")
    func removed() throws {
        #expect(
            try Self.differing("must.villages.min", nil) == [
                "-   villages: {min: 3, max: 12}   # 出处:会议纪要", "+   villages: {max: 12}   # 出处:会议纪要",
            ])
        #expect(try Self.differing("must.population.min", nil) == ["-     min: 3000                   # 人口"])
        let once = try ScenarioEditor(Self.text, file: "s.yaml").text(setting: "must.population.min", to: nil)
        #expect(try Self.differing("must.population.max", nil, in: once) == ["-   population:", "-     max: 20000"])
        #expect(try Self.differing("costs.committee", nil).isEmpty)
    }

    @Test("A list of lines loses and gains single lines")
    func lists() throws {
        #expect(
            try Self.differing("must.exclude", .list([.text("330781100001"), .text("330781100009")])) == [
                "-     - \"330781100002\"", "+     - \"330781100009\"",
            ])
        #expect(
            try Self.differing("must.together", .list([.list([.text("330781100001"), .text("330781100009")])])) == [
                "+   together: [[\"330781100001\", \"330781100009\"]]"
            ])
        let none = try Self.differing("must.exclude", nil)
        #expect(none.count == 3 && none.allSatisfy { $0.hasPrefix("-") })
    }

    @Test("A term keeps the way in which it is written")
    func terms() throws {
        #expect(
            try Self.differing("prefer.lift.weight", .number(0.4)) == [
                "-   lift: 0.25          # 以强带弱", "+   lift: 0.4          # 以强带弱",
            ])
        #expect(
            try Self.differing("prefer.lift.gap_wan", .number(30)) == [
                "-   lift: 0.25          # 以强带弱", "+   lift: {weight: 0.25, gap_wan: 30}          # 以强带弱",
            ])
        #expect(
            try Self.differing("prefer.size", .number(2)) == [
                "-   size: {aim: [5, 8], weight: 1.5}", "+   size: {aim: [5, 8], weight: 2}",
            ])
        #expect(
            try Self.differing("prefer.size.aim", .list([.number(4), .number(7)])) == [
                "-   size: {aim: [5, 8], weight: 1.5}", "+   size: {aim: [4, 7], weight: 1.5}",
            ])
    }

    @Test("Names of a table are set one by one")
    func tables() throws {
        #expect(
            try Self.differing("lead.rank_by.party_members", .number(0.3)) == [
                "-   rank_by: {income_operating: 0.5, party_members: 0.2}",
                "+   rank_by: {income_operating: 0.5, party_members: 0.3}",
            ])
        #expect(
            try Self.differing("lead.qualify.income_operating.min", .number(50)) == [
                "+   qualify: {income_operating: {min: 50}}"
            ])
        let one = "data: {villages: {path: a.gpkg}}\nlead:\n  qualify:\n    lead_ok: true   # 组织部门判断\n"
        let none = try ScenarioEditor(one, file: "s.yaml").text(setting: "lead.qualify.lead_ok", to: nil)
        #expect(none == "data: {villages: {path: a.gpkg}}\nlead:\n  qualify: {}\n")
    }

    @Test("Line ends of another system and a mark at the beginning stay")
    func foreignLineEnds() throws {
        let foreign = "\u{FEFF}" + Self.text.replacing("\n", with: "\r\n")
        let new = try ScenarioEditor(foreign, file: "s.yaml").text(setting: "must.lead_far_km.max", to: .number(12))
        let expected = foreign.unicodeScalars.count + "  lead_far_km: {max: 12}\r\n".unicodeScalars.count
        #expect(new.unicodeScalars.count == expected)
        #expect(new.unicodeScalars.first == "\u{FEFF}")
        #expect(try Scenario.parse(new).must.leadFarKm.maximum == 12)
    }

    @Test("What the table of keys refuses is written as it was given, so that the check of the file says why")
    func refused() throws {
        let editor = try ScenarioEditor(Self.text, file: "s.yaml")
        #expect(throws: PlannerError.self) { try editor.text(setting: "must.nonsense", to: .number(1)) }
        let text = try editor.text(setting: "must.villages.max", to: .text("许多"))
        let error = #expect(throws: PlannerError.self) { try Scenario.parse(text) }
        #expect(error?.findings[0].code == .wrongKind)
    }

    @Test("Where a line cannot be changed alone nothing is changed")
    func unsafe() throws {
        let alias = "data: {villages: {path: a.gpkg}}\nmust:\n  villages: &size {min: 3}\n  strong_per_cluster: *size\n"
        let editor = try ScenarioEditor(alias, file: "s.yaml")
        let error = #expect(throws: PlannerError.self) {
            try editor.text(setting: "must.strong_per_cluster.min", to: .number(2))
        }
        #expect(error?.findings[0].code == .unsafeRewrite)
    }

    @Test("Whatever key is set and taken back, the file says what it said")
    func everyKey() throws {
        let editor = try ScenarioEditor(Self.text, file: "s.yaml")
        for key in ScenarioKeys.all where key.use == .used && !key.path.contains("[]") && !key.path.contains("*") {
            guard case .number(let range, _) = FormControl(key.shape), editor.written(at: key.path) == nil else {
                continue
            }
            let value = min(range.upperBound, max(range.lowerBound, 1))
            let set = try editor.text(setting: key.path, to: .number(value))
            #expect(try ScenarioEditor(set, file: "s.yaml").written(at: key.path) != nil, "\(key.path)")
            let back = try ScenarioEditor(set, file: "s.yaml").text(setting: key.path, to: nil)
            let (new, old) = (try ScenarioEditor(back, file: "s.yaml").root, editor.root)
            #expect(SettingMerge.withFullTerms(new).isSame(as: SettingMerge.withFullTerms(old)), "\(key.path)")
        }
    }
}
