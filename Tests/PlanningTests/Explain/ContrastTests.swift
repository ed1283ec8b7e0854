import Regionalization
import TestCounties
import Testing

@testable import CountyModel
@testable import Planning

@Suite("What a village, a border and a village left out are set against")
struct ContrastTests {
    private func villages(_ blocks: Blocks) -> [Bilingual] {
        PlanExplainer.explain(blocks.setup, blocks.plan).villages.map(\.text)
    }

    @Test("A village that cannot leave without cutting another off is told so, with its next-best cluster")
    func cutOff() throws {
        let blocks = try Blocks(rows: 2, columns: 3, [(0, [0, 1, 2]), (3, [3, 4, 5])])
        let found = villages(blocks)
        #expect(found[1].zh.hasSuffix(";若划入B1片区(P02),本片区将违反“片区内部连片”(A3)"))
        #expect(found[1].en.hasSuffix("; moving to B1 (P02) would make this cluster break 'contiguous clusters' (A3)"))
    }

    @Test("A village whose neighbouring cluster is full is told that rule, one beside no other cluster that it stays")
    func barred() throws {
        let found = villages(try Blocks.row { $1.must.villages = Bounds(maximum: 3) })
        #expect(found[2].zh.hasSuffix(";若划入A6片区(P02)将违反“每片区村数”(将为4个村,上限3)"))
        #expect(found[1].zh.hasSuffix(";不与其他片区相邻,只能在本片区"))
        #expect(found[1].en.hasSuffix("; it touches no other cluster, so only this one can be reached"))
    }

    @Test("A lead is told who would lead its cluster if it went, or that nobody could")
    func leads() throws {
        let blocks = try Blocks(rows: 2, columns: 2, [(0, [0, 1]), (2, [2, 3])]) { map, scenario in
            map[.incomeOperating] = [90, 60, 90, 10]
            scenario.must.villages = Bounds(minimum: 1)
        }
        let found = villages(blocks)
        #expect(found[0].zh.contains(";若划入B1片区(P02),本片区改由A2牵头,"))
        #expect(found[2].zh.hasSuffix(";若划入A1片区(P01),本片区将违反“牵头村条件”(B1划出后没有牵头村)"))
    }

    @Test("Every village of a generated county has its contrast", arguments: UInt64(1)...4)
    func everyVillage(seed: UInt64) throws {
        let (_, plan, reasons) = try RationaleTests.make(seed: seed, .manyRules)
        for cluster in plan.clusters {
            for village in cluster.members {
                let text = reasons.villages[village].text
                #expect(text.zh.contains(";若划入") || text.zh.contains(";不与其他片区相邻"), "\(text.zh)")
                #expect(text.en.contains("oving to") || text.en.contains("; it touches no other"), "\(text.en)")
            }
        }
    }

    @Test("A border inside a cluster tells its points and its main aim, and whether the cluster hangs on it")
    func inner() throws {
        let ring = try Blocks(rows: 2, columns: 2, [(0, [0, 1, 2, 3])]) { _, scenario in
            scenario.prefer.weights["shape"] = 1
        }
        let borders = PlanExplainer.explain(ring.setup, ring.plan).borders
        for (edge, reason) in zip(ring.setup.graph.edges, borders) {
            let points = NumberText.plain(ring.setup.problem.cohesion(edge.a, edge.b).points * 100, decimals: 1)
            try #require(points != "0")
            #expect(reason.text.zh == "共界1公里,同片区:增\(points)分,主要是片区规整")
        }
        let line = try Blocks(rows: 1, columns: 3, [(0, [0, 1, 2])]) { _, scenario in
            scenario.prefer.weights["shape"] = 1
        }
        #expect(
            PlanExplainer.explain(line.setup, line.plan).borders.allSatisfy {
                $0.text.zh.hasSuffix(",主要是片区规整,且是片区连片的唯一通道")
            })
    }

    @Test(
        "A village left out beside a full cluster is told who would have to make room, and nothing where it could just join"
    )
    func remedy() throws {
        let full = try Blocks(rows: 1, columns: 7, [(1, [0, 1, 2]), (5, [4, 5, 6])]) { _, scenario in
            scenario.must.leaveOut = LeaveOutRule(allowed: true)
            scenario.must.villages = Bounds(maximum: 3)
        }
        #expect(villages(full)[3].zh.contains("暂不组建。如要组建,最少须A4划入A6片区(P02)"))
        let free = try Blocks(rows: 1, columns: 7, [(1, [0, 1, 2]), (5, [4, 5, 6])]) { _, scenario in
            scenario.must.leaveOut = LeaveOutRule(allowed: true)
        }
        #expect(!villages(free)[3].zh.contains("如要组建"))
    }
}
