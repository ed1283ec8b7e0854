import CountyModel

/// How a report is set.
public struct ReportOptions: Sendable, Equatable {
    /// Size of its pages.
    public enum Paper: String, Sendable, CaseIterable {
        case a4 = "A4"
        case a3 = "A3"
    }

    /// Its language.
    package var language: Language
    /// Size of its pages. Default A4.
    package var paper: Paper
    /// How many clusters have a page of their own at most; the others are in the table alone, and the report says so. Default 300.
    package var mostClusterPages: Int

    /// The options from their parts.
    public init(language: Language, paper: Paper = .a4, mostClusterPages: Int = 300) {
        (self.language, self.paper, self.mostClusterPages) = (language, paper, mostClusterPages)
    }

    /// Width of the text in millimetres, between the margins of official papers (GB/T 9704): 28 mm left, 26 mm right.
    var textWidthMM: Double { paper == .a4 ? 156 : 243 }
}
