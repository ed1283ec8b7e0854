import Foundation

/// One cluster as a file gives it: enough to score, audit and draw the plan again.
public struct AssignedCluster: Sendable, Equatable {
    /// Name of the area, or its id where the file has no name.
    public var name: String
    /// Codes of all villages in the order of the file, the lead among them.
    public var members: [VillageCode]
    /// Code of the lead village; `nil` where the file names none.
    public var lead: VillageCode?
    /// Its number, such as `P03`; `nil` where the file has none.
    public var id: String?

    /// A cluster from its parts.
    public init(name: String, members: [VillageCode], lead: VillageCode?, id: String? = nil) {
        (self.name, self.members, self.lead, self.id) = (name, members, lead, id)
    }
}

/// `plan.json`: the assignment and everything needed to find the plan again.
public enum PlanFile {
    /// The bytes of the file: UTF-8, fixed key order, one cluster per line.
    public static func bytes(_ setup: PlanningCase, _ plan: Plan) -> [UInt8] {
        let info = PlanInfo(setup, seed: plan.origin.seed)
        let origin = plan.origin
        let score = plan.score
        func codes(_ villages: [Int]) -> JSONValue {
            .list(villages.map { .text(setup.county.villages[$0].code.text) })
        }
        func points(_ score: Int64) -> JSONValue { .integer(Int(score)) }
        return JSONText.pretty(
            .object([
                ("schema", .text(Engine.schema)), ("engine", .text(Engine.version)), ("county", .text(info.county)),
                ("scenario", .object([("name", .text(info.scenario)), ("sha256", .text(info.scenarioSHA256))])),
                (
                    "inputs",
                    .list(
                        setup.county.digests.map {
                            .object([("file", .text($0.file)), ("sha256", .text($0.sha256))])
                        })
                ),
                ("search", search(origin)), ("is_valid", .flag(plan.brokenRules.isEmpty)),
                ("violations", .list(plan.brokenRules.map { violation($0, setup) })),
                (
                    "score",
                    .object([
                        ("per_hundred", .real(plan.scorePerHundred, decimals: 4)),
                        ("total_micropoints", points(score.total.micropoints)),
                        ("assist_micropoints", points(score.assist.micropoints)),
                        ("cohesion_micropoints", points(score.cohesion.micropoints)),
                        ("fixed_micropoints", points(score.fixed.micropoints)),
                        ("crossing_micropoints", points(score.crossing.micropoints)),
                        ("left_out_micropoints", points(score.leftOut.micropoints)),
                    ])
                ),
                ("certificate", plan.certificate.map(CertificateText.json) ?? .null),
                (
                    "clusters",
                    .list(
                        plan.clusters.map { cluster in
                            .object([
                                ("id", .text(cluster.id)), ("name", .text(cluster.name)),
                                ("lead", .text(setup.county.villages[cluster.lead].code.text)),
                                ("is_appointed", .flag(cluster.isAppointed)), ("is_kept", .flag(cluster.isKept)),
                                ("members", codes(cluster.members)),
                            ])
                        })
                ),
                ("left_out", codes(plan.leftOut)), ("excluded", codes(plan.excluded)), ("notice", .text(info.notice)),
            ]))
    }

    /// How the plan was found; what does not apply is left out.
    private static func search(_ origin: PlanOrigin) -> JSONValue {
        var entries: [(String, JSONValue)] = [
            ("seed", .seed(origin.seed)), ("planned_iterations", .integer(origin.plannedIterations)),
            ("iterations", .list(origin.iterations.map { .integer($0) })),
            ("winning_restart", .integer(origin.winningRestart)), ("was_cut_short", .flag(origin.wasCutShort)),
        ]
        if origin.isImprovedByBound { entries.append(("improved_by_bound", .flag(true))) }
        if let sha = origin.warmStartSHA256 { entries.append(("warm_start_sha256", .text(sha))) }
        if let sha = origin.lockSHA256 { entries.append(("lock_sha256", .text(sha))) }
        if let series = origin.series {
            entries.append(
                (
                    "plans",
                    .object([
                        ("number", .integer(series.number)), ("wanted", .integer(series.wanted)),
                        ("min_difference", .real(series.minDifference, decimals: 6)),
                        ("max_loss", .real(series.maxLoss, decimals: 6)),
                        ("least_difference", .real(series.leastDifference, decimals: 6)),
                    ])
                ))
        }
        return .object(entries)
    }

    private static func violation(_ violation: AuditViolation, _ setup: PlanningCase) -> JSONValue {
        .object([
            ("rule", .text(violation.rule.rawValue)), ("key", .text(violation.rule.key)),
            ("cluster_id", violation.cluster.map { .text($0) } ?? .null),
            ("villages", .list(violation.villages.map { .text(setup.county.villages[$0].code.text) })),
            ("limit", .text(violation.limit)), ("actual", .text(violation.actual)),
            ("message_zh", .text(violation.what.zh)), ("message_en", .text(violation.what.en)),
        ])
    }

    /// What a `plan.json` says of the villages.
    public struct Content: Sendable, Equatable {
        /// The clusters in the order of the file.
        public let clusters: [AssignedCluster]
        /// Villages left out.
        public let leftOut: [VillageCode]
        /// Villages that took no part.
        public let excluded: [VillageCode]
        /// Version of the program that made it; `nil` where the file does not say.
        public let engine: String?
        /// SHA-256 of the scenario the plan was made under.
        public let scenarioSHA256: String
        /// The inputs it was made from.
        public let inputs: [InputDigest]
        /// How it was found.
        public let origin: PlanOrigin
        /// Whether it kept every hard rule when it was made.
        public let isValid: Bool
    }

    /// Reads a plan back.
    ///
    /// - Parameter named: how the user calls the file, for messages.
    /// - Throws: ``PlannerError`` (E7311) when it is no `plan.json` of a known version.
    public static func read(_ data: [UInt8], named: String = "plan.json") throws -> Content {
        let written: Written
        do {
            written = try JSONDecoder().decode(Written.self, from: Data(data))
        } catch {
            throw notAPlan(named, Bilingual(zh: "内容不是方案文件", en: "its content is no plan"))
        }
        guard written.schema.hasPrefix("1.") else {
            throw notAPlan(
                named, Bilingual(zh: "版本 \(written.schema) 不认识", en: "schema \(written.schema) is not known"))
        }
        return Content(
            clusters: written.clusters.map { cluster in
                AssignedCluster(
                    name: cluster.name, members: cluster.members.map { VillageCode($0) },
                    lead: VillageCode(cluster.lead), id: cluster.id)
            },
            leftOut: written.leftOut.map { VillageCode($0) }, excluded: written.excluded.map { VillageCode($0) },
            engine: written.engine, scenarioSHA256: written.scenario.sha256,
            inputs: written.inputs.map { InputDigest(file: $0.file, sha256: $0.sha256) },
            origin: PlanOrigin(
                seed: written.search.seed.value, plannedIterations: written.search.plannedIterations,
                iterations: written.search.iterations,
                winningRestart: written.search.winningRestart, wasCutShort: written.search.wasCutShort == 1,
                warmStartSHA256: written.search.warmStartSHA256, lockSHA256: written.search.lockSHA256,
                isImprovedByBound: written.search.improvedByBound == 1,
                series: written.search.series?.value), isValid: written.isValid != 0)
    }

    /// Reads the plan of a file.
    ///
    /// - Throws: ``PlannerError`` when the file is missing or is no plan.
    public static func read(path: String) throws -> Content {
        guard let data = FileManager.default.contents(atPath: path) else { throw ReadErrors.missing(path) }
        return try read(Array(data), named: path)
    }

    private static func notAPlan(_ file: String, _ why: Bilingual) -> PlannerError {
        PlannerError(
            .data, "E7311",
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

            enum CodingKeys: String, CodingKey {
                case seed, iterations
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
        }
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
            case schema, engine, scenario, inputs, search, clusters, excluded
            case leftOut = "left_out"
            case isValid = "is_valid"
        }
    }
}
