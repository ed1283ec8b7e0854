import TestCounties
import Testing

@testable import CountyModel
@testable import Handover
@testable import PlanStudies
@testable import Planning

@Suite("Maps on a theme")
struct MapThemeTests {
    @Test("A title names the county, and begins with a capital letter where the county has no name")
    func titles() {
        let named = SquareCounty(rows: 1, columns: 2).county
        #expect(named.title(zh: "片区图", en: "clusters of villages").zh == "方格县片区图")
        #expect(named.title(zh: "片区图", en: "clusters of villages").en == "方格县 – clusters of villages")
        let nameless = County(
            name: "", villages: named.villages, metric: named.metric, geographic: named.geographic,
            points: named.points, geographicPoints: named.geographicPoints, sourceCRS: named.sourceCRS,
            measuringCRS: named.measuringCRS, attributes: named.attributes, digests: [])
        #expect(
            nameless.title(zh: "片区图", en: "clusters of villages") == Bilingual(zh: "片区图", en: "Clusters of villages"))
    }

    @Test("Every theme draws well-formed sheets in both languages with notice and source, names of villages escaped")
    func everyTheme() throws {
        let (setup, plan) = try SmallCase.made {
            $0.names = [1: "<script>&\"'村", 2: "\u{202E}翻村"]
            $0.fields.append(.clusterNow)
        }
        let report = StabilityReport(
            runs: 4, failed: 0, stays: setup.county.villages.indices.map { $0 % 5 },
            leadStays: plan.clusters.map { _ in 3 }, pairs: [], place: nil)
        for theme in MapTheme.allCases {
            for language in Language.allCases {
                let svg = try MapSVG.render(setup, plan, theme: theme, stability: report, language: language)
                let reader = XMLElements()
                #expect(reader.read(svg))
                #expect(!reader.names.contains("script"))
                #expect(svg.contains("内部工作用图 未经审图不得公开"))
                #expect(svg.contains("&quot;input_sha256&quot;"))
                #expect(!svg.unicodeScalars.contains { (0x202A...0x202E).contains($0.value) })
            }
        }
    }

    @Test("A village's colour says on which side of the lines its income is")
    func incomeSteps() {
        let steps = IncomeSteps(ClassOptions())
        #expect(steps.colour(of: 9.9) == MapColours.incomes[0])
        #expect(steps.colour(of: 10) == MapColours.incomes[1])
        #expect(steps.colour(of: 20) == MapColours.incomes[2])
        #expect(steps.colour(of: 35) == MapColours.incomes[3])
        #expect(steps.colour(of: 50) == MapColours.incomes[4])
        #expect(steps.colour(of: 100) == MapColours.incomes[5])
        #expect(steps.legend(.zh).count == 6)
    }

    @Test("A village without an income is shown as such, not as poor")
    func unknownIncome() throws {
        let (setup, plan) = try SmallCase.made { $0.missingIncome = [5] }
        let story = MapStory.income(setup, plan, .zh)
        #expect(story.villageFill[5] == MapColours.unknown)
        #expect(story.legend.contains { $0.text == "收入不详" })
        #expect(story.subtitle.contains("11 个村有数"))
    }

    @Test("Industries are counted once per village and coloured by the first a village names")
    func industries() throws {
        let counts = IndustryCounts([["茶叶", "民宿"], ["茶叶"], ["民宿", "茶叶", "茶叶"], []])
        #expect(counts.all.map(\.name) == ["茶叶", "民宿"])
        #expect(counts.all.map(\.named) == [3, 2])
        #expect(counts.byFirst.map(\.first) == [2, 1])
    }

    @Test("Areas of today are told apart into their pieces, and villages in none are grey")
    func existing() throws {
        let (setup, plan) = try SmallCase.made { $0.fields.append(.clusterNow) }
        let story = try MapStory.existing(setup, plan, .zh)
        // Every village of this county says 甲.
        #expect(story.groups.map(\.title) == ["甲"])
        #expect(story.table.rows[0].cells[0...1] == ["甲", "12"])
        #expect(story.overlay.count == plan.clusters.count)
        #expect(setup.graph.pieces(of: [0, 1, 3]) == 2)
    }

    @Test("A theme whose column is missing says so, and one that wants a plan asks for it")
    func missing() throws {
        let (setup, plan) = try SmallCase.made()
        #expect { try MapSVG.render(setup, plan, theme: .existing, language: .zh) } throws: {
            ($0 as? PlannerError)?.findings.first?.code == .mapColumnMissing
        }
        for theme in [MapTheme.clusters, .leftOut, .stability] {
            #expect { try MapSVG.render(setup, nil, theme: theme, language: .zh) } throws: {
                ($0 as? PlannerError)?.findings.first?.code == .mapWithoutPlan
            }
        }
    }

    @Test("Every village in no cluster is on the map of the left out by its number, with the sentence that says why")
    func leftOut() throws {
        let (setup, plan) = try SmallCase.made { options in
            options.change = {
                $0.must.villages = Bounds(minimum: 2, maximum: 3)
                $0.must.exclude = [VillageCode(SmallCase.code(11))]
            }
        }
        #expect(plan.excluded == [11] && !plan.leftOut.isEmpty)
        let reasons = PlanExplainer.explain(setup, plan)
        let story = MapStory.leftOut(setup, plan, .zh)
        let out = (plan.leftOut + plan.excluded).sorted()
        #expect(story.table.rows.map { $0.note } == out.map { reasons.villages[$0].text.zh })
        #expect(story.marked.keys.sorted() == out)
        for village in out { #expect(story.villageFill[village] != MapColours.pale) }
        let kinds = LeftOutVillage.all(setup, plan)
        #expect(kinds.last?.kind == .excluded)
        // The kind and the sentence come from one judgement.
        for one in kinds where one.kind == .rules { #expect(one.reason.text.zh.contains("违反")) }
        for one in kinds where one.kind == .costs { #expect(one.reason.text.zh.contains("反而少")) }
    }

    @Test("The map of stability has a line in its legend for everything that is drawn outside clusters")
    func stabilityLegend() throws {
        let (setup, plan) = try SmallCase.made { options in
            options.change = {
                $0.must.villages = Bounds(minimum: 2, maximum: 3)
                $0.must.exclude = [VillageCode(SmallCase.code(11))]
            }
        }
        try #require(!plan.leftOut.isEmpty && plan.excluded == [11])
        let inside = Set(plan.clusters.flatMap(\.members))
        let report = StabilityReport(
            runs: 20, failed: 0, stays: setup.county.villages.indices.map { inside.contains($0) ? 16 : nil },
            leadStays: plan.clusters.map { _ in 3 }, pairs: [], place: nil)
        let story = MapStory.of(setup, plan, report, .zh)
        let texts = story.legend.map(\.text)
        #expect(texts.contains("暂不组建") && texts.contains("不参加分片") && texts.contains("县界"))
        // 16 of 20 is the lower end of a step, which belongs to it.
        let step = try #require(texts.firstIndex { $0.hasPrefix("80%~") })
        guard case .fill(let colour) = story.legend[step].sample else {
            Issue.record("no fill")
            return
        }
        for village in inside { #expect(story.villageFill[village] == colour) }
    }

    @Test("Villages on a list of weak ones are hatched on the map of incomes, and no others")
    func listedWeak() throws {
        // The flag is set for every third village: the first is poor anyway, the last would be strong by its income.
        let (setup, plan) = try SmallCase.made {
            $0.fields.append(.isWeak)
            $0.change = {
                $0.classes.alsoWeak = [.isWeak]
                $0.classes.weakBelowWan = 15
            }
        }
        let story = MapStory.income(setup, plan, .zh)
        #expect(story.hatched == [3, 6, 9])
        #expect(story.legend.contains { $0.text == "在册薄弱村" })
    }

    @Test("Trials written by stability are read back for the map, and those of another plan are refused")
    func stability() throws {
        let (setup, plan) = try SmallCase.made()
        let report = StabilityReport(
            runs: 4, failed: 1, stays: setup.county.villages.indices.map { $0 % 5 },
            leadStays: plan.clusters.indices.map { $0 % 4 }, pairs: [],
            place: SamplePlace(
                plans: 10, shareBelow: 0.9, least: -1, median: 2, greatest: 3, score: 2.5, steps: 40))
        let scratch = try PaperScratch()
        let path = scratch.file("stability.json")
        try AtomicFile.write(
            JSONText.pretty(StabilityFiles.json(setup, plan, report)), to: path, overwrite: false)
        #expect(try StabilityReport.read(path: path, setup, plan) == report)
        #expect(try StabilityReport.read(path: scratch.path, setup, plan) == report)
        let other = Plan(
            clusters: [plan.clusters[0]], leftOut: [], excluded: [], score: plan.score, origin: plan.origin)
        #expect { try StabilityReport.read(path: path, setup, other) } throws: {
            ($0 as? PlannerError)?.findings.first?.code == .stabilityOfOtherPlan
        }
        // More trials than there were, and a file that has lost a village.
        let text = String(decoding: JSONText.pretty(StabilityFiles.json(setup, plan, report)), as: UTF8.self)
        let line = try #require(text.split(separator: "\n").first { $0.contains(SmallCase.code(4)) })
        for broken in [text.replacing("\"stays\":3", with: "\"stays\":5"), text.replacing("\(line)\n", with: "")] {
            try #require(broken != text)
            try AtomicFile.write(Array(broken.utf8), to: path, overwrite: true)
            #expect { try StabilityReport.read(path: path, setup, plan) } throws: {
                ($0 as? PlannerError)?.findings.first?.code == .stabilityOfOtherPlan
            }
        }
        try AtomicFile.write(Array("{}".utf8), to: path, overwrite: true)
        #expect { try StabilityReport.read(path: path, setup, plan) } throws: {
            ($0 as? PlannerError)?.findings.first?.code == .notStability
        }
    }
}
