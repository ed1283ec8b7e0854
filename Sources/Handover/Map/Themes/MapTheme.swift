import CountyData
import CountyModel
import Geospatial
import PlanStudies
import Planning

/// What a map is about.
public enum MapTheme: String, Sendable, CaseIterable {
    /// The clusters of a plan with their leads.
    case clusters
    /// Income of every village on the measure of the scenario.
    case income
    /// Strong, middle and weak villages.
    case `class`
    /// The first industry of every village.
    case industry
    /// The clusters that exist today (现有片区).
    case existing
    /// Villages in no cluster, and why.
    case leftOut = "left-out"
    /// How often each village stays where the plan has it.
    case stability
}

extension MapSVG {
    /// A map on a theme.
    ///
    /// The same case, plan and language give the same bytes.
    ///
    /// - Parameters:
    ///   - plan: the plan; needed by `clusters`, `leftOut` and `stability`, and outlined on the others where it is given.
    ///   - stability: what the runs said of the plan; needed by `stability`.
    ///   - title: stands for the theme's own title.
    /// - Throws: ``PlannerError``: E6301 where the plan or the runs are missing, E6302 where the data have no such column,
    ///   E1422 where land cannot be united.
    public static func render(
        _ setup: PlanningCase, _ plan: Plan?, theme: MapTheme, stability: StabilityReport? = nil, title: String? = nil,
        language: Language
    ) throws -> String {
        do {
            var story = try MapStory.of(setup, plan, theme, stability, language)
            if let title { story.title = title }
            return try render(setup, story, language: language)
        } catch let error as GeospatialError {
            throw ReadErrors.from(error, file: setup.scenario.data.villages.path)
        }
    }
}

extension MapStory {
    package static func of(
        _ setup: PlanningCase, _ plan: Plan?, _ theme: MapTheme, _ stability: StabilityReport?, _ language: Language
    ) throws -> MapStory {
        switch (theme, plan) {
        case (.income, _): income(setup, plan, language)
        case (.class, _): classes(setup, plan, language)
        case (.industry, _): try industry(setup, plan, language)
        case (.existing, _): try existing(setup, plan, language)
        case (.clusters, let plan?): of(setup, plan, language)
        case (.leftOut, let plan?): leftOut(setup, plan, language)
        case (.stability, let plan?):
            if let stability { of(setup, plan, stability, language) } else { throw missing(theme) }
        case (.clusters, nil), (.leftOut, nil), (.stability, nil): throw missing(theme)
        }
    }

    private static func missing(_ theme: MapTheme) -> PlannerError {
        let isStability = theme == .stability
        return PlannerError(
            .input, .mapWithoutPlan,
            Bilingual(
                zh: isStability ? "稳定性图需要方案和稳定性结果" : "\(theme.rawValue) 图需要方案",
                en: isStability
                    ? "a map of stability wants a plan and what planner stability found"
                    : "a map of \(theme.rawValue) wants a plan"),
            mend: Bilingual(
                zh: isStability
                    ? "请先运行 planner stability plan.json -o stability/,再加 --stability stability/"
                    : "请加 --plan plan.json",
                en: isStability
                    ? "run planner stability plan.json -o stability/ first and add --stability stability/"
                    : "add --plan plan.json"))
    }

    /// - Throws: ``PlannerError`` (E6302) where the data have no such column.
    static func require(_ field: Field, _ setup: PlanningCase) throws {
        guard !setup.county.attributes.has(field) else { return }
        throw PlannerError(
            .data, .mapColumnMissing,
            Bilingual(zh: "数据中没有“\(field.label)”一列", en: "the data have no column for \(field.name)"),
            at: Place(column: field.name),
            mend: Bilingual(
                zh: "请在表中加上此列,或用 data.tables[].columns 指明是哪一列", en: "add it, or name it in data.tables[].columns"))
    }

    /// The clusters of a plan as outlines with their numbers and leads, or without a plan the townships by name.
    package mutating func frame(_ setup: PlanningCase, _ plan: Plan?) {
        if let plan {
            groups = plan.clusters.map { Group(title: $0.id, subtitle: "", members: $0.members) }
            outlinesGroups = true
            starred = plan.clusters.map(\.lead)
            places = Self.townships(setup)
        } else {
            groups = Self.townships(setup).map { Group(title: $0.name, subtitle: "", members: $0.members) }
        }
    }

    /// The lines of a map with a frame, for its legend.
    package static func lines(hasPlan: Bool, _ language: Language) -> [(sample: Sample, text: String)] {
        func say(_ zh: String, _ en: String) -> String { language == .zh ? zh : en }
        let plan: [(sample: Sample, text: String)] =
            hasPlan
            ? [(.star, say("牵头村", "lead village")), (.line("cluster"), say("片区界", "cluster border"))] : []
        return plan + [
            (.line("village"), say("村界", "village border")), (.line("town"), say("乡镇界", "township border")),
            (.line("county"), say("县界", "county border")),
        ]
    }
}
