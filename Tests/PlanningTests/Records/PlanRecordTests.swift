import Foundation
import TestCounties
import Testing

@testable import CountyModel
@testable import Planning

@Suite("A plan.json is judged when it is read")
struct PlanRecordTests {
    private let map = SquareCounty(rows: 1, columns: 6)

    /// Two clusters of three villages in a row, as a file.
    private func record() throws -> [String: Any] {
        var map = map
        map[.incomeOperating] = [10, 80, 10, 10, 90, 10]
        var scenario = Scenario()
        scenario.must.villages = Bounds(minimum: 2, maximum: 4)
        scenario.must.population = Bounds()
        scenario.must.partyMembers = Bounds()
        scenario.solve.iterations = 1_000
        let setup = try PlanningCase(map.county, scenario)
        let bytes = PlanFile.bytes(setup, try setup.propose())
        return try #require(try JSONSerialization.jsonObject(with: Data(bytes)) as? [String: Any])
    }

    private func read(_ record: [String: Any]) throws -> PlanFile.Content {
        try PlanFile.read(Array(try JSONSerialization.data(withJSONObject: record)))
    }

    private func refusals(_ record: [String: Any]) -> [Finding] {
        do {
            _ = try read(record)
            return []
        } catch let error as PlannerError {
            return error.kind == .data ? error.findings : []
        } catch { return [] }
    }

    /// A change of the file, and what is said of it beside its digest; empty for changes that only the digest gives away.
    struct Damage: CustomTestStringConvertible, Sendable {
        let name: String
        let said: String
        let change: @Sendable (inout [String: Any]) -> Void

        var testDescription: String { name }

        init(_ name: String, _ said: String, _ change: @escaping @Sendable (inout [String: Any]) -> Void) {
            (self.name, self.said, self.change) = (name, said, change)
        }

        /// Of one cluster.
        init(
            _ name: String, _ said: String, cluster index: Int,
            _ change: @escaping @Sendable (inout [String: Any]) -> Void
        ) {
            self.init(name, said) { record in
                var clusters = record["clusters"] as? [[String: Any]] ?? []
                change(&clusters[index])
                record["clusters"] = clusters
            }
        }
    }

    private static func codes(_ record: [String: Any], _ index: Int) -> [String] {
        let clusters = record["clusters"] as? [[String: Any]] ?? []
        return clusters[index]["members"] as? [String] ?? []
    }

    private static func proof(_ score: Int64, _ bound: Int64) -> [String: Any] {
        [
            "score_micropoints": score, "bound_micropoints": bound, "method": "cuts", "passes": 0, "rounds": 0,
            "nodes": 0,
            "was_cut_short": 0,
        ]
    }

    static let damages: [Damage] = [
        Damage("a village twice in a cluster", "is there twice", cluster: 0) { cluster in
            let members = cluster["members"] as? [String] ?? []
            cluster["members"] = members + [members[0]]
        },
        Damage("a village in two clusters", "is there twice") { record in
            var clusters = record["clusters"] as? [[String: Any]] ?? []
            clusters[1]["members"] = Self.codes(record, 1) + [Self.codes(record, 0)[0]]
            record["clusters"] = clusters
        },
        Damage("a village in a cluster and left out", "is there twice") { $0["left_out"] = [Self.codes($0, 0)[0]] },
        Damage("a village in a cluster and excluded", "is there twice") { $0["excluded"] = [Self.codes($0, 0)[0]] },
        Damage("a cluster without villages", "has no village", cluster: 0) { $0["members"] = [String]() },
        Damage("a lead of another cluster", "is no village of it") { record in
            var clusters = record["clusters"] as? [[String: Any]] ?? []
            clusters[0]["lead"] = Self.codes(record, 1)[0]
            record["clusters"] = clusters
        },
        Damage("no lead", "is no village of it", cluster: 0) { $0["lead"] = "" },
        Damage("one number twice", "have the number P01", cluster: 1) { $0["id"] = "P01" },
        Damage("a number missing", "some clusters have no number", cluster: 1) { $0["id"] = nil },
        Damage("a number of no letters", "a cluster has no number", cluster: 1) { $0["id"] = "" },
        Damage("a bound below the score", "below the score") { $0["certificate"] = Self.proof(2_000_000, 1_000_000) },
        Damage("a bound that is no score", "no number there can be") { $0["certificate"] = Self.proof(0, .min) },
        Damage("a proof of another score", "another score") { $0["certificate"] = Self.proof(1, 2_000_000_000) },
        Damage("a count below zero", "no number there can be") { record in
            var search = record["search"] as? [String: Any] ?? [:]
            search["planned_iterations"] = -5
            record["search"] = search
        },
        Damage("a village in another cluster", "") { record in
            var clusters = record["clusters"] as? [[String: Any]] ?? []
            clusters[0]["members"] = Array(Self.codes(record, 0).dropFirst())
            clusters[1]["members"] = Self.codes(record, 1) + [Self.codes(record, 0)[0]]
            for index in 0...1 { clusters[index]["lead"] = (clusters[index]["members"] as? [String])?.first }
            record["clusters"] = clusters
        }, Damage("another name", "", cluster: 0) { $0["name"] = "x" },
        Damage("a village lost", "") { record in
            var clusters = record["clusters"] as? [[String: Any]] ?? []
            clusters[0]["members"] = Self.codes(record, 0).filter { $0 == clusters[0]["lead"] as? String }
            record["clusters"] = clusters
        }, Damage("an unknown village left out", "") { $0["left_out"] = ["990101999999"] },
        Damage("no cluster at all", "") { $0["clusters"] = [[String: Any]]() },
        Damage("a raised score", "another score") { record in
            var score = record["score"] as? [String: Any] ?? [:]
            score["total_micropoints"] = (score["total_micropoints"] as? Int ?? 0) + 1_000_000
            record["score"] = score
        },
        Damage("a bound where none was proven", "") { record in
            let worth = (record["score"] as? [String: Any])?["total_micropoints"] as? Int ?? 0
            record["certificate"] = Self.proof(Int64(worth), Int64(worth))
        }, Damage("rules said to be broken", "") { $0["is_valid"] = 0 },
        Damage("no digest", "") { $0["content_sha256"] = nil },
        Damage("another digest", "") { $0["content_sha256"] = String(repeating: "0", count: 64) },
        Damage("another list of the files beside it", "") {
            $0["files"] = [["file": "map.svg", "sha256": String(repeating: "1", count: 64)]]
        },
        Damage("data said to be others", "") { $0["inputs"] = [["file": "a", "sha256": "b"]] },
        Damage("edits that nobody made", "") { $0["moved_by_hand"] = ["990101001001"] },
    ]

    @Test("A file that was changed is refused with what is wrong with it", arguments: damages)
    func changed(_ damage: Damage) throws {
        var record = try record()
        damage.change(&record)
        let found = refusals(record)
        #expect(!found.isEmpty && found.allSatisfy { $0.code == .brokenPlan })
        #expect(
            found.contains { $0.what.en.contains("digest") }
                && (damage.said.isEmpty || found.contains { $0.what.en.contains(damage.said) }))
    }

    @Test(
        "A file without a digest, as older versions wrote them, is refused only for what contradicts itself",
        arguments: damages)
    func older(_ damage: Damage) throws {
        var record = try record()
        record["schema"] = "1.1"
        record["content_sha256"] = nil
        #expect(refusals(record).isEmpty)
        damage.change(&record)
        record["content_sha256"] = nil
        if damage.said.isEmpty {
            #expect(refusals(record).isEmpty)
        } else {
            #expect(refusals(record).contains { $0.what.en.contains(damage.said) })
        }
    }

    @Test("A file that only claims to be of an older version is refused by its digest")
    func downgraded() throws {
        var record = try record()
        record["schema"] = "1.0"
        #expect(refusals(record).map(\.code) == [.brokenPlan])
    }

    @Test("Laid out anew, a file is still the same")
    func laidOut() throws {
        let content = try read(try record())
        #expect(content.clusters.count == 2 && content.contentSHA256 == content.digest)
    }

    @Test("A version that is none is refused", arguments: ["2.0", "1", "1.x", "1.2.3", "1.-1", ""])
    func version(schema: String) throws {
        var record = try record()
        record["schema"] = schema
        #expect(refusals(record).map(\.code) == [.unreadablePlan])
    }
}
