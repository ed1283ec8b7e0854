import CountyModel

/// One text column, compared between villages.
struct SharedText: Sendable {
    private let texts: [String?]

    /// - Parameter marks: words that are not text when the column has no others.
    init(_ county: County, _ field: Field, ignoring marks: Set<String> = []) {
        let written = county.villages.indices.map { county.attributes.text(field, $0) }
        let isTag = written.allSatisfy { $0.map(marks.contains) ?? true }
        texts = isTag ? written.map { _ in nil } : written
    }

    package func isSame(_ a: Int, _ b: Int) -> Bool { texts[a] != nil && texts[a] == texts[b] }
}
