import CountyModel
import Foundation
import Regionalization

extension PlanFile {
    /// What a `plan.json` says of the villages.
    public struct Content: Sendable, Equatable {
        /// Version of the layout, such as `1.2`.
        package let schema: String
        /// The clusters in the order of the file.
        package let clusters: [AssignedCluster]
        /// Villages left out.
        package let leftOut: [VillageCode]
        /// Villages that took no part.
        package let excluded: [VillageCode]
        /// Version of the program that made it; `nil` where the file does not say.
        package let engine: String?
        /// SHA-256 of the scenario the plan was made under.
        package let scenarioSHA256: String
        /// The inputs it was made from.
        package let inputs: [InputDigest]
        /// How it was found.
        package let origin: PlanOrigin
        /// Whether it kept every hard rule when it was made.
        package let isValid: Bool
        /// How much better any plan could be, as proven when it was made.
        package let certificate: Certificate?
        /// Clusters locked by hand.
        package let lockedClusters: [String]
        /// Villages locked by hand.
        package let lockedVillages: [VillageCode]
        /// Whether it was changed by hand since it was proposed.
        package let isEdited: Bool
        /// Villages that are not where the proposal had them.
        package let movedByHand: [VillageCode]
        /// What it was worth, in millionths of a point.
        package let worth: Int64?
        /// SHA-256 over what the file says, as it says itself; `nil` where it does not.
        package let contentSHA256: String?
        /// The files that were written with it.
        package let files: [InputDigest]
    }

    /// Reads a plan back.
    ///
    /// - Parameter named: how the user calls the file, for messages.
    /// - Throws: ``PlannerError``: E7311 when it is not a `plan.json` of a known version, E7319 when it contradicts itself or
    ///   was changed after it was written.
    package static func read(_ data: [UInt8], named: String = "plan.json") throws -> Content {
        let content = try decoded(data, named: named)
        try PlanRecordCheck.refuse(content, named: named)
        return content
    }

    /// What a file says, believed as it is.
    static func decoded(_ data: [UInt8], named: String) throws -> Content {
        let written: Written
        do {
            written = try JSONDecoder().decode(Written.self, from: Data(data))
        } catch {
            throw notAPlan(named, Bilingual(zh: "内容不是方案文件", en: "its content is no plan"))
        }
        guard PlanRecordCheck.isKnown(written.schema) else {
            throw notAPlan(
                named, Bilingual(zh: "版本 \(written.schema) 不认识", en: "schema \(written.schema) is not known"))
        }
        var origin = written.search.origin
        origin.bound = written.search.bound.flatMap { BoundEffort(rawValue: $0) } ?? .none
        return Content(
            schema: written.schema,
            clusters: written.clusters.map { cluster in
                AssignedCluster(
                    name: cluster.name, members: cluster.members.map { VillageCode($0) },
                    lead: VillageCode(cluster.lead), id: cluster.id)
            },
            leftOut: written.leftOut.map { VillageCode($0) }, excluded: written.excluded.map { VillageCode($0) },
            engine: written.engine, scenarioSHA256: written.scenario.sha256,
            inputs: written.inputs.map { InputDigest(file: $0.file, sha256: $0.sha256) },
            origin: origin, isValid: written.isValid != 0,
            certificate: written.certificate?.value, lockedClusters: written.locked?.clusters ?? [],
            lockedVillages: (written.locked?.villages ?? []).map { VillageCode($0) },
            isEdited: written.baseSHA256 != nil,
            movedByHand: (written.movedByHand ?? []).map { VillageCode($0) },
            worth: written.score?.total_micropoints, contentSHA256: written.contentSHA256,
            files: (written.files ?? []).map { InputDigest(file: $0.file, sha256: $0.sha256) })
    }

    /// Reads the plan of a file.
    ///
    /// - Throws: ``PlannerError`` when the file is missing or is not a plan.
    package static func read(path: String) throws -> Content {
        guard let data = try PlainFile.contents(path, named: path) else { throw missing(path) }
        return try read(Array(data), named: path)
    }

    /// For a plan named on the command line that does not exist, so that the message blames no path of a scenario.
    package static func missing(_ path: String) -> PlannerError {
        PlannerError(
            .input, .missingFile,
            Bilingual(zh: "找不到文件 \(path),或没有读取权限", en: "\(path) does not exist or may not be read"),
            at: Place(file: path),
            mend: Bilingual(
                zh: "请给出方案文件夹或其中的 plan.json", en: "give the folder of a plan, or the plan.json in it"))
    }

    package static func notAPlan(_ file: String, _ why: Bilingual) -> PlannerError {
        PlannerError(
            .data, .unreadablePlan,
            Bilingual(zh: "\(file) 不能作为方案读取:\(why.zh)", en: "\(file) cannot be read as a plan: \(why.en)"),
            at: Place(file: file),
            mend: Bilingual(
                zh: "请给出本程序写出的 plan.json 或 assignment.csv", en: "give a plan.json or assignment.csv of this program"))
    }

    private struct Written: Decodable {
        struct Scenario: Decodable { let sha256: String }
        /// Seeds beyond 2^53 are written as text, because readers of JSON take numbers for doubles.
        struct Seed: Decodable {
            let value: UInt64

            init(from decoder: any Decoder) throws {
                let container = try decoder.singleValueContainer()
                if let number = try? container.decode(UInt64.self) {
                    value = number
                } else if let number = UInt64(try container.decode(String.self)) {
                    value = number
                } else {
                    throw DecodingError.dataCorruptedError(in: container, debugDescription: "no seed")
                }
            }
        }
        struct Search: Decodable {
            let seed: Seed
            let plannedIterations: Int
            let iterations: [Int]
            let winningRestart: Int
            let wasCutShort: Int
            let warmStartSHA256: String?
            let lockSHA256: String?
            let series: Series?
            let improvedByBound: Int?
            let bound: String?

            var origin: PlanOrigin {
                PlanOrigin(
                    seed: seed.value, plannedIterations: plannedIterations, iterations: iterations,
                    winningRestart: winningRestart, wasCutShort: wasCutShort == 1, warmStartSHA256: warmStartSHA256,
                    lockSHA256: lockSHA256, isImprovedByBound: improvedByBound == 1, series: series?.value)
            }

            enum CodingKeys: String, CodingKey {
                case seed, iterations, bound
                case improvedByBound = "improved_by_bound"
                case series = "plans"
                case warmStartSHA256 = "warm_start_sha256"
                case lockSHA256 = "lock_sha256"
                case plannedIterations = "planned_iterations"
                case winningRestart = "winning_restart"
                case wasCutShort = "was_cut_short"
            }
        }
        struct Series: Decodable {
            let number: Int
            let wanted: Int
            let minDifference: Double
            let maxLoss: Double
            let leastDifference: Double

            enum CodingKeys: String, CodingKey {
                case number, wanted
                case minDifference = "min_difference"
                case maxLoss = "max_loss"
                case leastDifference = "least_difference"
            }

            var value: PlanSeries {
                PlanSeries(
                    number: number, wanted: wanted, minDifference: minDifference, maxLoss: maxLoss,
                    leastDifference: leastDifference)
            }
        }
        struct Input: Decodable {
            let file: String
            let sha256: String
        }
        struct Cluster: Decodable {
            let id: String?
            let name: String
            let lead: String
            let members: [String]

            /// A value from its parts; nothing is checked.
            package init(id: String?, name: String, lead: String, members: [String]) {
                (self.id, self.name, self.lead, self.members) = (id, name, lead, members)
            }
        }
        struct Locked: Decodable {
            let clusters: [String]
            let villages: [String]
        }
        struct Proof: Decodable {
            struct LeftOut: Decodable {
                let plan: Int
                let at_least: Int
            }
            let score_micropoints: Int64
            let bound_micropoints: Int64
            let method: Certificate.Method
            let solver: String?
            let passes: Int
            let rounds: Int
            let nodes: Int
            let was_cut_short: Int
            let left_out: LeftOut?

            var value: Certificate {
                Certificate(
                    recorded: Score(micropoints: score_micropoints), bound: Score(micropoints: bound_micropoints),
                    method: method, solver: solver, passes: passes, rounds: rounds, nodes: nodes,
                    wasCutShort: was_cut_short == 1,
                    leftOut: left_out.map { LeftOutCertificate(recordedPlan: $0.plan, atLeast: $0.at_least) })
            }
        }
        struct Worth: Decodable { let total_micropoints: Int64? }
        let contentSHA256: String?
        let files: [Input]?
        let score: Worth?
        let certificate: Proof?
        let locked: Locked?
        let baseSHA256: String?
        let movedByHand: [String]?
        let schema: String
        let engine: String?
        let scenario: Scenario
        let inputs: [Input]
        let search: Search
        let clusters: [Cluster]
        let leftOut: [String]
        let excluded: [String]
        let isValid: Int?

        enum CodingKeys: String, CodingKey {
            case schema, engine, scenario, inputs, search, clusters, excluded, certificate, locked, score, files
            case contentSHA256 = "content_sha256"
            case baseSHA256 = "base_sha256"
            case movedByHand = "moved_by_hand"
            case leftOut = "left_out"
            case isValid = "is_valid"
        }
    }
}
