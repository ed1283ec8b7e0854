import Foundation
import Regionalization

/// An optimisation instance in a folder: `nodes.csv`, `edges.csv`, `pairs.csv` (or `pairs.csv.gz`) and `params.json`.
///
/// Units of scores, needs and capacities are the integers of the files (1 point = 1,000,000). The pairs are the reach,
/// so the hops of `params.json` need no rule of their own.
struct InstanceFile {
    /// What is wrong with a folder.
    struct Unreadable: Error, CustomStringConvertible {
        var description: String
    }

    let problem: RegionalizationProblem

    /// Reads a folder.
    ///
    /// - Parameter ignoresCover: solve a `full` instance with its penalties instead of full cover as first objective.
    /// - Throws: ``Unreadable`` or what the problem's own check throws.
    init(folder: URL, ignoresCover: Bool = false) throws {
        let nodes = try InstanceTable(folder.appending(path: "nodes.csv"))
        let edges = try InstanceTable(folder.appending(path: "edges.csv"))
        let pairs = try InstanceTable(folder.appending(path: "pairs.csv"))
        let parameters = try Parameters(folder.appending(path: "params.json"))

        let (population, need) = (try nodes.column("pop"), try nodes.column("weakness"))
        let (town, penalty) = (try nodes.column("township"), try nodes.column("uncovered_penalty"))
        var units: [ArealUnit] = []
        for row in 0..<nodes.count {
            units.append(
                ArealUnit(
                    population: population[row], need: Int64(need[row]), isWeak: need[row] > 0, town: town[row],
                    leaveOutPenalty: Score(micropoints: Int64(penalty[row]))))
        }
        let (u, v, cohesion) = (try edges.column("u"), try edges.column("v"), try edges.column("cohesion"))
        let graph = (0..<edges.count).map {
            Edge(u: min(u[$0], v[$0]), v: max(u[$0], v[$0]), cohesion: Score(micropoints: Int64(cohesion[$0])))
        }
        problem = try RegionalizationProblem(
            units: units, edges: graph, leads: try InstanceFile.leads(nodes, pairs),
            rules: parameters.rules(ignoresCover: ignoresCover))
    }

    private static func leads(_ nodes: InstanceTable, _ pairs: InstanceTable) throws -> [LeadCandidate] {
        let (lead, village) = (try pairs.column("lead"), try pairs.column("village"))
        let assist = try pairs.column("assist")
        var reach = [[LeadCandidate.Reach]](repeating: [], count: nodes.count)
        for row in 0..<pairs.count {
            guard reach.indices.contains(lead[row]) else { throw Unreadable(description: "pairs: lead \(lead[row])?") }
            reach[lead[row]].append(.init(unit: village[row], assist: Score(micropoints: Int64(assist[row]))))
        }
        let (qualified, appointable) = (try nodes.column("is_lead_candidate"), try nodes.column("appointable"))
        let (cost, capacity) = (try nodes.column("lead_fixed_cost"), try nodes.column("capacity"))
        return (0..<nodes.count).filter { qualified[$0] == 1 || appointable[$0] == 1 }.map {
            LeadCandidate(
                unit: $0, fixedCost: Score(micropoints: Int64(cost[$0])), isAppointed: appointable[$0] == 1,
                capacity: Int64(capacity[$0]), reach: reach[$0])
        }
    }

    /// Writes a plan as `{"lead_of": […]}`, −1 for a unit left out.
    static func write(_ plan: RegionPlan, of problem: RegionalizationProblem, to file: URL) throws {
        let leads = plan.leadOf(unitCount: problem.units.count).map { String($0 ?? -1) }
        try Data("{\"lead_of\": [\(leads.joined(separator: ", "))]}\n".utf8).write(to: file)
    }
}

/// The rules in `params.json`.
private struct Parameters {
    private let values: [String: Any]

    init(_ file: URL) throws {
        guard let values = try JSONSerialization.jsonObject(with: Data(contentsOf: file)) as? [String: Any] else {
            throw InstanceFile.Unreadable(description: "\(file.lastPathComponent): not an object")
        }
        self.values = values
    }

    private func integer(_ key: String) throws -> Int {
        guard let value = values[key] as? Int else {
            throw InstanceFile.Unreadable(description: "params.json: no whole number for \(key)")
        }
        return value
    }

    func rules(ignoresCover: Bool) throws -> Rules {
        var rules = Rules()
        rules.unitCount = try integer("kmin")...integer("kmax")
        rules.population = try integer("Pmin")...integer("Pmax")
        if values["mode"] as? String == "full" && !ignoresCover { rules.cover = .full }
        for link in values["links"] as? [[Any]] ?? [] {
            guard link.count == 3, let kind = link[0] as? String, let u = link[1] as? Int, let v = link[2] as? Int
            else {
                throw InstanceFile.Unreadable(description: "params.json: a link that is not [kind, u, v]")
            }
            if kind == "must" { rules.together.append([u, v]) } else { rules.apart.append(.init(u, v)) }
        }
        return rules
    }
}
