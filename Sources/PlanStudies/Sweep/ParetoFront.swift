import CountyModel

/// Which of several plans no other one beats: the front of Pareto.
package enum ParetoFront {
    /// Per plan, whether it is on the front.
    package struct Place: Sendable, Equatable {
        /// The first plan that is at least as good in everything and better in something; `nil` for plans on the front.
        package let dominatedBy: Int?
    }

    /// Compares all plans in pairs. Plans with equal numbers do not beat each other.
    ///
    /// - Parameter goods: per plan its numbers, all of the same kind and the larger the better; `nil` for a plan that does not
    ///   take part.
    /// - Returns: per plan its place, `nil` for those that do not take part. The plan named is itself on the front.
    /// - Complexity: O(plans² · numbers).
    package static func places(_ goods: [[Double]?]) -> [Place?] {
        func beats(_ a: [Double], _ b: [Double]) -> Bool {
            zip(a, b).allSatisfy { $0 >= $1 } && zip(a, b).contains { $0 > $1 }
        }
        let onFront = goods.map { own in
            own.map { own in !goods.contains { $0.map { beats($0, own) } ?? false } } ?? false
        }
        return goods.map { own in
            own.map { own in
                // A plan that is beaten is also beaten by one on the front, because beating is transitive.
                Place(dominatedBy: goods.indices.first { onFront[$0] && goods[$0].map { beats($0, own) } ?? false })
            }
        }
    }
}
