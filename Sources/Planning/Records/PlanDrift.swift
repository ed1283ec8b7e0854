import CountyModel
import Digest

extension PlanFile.Content {
    /// What differs between the files the plan was made from and those at hand: the scenario by name, data by file.
    package func changes(_ scenario: Scenario, _ county: County) -> (scenario: Bool, inputs: [String]) {
        let now = Dictionary(county.digests.map { ($0.file, $0.sha256) }, uniquingKeysWith: { first, _ in first })
        let then = Set(inputs.map(\.file))
        let changed = inputs.filter { now[$0.file] != $0.sha256 }.map(\.file)
        let added = county.digests.map(\.file).filter { !then.contains($0) }
        return (SHA256.hex(of: Array(scenario.canonicalText.utf8)) != scenarioSHA256, changed + added)
    }

    /// A warning that names what has changed since the plan was made; empty when nothing has.
    package func drift(from setup: PlanningCase) -> [Finding] {
        let changes = changes(setup.scenario, setup.county)
        let changed = (changes.scenario ? [setup.scenario.name] : []) + changes.inputs
        if changed.isEmpty { return [] }
        let list = changed.joined(separator: ", ")
        return [
            Finding(
                .changedSincePlan,
                Bilingual(
                    zh: "出方案之后已改动:\(list);得分与规则按现在的文件计算",
                    en: "changed since the plan was made: \(list); judged by what they are now"),
                mend: Bilingual(zh: "如非有意,请用当时的文件", en: "use the files of that run unless this is meant"))
        ]
    }
}
