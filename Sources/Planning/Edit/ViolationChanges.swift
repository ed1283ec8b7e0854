import PlanAudit

/// What a change did to the rules: newly broken, still broken by other villages or numbers, and mended.
///
/// Violations before and after are matched by rule and cluster. One that is there before and after is not new because
/// it names other villages or another number: a cluster of 16 villages that is cut down to 14 still has too many.
package struct ViolationChanges: Sendable, Equatable {
    /// Broken now and not before.
    package private(set) var added: [AuditViolation] = []
    /// Broken before and now, by other villages or numbers; as they are now.
    package private(set) var changed: [AuditViolation] = []
    /// Broken before and not now.
    package private(set) var gone: [AuditViolation] = []

    /// Compares two judgements.
    ///
    /// - Parameters:
    ///   - before: violations before the change.
    ///   - after: violations after it.
    /// - Complexity: O(before · after).
    package init(from before: [AuditViolation], to after: [AuditViolation]) {
        var waiting = before.filter { !after.contains($0) }
        for violation in after where !before.contains(violation) {
            let twin = waiting.firstIndex {
                $0.rule == violation.rule && $0.isHard == violation.isHard && $0.cluster != nil
                    && $0.cluster == violation.cluster
            }
            if let twin {
                waiting.remove(at: twin)
                changed.append(violation)
            } else {
                added.append(violation)
            }
        }
        gone = waiting
    }
}
