import CountyData
import CountyModel

/// How a plan is opened.
public struct PlanOpening {
    /// Where the scenario of a plan is looked for.
    public enum Search {
        /// Taken as it is where one is named; else the file near the plan that has the digest the plan records.
        case named(String?)
        /// The one with the digest that the plan records: among these files, beside them, or near the plan; where none
        /// is found, `own` is taken, and for a table or a column, which record none, then `like`.
        case among([String], own: String?, like: Scenario?)
    }

    /// How rules are treated that contradict each other or the map, so that no plan can keep them.
    public enum Contradictions {
        /// The plan is opened all the same and judged: it may break rules anyway.
        case accepted
        /// Opening fails, because the question needs plans that keep the rules.
        case refused
    }

    /// Where its scenario is.
    package var search: Search
    /// What contradictory rules mean.
    package var contradictions: Contradictions
    /// Threads at work while borders are measured, at least 1; no result depends on them.
    package var threads: Int
    /// Changes to the scenario that the command line asks for.
    package var settle: (inout Scenario) -> Void
    /// Told what was noticed while reading when preparing the county fails: it is often the cause.
    package var noticed: ([Finding]) -> Void
    /// What is going to happen to the plan's files.
    package enum Editing: Sendable {
        /// They are only read.
        case no
        /// They are replaced by what the edits give, and more. A plan that is something else is not lost silently.
        case further
        /// They are replaced by what the edits give: that is what was asked for. A plan that was changed by hand is not lost silently.
        case anew
        /// They are replaced by what the edits give, whatever they say.
        case forced
    }

    /// Whether the plan is opened to be changed: then `edits.jsonl` beside it is followed whatever the plan's file is called.
    package var editing = Editing.no

    /// All parts of an opening; see the properties.
    public init(
        _ search: Search, _ contradictions: Contradictions, threads: Int = 2,
        settle: @escaping (inout Scenario) -> Void = { _ in }, noticed: @escaping ([Finding]) -> Void = { _ in }
    ) {
        (self.search, self.contradictions, self.threads) = (search, contradictions, threads)
        (self.settle, self.noticed) = (settle, noticed)
    }
}

/// Counties that were read, so that plans over the same data share them.
public struct OpenedCases: Sendable {
    private var readings: [(data: DataOptions, folder: String, reading: CountyReading)] = []
    private var cases: [(scenario: Scenario, setup: PlanningCase)] = []

    /// None yet.
    package init() {}

    /// A scenario's county and case.
    ///
    /// - Throws: ``PlannerError``; of kind `.data` where reading had met errors, also when preparing then failed for
    ///   another reason.
    package mutating func read(_ scenario: Scenario, _ opening: PlanOpening) throws -> (CountyReading, PlanningCase) {
        let folder = ScenarioPath.normalized(scenario.baseFolder)
        let reading: CountyReading
        if let known = readings.first(where: { $0.data == scenario.data && $0.folder == folder }) {
            reading = known.reading
        } else {
            reading = try CountyReader.read(scenario)
            readings.append((scenario.data, folder, reading))
        }
        if let known = cases.first(where: { $0.scenario == scenario }) { return (reading, known.setup) }
        do {
            let setup = try PlanningCase(
                reading.county, scenario, threads: opening.threads, acceptsContradictions: true)
            // Too little to cover everything is no contradiction in terms: a plan can still be judged by it.
            let isContradicted = setup.impossible?.conflicts.contains { $0.shortage == nil && $0.family != .cover }
            if opening.contradictions == .refused, isContradicted == true, let error = setup.contradiction {
                throw error
            }
            cases.append((scenario, setup))
            return (reading, setup)
        } catch let error as PlannerError {
            let errors = reading.findings.filter { $0.severity == .error }
            opening.noticed(reading.findings.filter { $0.severity == .warning })
            throw errors.isEmpty ? error : PlannerError(.data, errors + error.findings)
        }
    }
}
