import CountyData
import CountyModel
import PlanAudit
import Planning

extension MapStory {
    /// The map of the clusters that exist today (现有片区), with the outlines of a plan over it where one is given.
    package static func existing(_ setup: PlanningCase, _ plan: Plan?, _ language: Language) throws -> MapStory {
        try require(.clusterNow, setup)
        func say(_ zh: String, _ en: String) -> String { language == .zh ? zh : en }
        let villages = setup.county.villages
        let areas = try GivenPlan.read(Field.clusterNow.name, setup).clusters
        let inside = Set(areas.flatMap(\.members))
        var story = MapStory()
        story.title = setup.county.title(zh: "现有片区分布图", en: "areas as they are today").text(language)
        story.subtitle = [
            say("\(areas.count) 个现有片区", "\(areas.count) areas"),
            say("含 \(inside.count) 个村", "\(inside.count) villages in them"),
            say("\(villages.count - inside.count) 个村不在其中", "\(villages.count - inside.count) in none"),
            plan.map { say("粗虚线为建议的 \($0.clusters.count) 个片区", "dashed: the \($0.clusters.count) clusters proposed") },
        ].compactMap { $0 }.joined(separator: "  ·  ")
        story.groups = areas.map { Group(title: $0.name, subtitle: "", members: $0.members) }
        story.coloursGroups = true
        story.villageFill = villages.indices.map { inside.contains($0) ? nil : MapColours.leftOut }
        story.overlay = plan?.clusters.map(\.members) ?? []
        story.places = townships(setup)
        story.legend = [
            (.line("cluster"), say("现有片区界", "border of an area")),
            (.line("village"), say("村界", "village border")), (.line("town"), say("乡镇界", "township border")),
            (.line("county"), say("县界", "county border")),
        ]
        if plan != nil { story.legend.append((.line("overlay"), say("建议片区界", "cluster proposed"))) }
        if inside.count < villages.count {
            story.legend.append((.fill(MapColours.leftOut), say("不在现有片区", "in no area")))
        }
        story.table = existingTable(setup, areas, plan, language)
        story.surround(setup, language)
        story.sign(setup, plan, language)
        return story
    }

    private static func existingTable(
        _ setup: PlanningCase, _ areas: [JudgedCluster], _ plan: Plan?, _ language: Language
    ) -> Table {
        func say(_ zh: String, _ en: String) -> String { language == .zh ? zh : en }
        let home = plan?.clusterOfVillage(count: setup.county.villages.count)
        let rows = areas.map { area -> Table.Row in
            let classes = area.members.map { setup.classes.classes[$0] }
            let counts =
                [area.members.count] + [VillageClass.strong, .weak].map { kind in classes.filter { $0 == kind }.count }
            let pieces = setup.graph.pieces(of: area.members)
            let clusters = home.map { home in Set(area.members.compactMap { home[$0] }).count }
            return .init(
                cells: [area.name] + (counts + [pieces]).map(String.init) + (clusters.map { [String($0)] } ?? []))
        }
        let columns: [Table.Column] = [
            .init(title: say("现有片区", "area"), share: plan == nil ? 0.4 : 0.34, isNumber: false),
            .init(title: say("村", "vill."), share: 0.12, isNumber: true),
            .init(title: say("强村", "strong"), share: 0.14, isNumber: true),
            .init(title: say("薄弱", "weak"), share: 0.14, isNumber: true),
            .init(title: say("块数", "pieces"), share: plan == nil ? 0.2 : 0.12, isNumber: true),
            .init(title: say("新片区", "new"), share: 0.14, isNumber: true),
        ]
        return Table(
            columns: Array(columns.prefix(plan == nil ? 5 : 6)), rows: rows, total: [],
            more: say("个片区未列出", "more areas not shown"))
    }
}

extension ContiguityGraph {
    /// In how many connected pieces some villages lie.
    package func pieces(of members: [Int]) -> Int {
        var open = Set(members)
        var pieces = 0
        for start in members where open.remove(start) != nil {
            pieces += 1
            var queue = [start]
            while let village = queue.popLast() {
                for neighbour in neighbours(of: village) where open.remove(neighbour) != nil { queue.append(neighbour) }
            }
        }
        return pieces
    }
}
