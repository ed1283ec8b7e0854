import Regionalization
import Testing

@Suite("Malformed input is refused")
struct FormTests {
    /// One change each that makes a well-formed map malformed, with a word of the message.
    static let changes: [(word: String, change: @Sendable (inout Map) -> Void)] = [
        ("population", { $0.units[0].population = -1 }),
        ("edge", { $0.edges[0] = Edge(u: 1, v: 0) }),
        ("edge", { $0.edges[0] = Edge(u: 0, v: 6) }),
        ("twice", { $0.edges.append($0.edges[0]) }),
        ("no such unit", { $0.leads[0].unit = 9 }),
        ("twice", { $0.leads.append($0.leads[0]) }),
        ("capacity", { $0.leads[0].capacity = -1 }),
        ("does not exist", { $0.leads[0].reach[0].unit = 6 }),
        ("twice", { $0.leads[0].reach.append($0.leads[0].reach[0]) }),
        ("itself", { $0.leads[0].reach[1].assist = Score(points: 1) }),
        ("does not exist", { $0.rules.together = [[0, 6]] }),
        ("does not exist", { $0.rules.apart = [.init(0, -1)] }),
        ("does not exist", { $0.rules.fixedLeads = [7] }),
        ("empty", { $0.rules.kept = [.init(units: [])] }),
        ("twice", { $0.rules.kept = [.init(units: [1, 1])] }),
        ("elsewhere", { $0.rules.kept = [.init(units: [1, 2], lead: 4)] }),
        ("weakPerStrong", { $0.rules.weakPerStrong = -1 }),
        ("unitCount", { $0.rules.unitCount = 0...3 }),
        ("maxLeftOut", { $0.rules.cover = .partial(maxLeftOut: -1) }),
        ("regionCount", { $0.rules.regionCount = -1...2 }),
    ]

    @Test("each malformed part is named", arguments: changes.indices)
    func refusal(index: Int) throws {
        var map = Map.path(6)
        map.addLeads([1, 4])
        FormTests.changes[index].change(&map)
        do {
            _ = try map.problem()
            Issue.record("was accepted")
        } catch let error as MalformedProblem {
            #expect(error.description.contains(FormTests.changes[index].word))
        }
    }

    @Test("a problem answers questions about neighbours, candidates and reach")
    func questions() throws {
        var map = Map.path(4)
        map.addLeads([2])
        map.leads[0].reach.removeAll { $0.unit == 2 || $0.unit == 0 }
        let problem = try map.problem()
        #expect(problem.neighbours(of: 1) == [0, 2])
        #expect(problem.candidate(at: 1) == nil && problem.candidate(at: 2)?.unit == 2)
        #expect(problem.assist(lead: 2, unit: 2) == .zero)
        #expect(problem.assist(lead: 2, unit: 3) == Score(points: 0.5))
        #expect(problem.assist(lead: 2, unit: 0) == nil && problem.assist(lead: 1, unit: 2) == nil)
    }
}
