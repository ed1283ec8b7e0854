import Foundation
import LikenessRegions

/// A plan (or the sentence why there is none) and what it took, as one JSON line and a file of regions.
struct LikenessReport {
    let method: String
    let plan: Result<LikenessPlan, LikenessError>
    let start: Usage
    let end: Usage

    init(_ method: String, start: Usage, _ search: () throws(LikenessError) -> LikenessPlan) {
        (self.method, self.start) = (method, start)
        plan = Result(catching: search)
        end = Usage.now()
    }

    var line: String {
        guard case .success(let plan) = plan else { return "{\"method\":\"\(method)\",\"error\":\"\(sentence)\"}" }
        return lineOf(plan)
    }

    private var sentence: String {
        if case .failure(let error) = plan { error.message } else { "" }
    }

    private func lineOf(_ plan: LikenessPlan) -> String {
        "{\"method\":\"\(method)\",\"regions\":\(plan.regions.count),\"left_out\":\(plan.leftOut.count),"
            + "\"within_share\":\(plan.unexplainedShare),\"cpu_s\":\(end.cpu - start.cpu),"
            + "\"wall_s\":\(end.wall - start.wall),\"peak_mib\":\(end.peakMiB)}"
    }

    func write(_ unitCount: Int, to folder: String?) throws {
        print(line)
        guard let folder else { return }
        let url = URL(fileURLWithPath: folder)
        try Data((line + "\n").utf8).write(to: url.appending(path: "\(method).json"))
        guard case .success(let plan) = plan else { return }
        let labels = plan.regionOf(unitCount: unitCount).map { "\($0 ?? -1)\n" }.joined()
        try Data(labels.utf8).write(to: url.appending(path: "\(method).labels"))
    }
}
