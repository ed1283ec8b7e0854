import CountyModel
import Regionalization

extension VillageAnswer {
    /// The answer for programs: every number, move, rule and sentence, keys in a fixed order.
    package func json(_ plan: Plan, _ setup: PlanningCase) -> [(String, JSONValue)] {
        let who = setup.county.villages[village]
        func id(_ cluster: Int?) -> JSONValue { cluster.map { .text(plan.clusters[$0].id) } ?? .null }
        return [
            ("village_code", .text(who.code.text)), ("village_name", .text(who.name)),
            ("town_name", .text(who.townName)), ("cluster_id", id(cluster)), ("here", here.text.json),
            ("here_facts", .list(here.facts.map(\.json))), ("next_cluster", id(here.nextCluster)),
            ("margin_next", here.marginPoints.map { .real($0, decimals: 3) } ?? .null),
            ("cluster", clusterReason.map(\.text.json) ?? .null),
            ("cluster_rationale", clusterReason.map { .text($0.json) } ?? .null),
            ("why_not", whyNot.map { $0.json(plan, setup) } ?? .null),
        ]
    }
}

extension WhyNot {
    package func json(_ plan: Plan, _ setup: PlanningCase) -> JSONValue {
        var members: [(String, JSONValue)] = [("to", .text(plan.clusters[target].id))]
        members.append(("score_micropoints", score.json))
        members.append(("breaks", .list(breaches.map { $0.json(setup) })))
        members.append(("loss_micropoints", loss?.json ?? .null))
        members.append(("repair", repair?.json(setup) ?? .null))
        members.append(("repair_cut_short", .flag(isRepairCutShort)))
        members.append(("best", best?.json(setup) ?? .null))
        members.append(("bound_micropoints", bound?.json ?? .null))
        members.append(("impossible", .list(impossible.map(\.json))))
        members.append(("weights", .list(weights.map(\.json))))
        members.append(("text", .list(text.map(\.json))))
        members.append(("facts", .list(facts.map(\.json))))
        return .object(members)
    }
}

extension WhyNot.Breach {
    fileprivate func json(_ setup: PlanningCase) -> JSONValue {
        .object([
            ("key", .text(key)), ("text", text.json), ("villages", setup.codes(villages)),
            ("broken_before", .flag(isOld)),
        ])
    }
}

extension WhyNot.Repair {
    fileprivate func json(_ setup: PlanningCase) -> JSONValue {
        .object([("moves", .list(moves.map { $0.json(setup.county) })), ("loss_micropoints", loss.json)])
    }
}

extension WhyNot.Best {
    fileprivate func json(_ setup: PlanningCase) -> JSONValue {
        let clusters = plan.regions.map { region -> JSONValue in
            .object([
                ("lead", .text(setup.county.villages[region.lead].code.text)), ("members", setup.codes(region.units)),
            ])
        }
        return .object([
            ("loss_micropoints", loss.json), ("changed_villages", .integer(changedVillages)),
            ("clusters", .list(clusters)),
        ])
    }
}

extension WeightChange {
    fileprivate var json: JSONValue {
        let checked = checks.map { check -> JSONValue in
            .object([("weight", .real(check.weight, decimals: 6)), ("village_is_there", .flag(check.isThere))])
        }
        return .object([
            ("key", .text(key)), ("weight", .real(weight, decimals: 6)),
            ("turn", turn.map { .real($0, decimals: 6) } ?? .null), ("checked", .list(checked)),
        ])
    }
}

extension Score {
    package var json: JSONValue { .integer(Int(micropoints)) }
}

extension Bilingual {
    package var json: JSONValue { .object([("zh", .text(zh)), ("en", .text(en))]) }
}

extension PlanningCase {
    package func codes(_ villages: [Int]) -> JSONValue { .list(villages.map { .text(county.villages[$0].code.text) }) }
}
