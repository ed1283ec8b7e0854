import Regionalization
import Repeatable
import Testing

@Suite("What other threads may be given")
struct SendableTests {
    // That this compiles is the better half of the test; the other half is that no type is named twice.
    private static func requireSendable<Value: Sendable>(_: Value.Type) -> String { "\(Value.self)" }

    @Test("Problems, options, plans, results and errors can be handed to another task")
    func values() async {
        let names = await Task.detached {
            [
                Self.requireSendable(RegionalizationProblem.self), Self.requireSendable(ArealUnit.self),
                Self.requireSendable(Edge.self), Self.requireSendable(Rules.self),
                Self.requireSendable(LeadCandidate.self),
                Self.requireSendable(RegionPlan.self), Self.requireSendable(Region.self),
                Self.requireSendable(Score.self),
                Self.requireSendable(SearchOptions.self), Self.requireSendable(SearchProgress.self),
                Self.requireSendable(SearchResult.self), Self.requireSendable(BoundOptions.self),
                Self.requireSendable(BoundProgress.self), Self.requireSendable(BoundResult.self),
                Self.requireSendable(Certificate.self), Self.requireSendable(ElasticPlan.self),
                Self.requireSendable(DiversePlan.self), Self.requireSendable(Violation.self),
                Self.requireSendable(Conflict.self),
                Self.requireSendable(Impossible.self), Self.requireSendable(MalformedProblem.self),
                Self.requireSendable(MinimumHeap<Int>.self),
            ]
        }.value
        #expect(Set(names).count == names.count)
    }
}
