import CountyModel
import Geospatial

extension ContiguityGraph {
    /// The contiguity graph of a county under the rules of a scenario.
    ///
    /// Borders first, then the bridges the scenario names, then the islands by its policy.
    ///
    /// - Returns: the graph, and findings on the tolerance when it was taken from the map, on bridges, islands and components.
    /// - Throws: ``PlannerError`` when a bridge names an unknown village, or when there are islands and the policy is `error`.
    package static func make(of county: County, _ scenario: Scenario, threads: Int = 2) throws -> (
        graph: ContiguityGraph, findings: [Finding]
    ) {
        let rules = scenario.must
        let tolerance = scenario.data.topology.tolerance(for: county.metric, threads: threads)
        var findings = [tolerance.finding].compactMap { $0 }
        var edges = Adjacency.neighbours(
            county.metric,
            AdjacencyOptions(
                kind: rules.contiguity.kind, minSharedMeters: rules.contiguity.minSharedMeters,
                snapMeters: tolerance.meters, facingMeters: tolerance.facingMeters, threads: threads))
        try Bridges.add(to: &edges, county, rules.bridges, &findings)
        try Islands.treat(&edges, county, rules.islands, &findings)
        let graph = ContiguityGraph(villageCount: county.villages.count, edges: edges)
        reportComponents(graph, county, &findings)
        return (graph, findings)
    }

    private static func reportComponents(_ graph: ContiguityGraph, _ county: County, _ findings: inout [Finding]) {
        guard graph.componentCount > 1 else { return }
        var sizes = [Int](repeating: 0, count: graph.componentCount)
        for component in graph.component { sizes[component] += 1 }
        let shown = Bilingual.list(sizes.sorted(by: >).prefix(6).map(String.init) + (sizes.count > 6 ? ["…"] : []))
        findings.append(
            Finding(
                .mapInPieces,
                Bilingual(
                    zh: "村界图分成互不相邻的 \(sizes.count) 块,各块村数:\(shown.zh)",
                    en:
                        "the map falls into \(sizes.count) pieces that do not touch, with this many villages: \(shown.en)"
                ),
                mend: Bilingual(
                    zh: "若边界本应相接,请调大 data.topology.snap_m 或在 must.bridges 指定相邻",
                    en: "if they should touch, raise data.topology.snap_m or name neighbours under must.bridges")))
    }
}

/// Neighbours across a river or a road, named in the scenario.
enum Bridges {
    package static func add(
        to edges: inout [ContiguityEdge], _ county: County, _ rule: BridgeOptions, _ findings: inout [Finding]
    ) throws {
        guard !rule.pairs.isEmpty else { return }
        var known = Set(edges.filter { $0.kind != .corner }.map { PairLengths.key(UInt32($0.a), UInt32($0.b)) })
        for pair in rule.pairs {
            let (a, b) = (try village(pair.first, county), try village(pair.second, county))
            guard a != b, known.insert(PairLengths.key(UInt32(min(a, b)), UInt32(max(a, b)))).inserted else { continue }
            let names = "\(county.villages[a].label) – \(county.villages[b].label)"
            let gap = try county.metric.distance(a, b)
            let meters = NumberText.plain(gap, decimals: 0)
            if let limit = rule.maxGapMeters, gap > limit {
                findings.append(
                    Finding(
                        .farNamedNeighbours,
                        Bilingual(
                            zh: "指定相邻 \(names) 相距 \(meters) 米,超过上限 \(NumberText.plain(limit)) 米,未采用",
                            en:
                                "named neighbours \(names) are \(meters) m apart, more than the limit of \(NumberText.plain(limit)) m; not used"
                        ),
                        mend: Bilingual(
                            zh: "请核对 must.bridges 或调大 max_gap_m", en: "check must.bridges or raise max_gap_m")))
                continue
            }
            edges.removeAll { $0.a == min(a, b) && $0.b == max(a, b) }
            edges.append(ContiguityEdge(a, b, sharedMeters: 0, kind: .bridge, gapMeters: gap))
            findings.append(
                Finding(
                    .namedNeighbours,
                    Bilingual(
                        zh: "按指定认可相邻:\(names),相距 \(meters) 米",
                        en: "taken as neighbours by name: \(names), \(meters) m apart")))
        }
    }

    private static func village(_ code: VillageCode, _ county: County) throws -> Int {
        if let index = county.index(of: code) { return index }
        throw PlannerError(
            .scenario, .codeNotOnMap,
            Bilingual(zh: "must.bridges 中的村 \(code) 不在村界图层中", en: "village \(code) of must.bridges is not on the map"),
            at: Place(column: "must.bridges", value: code.text), mend: Bilingual(zh: "请核对代码", en: "check the code"))
    }
}

/// Villages without any neighbour.
enum Islands {
    package static func treat(
        _ edges: inout [ContiguityEdge], _ county: County, _ rule: IslandRule, _ findings: inout [Finding]
    ) throws {
        var degree = [Int](repeating: 0, count: county.villages.count)
        for edge in edges {
            degree[edge.a] += 1
            degree[edge.b] += 1
        }
        let islands = degree.indices.filter { degree[$0] == 0 }
        guard !islands.isEmpty, county.villages.count > 1 else { return }
        if rule == .error {
            throw PlannerError(
                .data,
                islands.map { island in
                    Finding(
                        .isolatedVillage,
                        Bilingual(
                            zh: "\(county.villages[island].label)没有相邻村",
                            en: "\(county.villages[island].label) has no neighbour"),
                        at: Place(village: county.villages[island].label),
                        mend: Bilingual(
                            zh: "请在 must.bridges 指定相邻,或把 must.islands 改为 nearest 或 allow",
                            en: "name a neighbour under must.bridges, or set must.islands to nearest or allow"))
                })
        }
        for island in islands {
            let label = county.villages[island].label
            guard rule == .nearest, let (other, gap) = try nearest(to: island, county) else {
                findings.append(
                    Finding(
                        .noNeighbour, Bilingual(zh: "\(label)没有相邻村(孤立)", en: "\(label) has no neighbour (island)"),
                        at: Place(village: label)))
                continue
            }
            let edge = ContiguityEdge(island, other, sharedMeters: 0, kind: .nearest, gapMeters: gap)
            if !edges.contains(where: { $0.a == edge.a && $0.b == edge.b }) { edges.append(edge) }
            let meters = NumberText.plain(gap, decimals: 0)
            // What touches at a corner is not away at all.
            let (zh, en) =
                gap < 0.5 ? ("仅在一点相接", "which it touches at a point") : ("相距 \(meters) 米", "\(meters) m away")
            findings.append(
                Finding(
                    .noNeighbour,
                    Bilingual(
                        zh: "\(label)没有相邻村,已按 nearest 连到 \(county.villages[other].label),\(zh)",
                        en:
                            "\(label) has no neighbour; joined to the nearest, \(county.villages[other].label), \(en)"
                    ),
                    at: Place(village: label)))
        }
    }

    /// The nearest other village by land, found in the order of the distance between boxes so that few are measured.
    private static func nearest(to island: Int, _ county: County) throws -> (Int, Double)? {
        guard let own = county.metric.box(of: island) else { return nil }
        var candidates: [(gap: Double, village: Int)] = []
        for village in county.villages.indices where village != island {
            guard let box = county.metric.box(of: village) else { continue }
            let dx = max(0, max(box.minX - own.maxX, own.minX - box.maxX))
            let dy = max(0, max(box.minY - own.maxY, own.minY - box.maxY))
            candidates.append((hypotenuse(dx, dy), village))
        }
        candidates.sort { ($0.gap, $0.village) < ($1.gap, $1.village) }
        var best: (village: Int, gap: Double)?
        for candidate in candidates {
            if let best, candidate.gap >= best.gap { break }
            let gap = try county.metric.distance(island, candidate.village)
            if best == nil || gap < best?.gap ?? 0 { best = (candidate.village, gap) }
        }
        return best
    }
}
