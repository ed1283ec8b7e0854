import ClusterPlanner
import Foundation

/// What is done with the scenarios of a workspace.
extension Desk {
    /// What a page sends with a change.
    struct RuleOrder: Sendable, Decodable {
        var scenario: String?
        var plan: String?
        /// Which state of the file the page has seen.
        var digest: String?
        var path: String?
        var value: ScenarioValue?
        var changes: [RuleChange]?
        var text: String?
        var name: String?
        var preset: String?

        /// All that is to change.
        var all: [RuleChange] { (changes ?? []) + (path.map { [RuleChange(path: $0, value: value)] } ?? []) }
    }

    /// The form, the text and the faults of a scenario, with how the plan stands to it.
    func rules(_ name: String, plan: String, _ state: inout State) throws -> WebAnswer {
        let book = try RuleBook(name, in: workspace)
        let look = RuleLook(
            book, plan: plan.isEmpty ? nil : try? self.plan(plan, &state), threads: threads, &state.cases)
        return WebAnswer(RuleAnswer.whole(book, look, isReadOnly: isReadOnly))
    }

    /// Changes a scenario in one step.
    ///
    /// - Throws: ``PlannerError``; the file is then as it was.
    func change(_ order: RuleOrder, _ state: inout State) throws -> WebAnswer {
        let changes = order.all
        return try rewrite(order, &state) { book, log in
            let new = Array(try book.text(with: changes).utf8)
            let editor = try ScenarioEditor(book.text, file: book.path)
            let told = changes.map { $0.told(in: editor) }
            log.note(
                Bilingual(zh: told.map(\.zh).joined(separator: ";"), en: told.map(\.en).joined(separator: "; ")),
                from: book.bytes, to: new)
            return new
        }
    }

    /// Takes the text of a scenario as a whole, where it can be read.
    ///
    /// - Throws: ``PlannerError`` with all faults of the text; the file is then as it was.
    func write(_ order: RuleOrder, _ state: inout State) throws -> WebAnswer {
        guard let text = order.text else {
            return WebAnswer(refusing: 400, "请求中没有文本", "the request holds no text")
        }
        return try rewrite(order, &state) { book, log in
            _ = try Scenario.parse(text, file: book.path, baseFolder: ScenarioPath.folder(of: book.path))
            log.note(Bilingual(zh: "改写参数文本", en: "text of the scenario"), from: book.bytes, to: Array(text.utf8))
            return Array(text.utf8)
        }
    }

    /// Takes the last change of a scenario back, or makes it again.
    func turn(_ order: RuleOrder, _ action: RuleLog.Step.Action, _ state: inout State) throws -> WebAnswer {
        try rewrite(order, &state) { book, log in try log.turn(action, book.bytes) }
    }

    private func rewrite(
        _ order: RuleOrder, _ state: inout State, _ work: (RuleBook, inout RuleLog) throws -> [UInt8]
    ) throws -> WebAnswer {
        let name = order.scenario ?? ""
        let lock = try FolderLock(ScenarioPath.folder(of: try RuleBook(name, in: workspace).path))
        defer { withExtendedLifetime(lock) {} }
        let book = try RuleBook(name, in: workspace)
        guard order.digest == book.digest else { return RuleAnswer.stale(book) }
        var log = book.log
        do {
            let new = try work(book, &log)
            if new != book.bytes { try book.write(new, log) }
        } catch let error as PlannerError { return RuleAnswer.refused(error) }
        return try rules(name, plan: order.plan ?? "", &state)
    }

    /// Writes a scenario under another name: what differs, over the one that it is made from and over a preset.
    func variant(_ order: RuleOrder, _ state: inout State) throws -> WebAnswer {
        let book = try RuleBook(order.scenario ?? "", in: workspace)
        guard let name = VariantFile.free(order.name ?? "", in: workspace) else {
            return WebAnswer(
                refusing: 422, "名称只能用字母、数字、汉字、- 和 _,至多 40 个,且不与已有的重名",
                "a name has letters, digits, - and _ only, 40 at most, and is not taken yet")
        }
        do {
            if let preset = order.preset { _ = try Preset.named(preset) }
            let path = try VariantFile.write(name, over: book, preset: order.preset, order.all, in: workspace)
            return WebAnswer(.object([("scenario", .text(path))]))
        } catch let error as PlannerError { return RuleAnswer.refused(error) }
    }

    /// What the plan is worth, and which rules it breaks, under values that are not written.
    func rescore(_ order: RuleOrder, _ state: inout State) throws -> WebAnswer {
        let plan = try plan(order.plan ?? "", &state)
        let book = try RuleBook(order.scenario ?? "", in: workspace)
        do {
            let scenario = try book.scenario(with: order.all)
            guard plan.hasData(of: scenario) else {
                return WebAnswer(
                    refusing: 422, "该参数文件的数据与现在的方案不同,不能用它试算这个方案",
                    "this scenario has other data than the plan, which cannot be judged by it")
            }
            return WebAnswer(RuleAnswer.score(try plan.tried(under: scenario)))
        } catch let error as PlannerError { return RuleAnswer.refused(error) }
    }
}
