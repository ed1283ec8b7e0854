import CountyData
import CountyModel
import Foundation
import PlanStudies
import Planning

extension StabilityReport {
    /// The file of a path: itself, or the one in the folder that it is.
    package static func file(at path: String) -> String {
        var isFolder: ObjCBool = false
        _ = FileManager.default.fileExists(atPath: path, isDirectory: &isFolder)
        return isFolder.boolValue ? path + "/stability.json" : path
    }

    /// Reads the `stability.json` that ``StabilityFiles`` writes, for a map of the plan it was made for. Pairs are not in it.
    ///
    /// - Parameter path: the file, or the folder it lies in.
    /// - Throws: ``PlannerError``: of kind `.input` when the file is missing, E6303 when it is not a `stability.json`,
    ///   E6304 when it is about another plan.
    package static func read(path: String, _ setup: PlanningCase, _ plan: Plan) throws -> StabilityReport {
        let file = file(at: path)
        guard let data = try PlainFile.contents(file, named: file) else { throw ReadErrors.missing(file) }
        guard let written = try? JSONDecoder().decode(Written.self, from: data), written.runs >= 0 else {
            throw PlannerError(
                .data, .notStability,
                Bilingual(zh: "\(file) 不是稳定性结果", en: "\(file) was not written by planner stability"),
                at: Place(file: file),
                mend: Bilingual(
                    zh: "请给出 planner stability 写出的 stability.json", en: "give the stability.json of planner stability"))
        }
        return try written.report(setup, plan, file)
    }

    private struct Written: Decodable {
        struct Sample: Decodable {
            let plans: Int
            let share_below: Double
            let score: Double
            let least: Double
            let median: Double
            let greatest: Double
            let steps: Int
        }
        struct Cluster: Decodable {
            let cluster_id: String
            let lead_stays: Int

            /// A value from its parts; nothing is checked.
            package init(cluster_id: String, lead_stays: Int) {
                (self.cluster_id, self.lead_stays) = (cluster_id, lead_stays)
            }
        }
        struct Village: Decodable {
            let village_code: String
            let cluster_id: String
            let stays: Int
        }
        let runs: Int
        let failed: Int
        let sample: Sample?
        let clusters: [Cluster]
        let villages: [Village]

        func report(_ setup: PlanningCase, _ plan: Plan, _ file: String) throws -> StabilityReport {
            let county = setup.county
            let home = plan.clusterOfVillage(count: county.villages.count)
            var stays = [Int?](repeating: nil, count: county.villages.count)
            for one in villages {
                guard let village = county.index(of: VillageCode(one.village_code)),
                    home[village].map({ plan.clusters[$0].id }) ?? "" == one.cluster_id, 0...runs ~= one.stays
                else { throw otherPlan(file, one.village_code) }
                stays[village] = one.stays
            }
            for cluster in plan.clusters {
                for village in cluster.members
                where stays[village] == nil && !setup.problem.units[village].isExcluded {
                    throw otherPlan(file, county.villages[village].code.text)
                }
            }
            let leads = Dictionary(
                clusters.map { ($0.cluster_id, $0.lead_stays) }, uniquingKeysWith: { first, _ in first })
            let leadStays = try plan.clusters.map { cluster -> Int in
                guard let count = leads[cluster.id], 0...runs ~= count else { throw otherPlan(file, cluster.id) }
                return count
            }
            let place = sample.map {
                SamplePlace(
                    plans: $0.plans, shareBelow: $0.share_below, least: $0.least, median: $0.median,
                    greatest: $0.greatest, score: $0.score, steps: $0.steps)
            }
            return StabilityReport(
                runs: runs, failed: failed, stays: stays, leadStays: leadStays, pairs: [], place: place)
        }

        private func otherPlan(_ file: String, _ value: String) -> PlannerError {
            PlannerError(
                .data, .stabilityOfOtherPlan,
                Bilingual(zh: "\(file) 说的是另一个方案", en: "\(file) is about another plan"),
                at: Place(file: file, value: value),
                mend: Bilingual(
                    zh: "请对这个方案重新运行 planner stability", en: "run planner stability on this plan again"))
        }
    }
}
