import ArgumentParser
import ClusterPlanner

/// What `edit` does.
enum EditAction: String, ExpressibleByArgument, CaseIterable {
    case move, lead, merge, split, open, lock, unlock, undo, redo, log, replay
    case leaveOut = "leave-out"
}

/// An edit as the command line words it.
struct EditWords {
    let action: EditAction
    let names: [String]
    let to: String?
    let lead: String?

    func validate() throws {
        if (to != nil) != (action == .move) {
            throw UsageError.of(
                "--to 指明 move 把村划入的片区,只与 move 同用且必须写。", "--to names the cluster that move brings villages to.")
        }
        if lead != nil && action != .split && action != .open {
            throw UsageError.of(
                "--lead 只与 split、open 同用;更换片区的牵头村请写 lead P03 村名。",
                "--lead goes with split and open; 'lead P03 VILLAGE' changes the lead of a cluster.")
        }
        let wordless: [EditAction] = [.undo, .redo, .log, .replay]
        if wordless.contains(action) != names.isEmpty {
            throw UsageError.of(
                names.isEmpty ? "\(action.rawValue) 需要写明村或片区。" : "\(action.rawValue) 后面不写村或片区。",
                names.isEmpty ? "\(action.rawValue) wants villages or clusters." : "\(action.rawValue) takes no names.")
        }
        if action == .lead && names.count != 2 {
            throw UsageError.of("lead 需要一个片区和一个村。", "lead wants a cluster and a village.")
        }
        if action == .split && names.count < 2 {
            throw UsageError.of("split 需要一个片区和要拆出的村。", "split wants a cluster and villages.")
        }
    }

    /// The edit asked for, its villages and clusters found by number, code or name in the plan as it is now.
    func edit(_ plan: Plan, _ setup: PlanningCase) throws -> PlanEdit {
        func village(_ name: String, _ option: String? = nil) throws -> VillageCode {
            setup.county.villages[try PlanFinder.village(name, setup, option: option)].code
        }
        func cluster(_ name: String, _ option: String? = nil) throws -> String {
            plan.clusters[try PlanFinder.cluster(name, plan, setup, option: option)].id
        }
        func newLead() throws -> VillageCode? { try lead.map { try village($0, "--lead") } }
        switch action {
        case .move: return .move(try names.map { try village($0) }, to: try cluster(to ?? "", "--to"))
        case .leaveOut: return .leaveOut(try names.map { try village($0) })
        case .lead: return .lead(try cluster(names[0]), try village(names[1]))
        case .merge: return .merge(try names.map { try cluster($0) })
        case .split:
            return .split(
                try cluster(names[0]), try names.dropFirst().map { try village($0) }, lead: try newLead())
        case .open: return .open(try names.map { try village($0) }, lead: try newLead())
        case .lock, .unlock:
            // A lead's name is a village's; only numbers and full names of clusters are clusters here.
            let found = names.map { PlanFinder.labelled($0, plan) }
            let clusters = found.compactMap { $0.map { plan.clusters[$0].id } }
            let villages = try zip(names, found).filter { $0.1 == nil }.map { try village($0.0) }
            return action == .lock
                ? .lock(clusters: clusters, villages: villages) : .unlock(clusters: clusters, villages: villages)
        case .undo: return .undo
        case .redo: return .redo
        case .log, .replay: throw UsageError.of("\(action.rawValue) 不修改方案。", "\(action.rawValue) changes nothing.")
        }
    }
}
