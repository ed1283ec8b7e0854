extension Certificate {
    /// A certificate as a file holds it; nothing is proven again.
    package init(
        recorded score: Score, bound: Score, method: Method, solver: String?, passes: Int, rounds: Int, nodes: Int,
        wasCutShort: Bool, leftOut: LeftOutCertificate?
    ) {
        self.init(
            score: score, bound: bound, method: method, solver: solver, passes: passes, rounds: rounds, nodes: nodes,
            wasCutShort: wasCutShort, leftOut: leftOut)
    }
}

extension LeftOutCertificate {
    /// As a file holds it.
    package init(recordedPlan plan: Int, atLeast: Int) { self.init(plan: plan, atLeast: atLeast) }
}
