/// One line of the alias file: a village of the tables under an old code or name, and the village of the map it belongs to.
package struct VillageAlias: Sendable, Equatable {
    /// Code, township and name of one side, as far as they are given.
    package struct Side: Sendable, Equatable {
        /// Code as text; `nil` when not given.
        package var code: String?
        /// Township; `nil` when not given, and then any township fits.
        package var town: String?
        /// Name; `nil` when not given.
        package var name: String?

        /// A side from what is known of it.
        package init(code: String? = nil, town: String? = nil, name: String? = nil) {
            (self.code, self.town, self.name) = (code, town, name)
        }

        /// Township, name and code as messages write them.
        package var label: String {
            let words = (town ?? "") + (name ?? "")
            guard let code else { return words }
            return words.isEmpty ? code : "\(words)(\(code))"
        }
    }

    /// What became of the old village.
    package enum Kind: String, Sendable, CaseIterable {
        /// The same village under another name or code.
        case renamed = "更名"
        /// One of several old villages that are one village now: its counts and amounts are added to the others'.
        case merged = "合并"
    }

    /// The village as tables know it.
    package var old: Side
    /// The village as the map knows it.
    package var new: Side
    /// What became of it.
    package var kind: Kind
    /// Row in the alias file, from 1; `nil` when it comes from elsewhere.
    package var row: Int?

    /// A line from its parts.
    package init(old: Side, new: Side, kind: Kind = .renamed, row: Int? = nil) {
        (self.old, self.new, self.kind, self.row) = (old, new, kind, row)
    }
}
