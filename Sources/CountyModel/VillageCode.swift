/// The code of a village, kept as text.
///
/// In China the twelve digits are province 2, city 2, county 2 (GB/T 2260), township 3 (GB/T 10114) and village 3. Codes of
/// other countries are carried as they are when the scenario says `code_kind: any`.
public struct VillageCode: Hashable, Comparable, Sendable, CustomStringConvertible {
    /// The code as text, without blanks.
    public let text: String

    /// A code as it stands; nothing is checked.
    public init(_ text: String) { self.text = text }

    /// Whether this is a twelve-digit statistical code.
    package var isStatistical: Bool { text.utf8.count == 12 && text.utf8.allSatisfy { (48...57).contains($0) } }

    /// The county's six digits of a statistical code.
    package var county: String? { isStatistical ? String(text.prefix(6)) : nil }

    /// The township's nine digits of a statistical code.
    package var town: String? { isStatistical ? String(text.prefix(9)) : nil }

    /// The code as text.
    public var description: String { text }

    /// In the order of the codes as text.
    public static func < (a: VillageCode, b: VillageCode) -> Bool { a.text < b.text }
}
