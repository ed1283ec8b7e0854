import CountyData
import CountyModel
import PlanAudit

/// The figures behind a scorecard.
struct ScorecardFigures {
    private let setup: PlanningCase
    private let clusters: [JudgedCluster]
    private let leftOut: [Int]
    private let pairs: LeadPairs

    init(_ setup: PlanningCase, _ clusters: [JudgedCluster], leftOut: [Int]) {
        (self.setup, self.clusters, self.leftOut) = (setup, clusters, leftOut)
        pairs = LeadPairs(setup, clusters)
    }

    /// A criterion; `nil` where the county has no figures for it or the plan nothing that it could be told of.
    func entry(_ mark: ScorecardMark) -> Scorecard.Entry? {
        if clusters.isEmpty { return nil }
        switch mark {
        case .near: return near
        case .industry: return industry
        case .population: return population
        case .resources: return resources
        case .lift: return lift
        case .townships: return townships
        case .cover: return cover
        }
    }

    private var near: Scorecard.Entry? {
        let points = setup.county.points
        func km(_ lead: Int, _ village: Int) -> Double { points[lead].distance(to: points[village]) / 1000 }
        guard let found = pairs.means(km, best: min), found.own > 0 else { return nil }
        let (own, best) = (text(found.own, 1), text(found.best, 1))
        return entry(
            .near, found.best / found.own,
            Bilingual(
                zh: "成员村到牵头村平均 \(own) 公里;若各归最近的可牵头村,为 \(best) 公里",
                en: "members are \(own) km from their lead on average; \(best) km if each had the nearest that may lead"
            ),
            range(pairs.perCluster(km), 1, Bilingual(zh: "公里", en: "km"), named: .farthest))
    }

    private var industry: Scorecard.Entry? {
        let county = setup.county
        guard county.villages.indices.contains(where: { !county.attributes.list(.mainIndustry, $0).isEmpty }) else {
            return nil
        }
        let likeness = IndustryLikeness(county, chains: setup.scenario.prefer[IndustryTerm.self].chains)
        func shares(_ lead: Int, _ village: Int) -> Double { likeness.value(lead: lead, village: village) > 0 ? 1 : 0 }
        guard let found = pairs.means(shares, best: max), found.best > 0 else { return nil }
        let (own, best) = (
            Int((found.own * Double(found.count)).rounded()), Int((found.best * Double(found.count)).rounded())
        )
        return entry(
            .industry, found.own / found.best,
            Bilingual(
                zh: "\(found.count) 个成员村中 \(own) 个与牵头村产业相连;附近有相连的可牵头村的有 \(best) 个",
                en:
                    "\(own) of \(found.count) members share an industry or a chain with their lead; \(best) have such a lead within reach"
            ),
            range(
                pairs.perCluster(shares).map { ($0.cluster, $0.value * 100) }, 0, Bilingual(zh: "%", en: "%"),
                named: .least))
    }

    private var resources: Scorecard.Entry? {
        let options = setup.scenario.prefer[ResourceTerm.self]
        guard options.columns.contains(where: setup.county.attributes.has) else { return nil }
        let likeness = ResourceTermValue(setup.county, options)
        guard let found = pairs.means(likeness.value, best: max), found.best > 0 else { return nil }
        let (own, best) = (text(found.own * 100, 0), text(found.best * 100, 0))
        let word = options.mode == .alike ? Bilingual(zh: "相似", en: "alike") : Bilingual(zh: "互补", en: "complementary")
        return entry(
            .resources, found.own / found.best,
            Bilingual(
                zh: "成员村与牵头村的人均资源\(word.zh)度平均 \(own)%;若各归最相配的可牵头村,为 \(best)%",
                en:
                    "resources per head of members and leads are \(own)% \(word.en) on average; \(best)% if each had the lead that suits best"
            ),
            range(
                pairs.perCluster(likeness.value).map { ($0.cluster, $0.value * 100) }, 0, Bilingual(zh: "%", en: "%"),
                named: .least))
    }

    private var population: Scorecard.Entry? {
        let sums = clusters.indices.compactMap { index -> (cluster: Int, value: Double)? in
            let known = clusters[index].members.compactMap { setup.county.attributes.number(.popRegistered, $0) }
            return known.isEmpty ? nil : (index, known.reduce(0, +))
        }
        let mean = sums.reduce(0) { $0 + $1.value } / Double(max(1, sums.count))
        guard mean > 0 else { return nil }
        let people = Bilingual(zh: "人", en: "people")
        if let aim = setup.scenario.prefer[PopulationTerm.self].aim {
            let inside = sums.count { $0.value >= aim.lower && $0.value <= aim.upper }
            let (from, to) = (NumberText.grouped(aim.lower), NumberText.grouped(aim.upper))
            return entry(
                .population, Double(inside) / Double(sums.count),
                Bilingual(
                    zh: "\(sums.count) 个片区中 \(inside) 个的人口在希望的 \(from) 至 \(to) 人以内",
                    en: "\(inside) of \(Wording.count(sums.count, "cluster")) have \(from) to \(to) people as wished"),
                range(sums, 0, people, named: nil, grouped: true))
        }
        let apart = sums.reduce(0) { $0 + abs($1.value - mean) } / Double(sums.count)
        return entry(
            .population, 1 - apart / mean,
            Bilingual(
                zh: "片区平均 \(NumberText.grouped(mean)) 人,各片区与之平均相差 \(NumberText.grouped(apart)) 人",
                en:
                    "\(NumberText.grouped(mean)) people a cluster on average, from which clusters differ by \(NumberText.grouped(apart)) on average"
            ),
            range(sums, 0, people, named: nil, grouped: true))
    }

    private var lift: Scorecard.Entry? {
        let classes = setup.classes
        let weak = setup.county.villages.indices.filter {
            classes.classes[$0] == .weak && !setup.problem.units[$0].isExcluded
        }
        let isLed = Set(
            clusters.filter { cluster in cluster.lead.map { classes.classes[$0] == .strong } ?? false }.flatMap(
                \.members))
        let helped = weak.filter(isLed.contains)
        guard !weak.isEmpty else { return nil }
        let counts = Bilingual(
            zh: "\(weak.count) 个薄弱村中 \(helped.count) 村在强村牵头的片区",
            en:
                "\(helped.count) of \(Wording.count(weak.count, "weak village")) in clusters that a strong village leads"
        )
        let perCluster = clusters.indices.map { index in
            (index, Double(clusters[index].members.count { classes.classes[$0] == .weak }))
        }
        let range = range(perCluster, 0, Bilingual(zh: "个薄弱村", en: "weak villages"), named: .most)
        guard let all = classes.gap(of: weak, setup.scenario), let covered = classes.gap(of: helped, setup.scenario),
            all > 0
        else { return entry(.lift, Double(helped.count) / Double(weak.count), counts, range) }
        let unit = classes.unit
        return entry(
            .lift, covered / all,
            Bilingual(
                zh: counts.zh + ",补上收入缺口 \(text(all, 1)) \(unit.zh)中的 \(text(covered, 1)) \(unit.zh)",
                en: counts.en + ", with \(text(covered, 1)) of the \(text(all, 1)) \(unit.en) that weak villages lack"),
            range)
    }

    private var townships: Scorecard.Entry? {
        let villages = setup.county.villages
        var (outside, crossing, all) = (0, 0, 0)
        var counts: [(cluster: Int, value: Double)] = []
        for (index, cluster) in clusters.enumerated() {
            var sizes: [String: Int] = [:]
            for member in cluster.members { sizes[villages[member].townName, default: 0] += 1 }
            let out = cluster.members.count - (sizes.values.max() ?? 0)
            counts.append((index, Double(sizes.count)))
            outside += out
            all += cluster.members.count
            if sizes.count > 1 { crossing += 1 }
        }
        guard all > 0 else { return nil }
        return entry(
            .townships, 1 - Double(outside) / Double(all),
            Bilingual(
                zh: "\(clusters.count) 个片区中 \(crossing) 个跨乡镇,\(outside) 村不在所属片区的主要乡镇",
                en:
                    "\(crossing) of \(Wording.count(clusters.count, "cluster")) cross townships; \(Wording.count(outside, "village")) outside the main township"
            ), range(counts, 0, Bilingual(zh: "个乡镇", en: "townships"), named: .most))
    }

    private var cover: Scorecard.Entry? {
        let covered = clusters.reduce(0) { $0 + $1.members.count }
        let all = covered + leftOut.count
        guard all > 0 else { return nil }
        return entry(
            .cover, Double(covered) / Double(all),
            Bilingual(
                zh: "参加的 \(all) 村中 \(covered) 村在片区内",
                en: "\(covered) of \(Wording.count(all, "village")) that take part are in clusters"), nil)
    }

    private func entry(_ mark: ScorecardMark, _ share: Double, _ figure: Bilingual, _ range: Bilingual?)
        -> Scorecard.Entry
    {
        Scorecard.Entry(mark: mark, value: min(100, max(0, share * 100)), figure: figure, range: range)
    }

    /// The end of a range that is named with its cluster.
    private enum Extreme {
        case farthest, most, least

        var word: Bilingual {
            switch self {
            case .farthest: Bilingual(zh: "最远", en: "farthest")
            case .most: Bilingual(zh: "最多", en: "most")
            case .least: Bilingual(zh: "最低", en: "least")
            }
        }
    }

    /// `各片区 1.2 至 7.8 公里(最远 P21)`; `nil` for a single cluster.
    private func range(
        _ values: [(cluster: Int, value: Double)], _ decimals: Int, _ unit: Bilingual, named: Extreme?,
        grouped: Bool = false
    ) -> Bilingual? {
        guard values.count > 1, let low = values.min(by: { $0.value < $1.value }),
            let high = values.max(by: { $0.value < $1.value })
        else { return nil }
        func shown(_ value: Double) -> String { grouped ? NumberText.grouped(value) : text(value, decimals) }
        let (from, to) = (shown(low.value), shown(high.value))
        let space = unit.zh == "%" ? "" : " "
        if from == to {
            return Bilingual(
                zh: "各片区都是 \(to)\(space)\(unit.zh)", en: "\(to)\(Wording.one(to, space + unit.en)) in every cluster")
        }
        let end = named.map { (word: $0.word, id: clusters[($0 == .least ? low : high).cluster].id) }
        return Bilingual(
            zh: "各片区 \(from) 至 \(to)\(space)\(unit.zh)\(end.map { "(\($0.word.zh) \($0.id))" } ?? "")",
            en: "clusters: \(from) to \(to)\(space)\(unit.en)\(end.map { " (\($0.word.en) \($0.id))" } ?? "")")
    }

    private func text(_ number: Double, _ decimals: Int) -> String { NumberText.plain(number, decimals: decimals) }
}
