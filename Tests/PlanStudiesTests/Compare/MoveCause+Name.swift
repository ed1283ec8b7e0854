import PlanStudies
import Testing

extension PlanComparison {
    /// The cause of the move of a village by name.
    func cause(_ name: String) throws -> MoveCause {
        try #require(moves.first { $0.name == name }, "\(name) did not move").cause
    }
}
