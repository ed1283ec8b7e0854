import Foundation
import Regionalization

/// What one run of search and bound gave and cost.
struct SolveReport {
    let name: String
    let units: Int
    let seed: UInt64
    var plan: RegionPlan
    var searchScore: Score
    var score: Score
    /// Rules on regions and on the whole that the plan breaks; 0 unless full cover cannot be reached.
    var violations = 0
    var firstPlanWall: Double?
    var search = Usage.zero
    var searchPeakMiB = 0
    var result: BoundResult?
    var whole = Usage.zero

    /// One line of JSON; scores in micropoints.
    var json: String {
        var parts = [
            "\"name\":\"\(name)\"", "\"units\":\(units)", "\"seed\":\(seed)", "\"regions\":\(plan.regions.count)",
            "\"left_out\":\(plan.leftOut.count)", "\"violations\":\(violations)",
            "\"first_plan_s\":\(firstPlanWall.map { "\($0)" } ?? "null")",
            "\"search_score\":\(searchScore.micropoints)",
            "\"search_cpu_s\":\(search.cpu)", "\"search_wall_s\":\(search.wall)", "\"search_mib\":\(searchPeakMiB)",
        ]
        if let result {
            let (certificate, times) = (result.certificate, result.times)
            parts += [
                "\"bound\":\(certificate.bound.micropoints)", "\"gap\":\(certificate.gap)",
                "\"method\":\"\(certificate.method.rawValue)\"", "\"solver\":\"\(certificate.solver ?? "none")\"",
                "\"passes\":\(certificate.passes)", "\"rounds\":\(certificate.rounds)",
                "\"nodes\":\(certificate.nodes)", "\"steps\":\(result.steps)",
                "\"proven_optimal\":\(certificate.isProvenOptimal)",
                "\"graph_s\":\(seconds(times.graph))", "\"root_s\":\(seconds(times.root))",
                "\"tree_s\":\(seconds(times.tree))", "\"master_s\":\(seconds(times.master))",
            ]
            if let leftOut = certificate.leftOut { parts.append("\"left_out_at_least\":\(leftOut.atLeast)") }
        }
        parts += [
            "\"score\":\(score.micropoints)", "\"cpu_s\":\(whole.cpu)", "\"wall_s\":\(whole.wall)",
            "\"peak_mib\":\(whole.peakMiB)",
        ]
        return "{" + parts.joined(separator: ",") + "}"
    }

    /// The heading of the table.
    static let heading = """
        | instance | seed | score | bound | gap % | search CPU s | CPU s | wall s | MiB | passes | rounds | \
        graph / root / tree / LP % |
        |---|---|---|---|---|---|---|---|---|---|---|---|
        """

    /// One row of the table; scores in points.
    var row: String {
        var cells = [name, "\(seed)", decimals(Double(score.micropoints) / 1e6, 3)]
        if let certificate = result?.certificate {
            cells += [decimals(Double(certificate.bound.micropoints) / 1e6, 3), decimals(100 * certificate.gap, 2)]
        } else {
            cells += ["", ""]
        }
        cells += [decimals(search.cpu, 1), decimals(whole.cpu, 1), decimals(whole.wall, 1), "\(whole.peakMiB)"]
        if let result {
            let times = result.times
            let total = max(1e-9, seconds(times.total))
            let shares = [times.graph, times.root, times.tree, times.master].map { 100 * seconds($0) / total }
            cells += [
                "\(result.certificate.passes)", "\(result.certificate.rounds)",
                shares.map { decimals($0, 0) }.joined(separator: " / "),
            ]
        } else {
            cells += ["", "", ""]
        }
        return "| " + cells.joined(separator: " | ") + " |"
    }

    private func seconds(_ duration: Duration) -> Double {
        Double(duration.components.seconds) + Double(duration.components.attoseconds) * 1e-18
    }
}

/// A number with so many decimals.
func decimals(_ number: Double, _ places: Int) -> String { String(format: "%.\(places)f", number) }

extension Usage {
    static let zero = Usage(cpu: 0, wall: 0, peakMiB: 0)

    /// What was used from a moment to this one; the peak is the one so far.
    func since(_ start: Usage) -> Usage { Usage(cpu: cpu - start.cpu, wall: wall - start.wall, peakMiB: peakMiB) }
}
