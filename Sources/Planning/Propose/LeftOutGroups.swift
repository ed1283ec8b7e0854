import CountyModel
import Regionalization

/// The villages that a plan leaves out, put together by what they lack: whole townships first, then whole zones, then others.
///
/// The one place that says by group what is not covered and why; `propose`, `compare` and the report tell it alike.
package struct LeftOutGroups {
    /// Villages left out for the same cause.
    package struct Group {
        /// What the villages are together.
        package enum Extent: String, Sendable {
            /// All villages of some townships that take part.
            case townships
            /// All villages of some zones (`must.zones`) that take part, of townships that have others in clusters.
            case zones
            /// Some villages here and there.
            case villages
        }

        /// What the villages are together.
        package let extent: Extent
        /// Names of the townships or zones, in the order of their first villages; empty for villages here and there.
        package let names: [String]
        /// The villages, ascending.
        package let villages: [Int]
        /// Whether counting alone shows that every plan leaves them all out.
        package let isProven: Bool
        /// How many, of what, and why, without an end mark.
        package let cause: Bilingual
        /// The least that would help, of each cause; empty where nothing is known to.
        package let remedies: [Bilingual]

        /// All of it as one text, without an end mark.
        package var text: Bilingual {
            Bilingual(
                zh: ([cause] + remedies).map(\.zh).joined(separator: "。"),
                en: ([cause] + remedies).map(\.en).joined(separator: ". "))
        }
    }

    /// The groups: townships, zones, villages; in each by first village.
    package let groups: [Group]
    /// How many villages are left out, and how many of them with their whole township or zone, without an end mark.
    package let headline: Bilingual
    /// Every number of the texts.
    package let facts: [Fact]

    /// Groups the villages that take part and are in no cluster of a plan.
    ///
    /// - Complexity: O(villages · causes).
    package init(_ setup: PlanningCase, leftOut: [Int]) {
        var grouping = LeftOutGrouping(setup, leftOut: leftOut)
        groups = grouping.groups()
        headline = grouping.headline(groups)
        facts = grouping.ledger.facts
    }

    /// The headline, and for each group a line with its cause and one with what would help, in one language.
    package func lines(_ language: Language) -> [String] {
        var lines = [headline.text(language)]
        for group in groups {
            lines.append("  · " + group.cause.text(language))
            lines += group.remedies.map { "    " + $0.text(language) }
        }
        return lines
    }

    /// The same for programs, with the codes of the villages.
    package func json(_ county: County, _ language: Language) -> JSONValue {
        .object([
            ("villages", .integer(groups.reduce(0) { $0 + $1.villages.count })),
            ("text", .text(headline.text(language))),
            (
                "groups",
                .list(
                    groups.map { group in
                        .object([
                            ("extent", .text(group.extent.rawValue)), ("names", .list(group.names.map { .text($0) })),
                            ("villages", .list(group.villages.map { .text(county.villages[$0].code.text) })),
                            ("proven", .flag(group.isProven)), ("why", .text(group.text.text(language))),
                        ])
                    })
            ),
        ])
    }
}
