import CountyModel

/// Findings that have one cause: the same code in the same column of the same file; missing numbers of a file are one.
package struct Cause: Sendable, Equatable {
    /// Code of the findings.
    package let code: FindingCode
    /// The findings, in the order in which they were met; never empty.
    package let findings: [Finding]

    /// How much it matters.
    package var severity: Finding.Severity { code.severity }
    /// The cause in a few words.
    package var title: Bilingual { code.title }
    /// Number of findings.
    package var count: Int { findings.count }
    /// Where the first of them is.
    package var place: Place { findings[0].place }

    /// Groups findings by cause: errors first, then warnings, then notes, each in the order in which they were first met.
    ///
    /// - Complexity: O(findings).
    package static func grouped(_ findings: [Finding]) -> [Cause] {
        struct Key: Hashable { let parts: [String?] }
        var order: [Key] = []
        var groups: [Key: [Finding]] = [:]
        for finding in findings {
            let place = finding.place
            let side = place.row == nil ? nil : "row"
            // Gaps are in most columns of most tables, and a small table leaves several weights without any; a line for each would hide
            // the rest.
            let isOne = [.missingNumbers, .incompleteSums, .usualTermWithoutColumns].contains(finding.code)
            let column = isOne ? nil : place.column
            let key = Key(parts: [finding.code.text, place.file, place.sheet, column, side])
            if groups[key] == nil { order.append(key) }
            groups[key, default: []].append(finding)
        }
        let causes = order.compactMap { key -> Cause? in
            guard let found = groups[key], let first = found.first else { return nil }
            return Cause(code: first.code, findings: found)
        }
        return [.error, .warning, .note].flatMap { severity in causes.filter { $0.severity == severity } }
    }
}
