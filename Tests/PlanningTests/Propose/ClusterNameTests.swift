import Geospatial
import Regionalization
import TestCounties
import Testing

@testable import CountyModel
@testable import Planning

@Suite("Names and numbers of clusters")
struct ClusterNameTests {
    /// One cluster per village, each led by itself.
    private func names(_ villages: [String], towns: [Int: String] = [:]) throws -> [String] {
        var options = SmallVillages(names: villages)
        options.towns = towns
        let setup = try PlanningCase(options.county, options.scenario)
        let plan = try RegionPlan(regions: villages.indices.map { ($0, [$0]) }, of: setup.problem)
        return PlanBuilder.plan(plan, of: setup, origin: .given).clusters.map(\.name)
    }

    @Test("A cluster is called after its lead without the ending of a village")
    func stems() throws {
        #expect(
            try names(["石溪村", "云桥社区", "陈村", "高合村民委员会", "Oakley"]) == [
                "石溪片区", "云桥片区", "陈村片区", "高合片区", "Oakley片区",
            ])
    }

    @Test("Leads of one name in two townships carry their township")
    func twoTowns() throws {
        #expect(try names(["石溪村", "石溪村", "云桥村"], towns: [1: "西镇"]) == ["甲镇石溪片区", "西镇石溪片区", "云桥片区"])
    }

    @Test("石溪村 and 石溪社区 of one township keep their endings, so that no two clusters share a name")
    func oneTown() throws {
        let found = try names(["石溪村", "石溪社区", "石溪村"], towns: [2: "西镇"])
        #expect(found == ["甲镇石溪村片区", "甲镇石溪社区片区", "西镇石溪片区"])
    }

    @Test("Numbers have two digits, and three where there are a hundred clusters")
    func numbers() {
        #expect(PlanBuilder.clusterID(0, of: 9) == "P01")
        #expect(PlanBuilder.clusterID(98, of: 99) == "P99")
        #expect(PlanBuilder.clusterID(0, of: 100) == "P001")
    }
}

/// A row of squares whose villages have names of their own.
struct SmallVillages {
    var names: [String]
    var towns: [Int: String] = [:]
    var scenario = Scenario()

    init(names: [String]) {
        self.names = names
        scenario.lead.qualify = []
        scenario.must.leaveOut = LeaveOutRule(allowed: true)
    }

    var county: County {
        let plain = SquareCounty(rows: 1, columns: names.count).county
        let villages = plain.villages.enumerated().map { index, village in
            Village(code: village.code, name: names[index], townName: towns[index] ?? village.townName)
        }
        return plain.with(villages: villages)
    }
}

extension County {
    /// The same county with other villages on the same land, and other land where it is given.
    func with(villages: [Village]? = nil, metric: PolygonSet? = nil, points: [Point]? = nil) -> County {
        County(
            name: name, villages: villages ?? self.villages, metric: metric ?? self.metric, geographic: geographic,
            points: points ?? self.points, geographicPoints: geographicPoints, sourceCRS: sourceCRS,
            measuringCRS: measuringCRS, attributes: attributes, digests: digests)
    }
}
