/// One line of the alias file: a village of the tables under an old code or name, and the village of the map it belongs to.
public struct VillageAlias: Sendable, Equatable {
    /// Code, township and name of one side, as far as they are given.
    public struct Side: Sendable, Equatable {
        /// Code as text; `nil` when not given.
        public var code: String?
        /// Township; `nil` when not given, and then any township fits.
        public var town: String?
        /// Name; `nil` when not given.
        public var name: String?

        /// A side from what is known of it.
        public init(code: String? = nil, town: String? = nil, name: String? = nil) {
            (self.code, self.town, self.name) = (code, town, name)
        }

        /// Township, name and code as messages write them.
        public var label: String {
            let words = (town ?? "") + (name ?? "")
            guard let code else { return words }
            return words.isEmpty ? code : "\(words)(\(code))"
        }
    }

    /// What became of the old village.
    public enum Kind: String, Sendable, CaseIterable {
        /// The same village under another name or code.
        case renamed = "更名"
        /// One of several old villages that are one village now: its counts and amounts are added to the others'.
        case merged = "合并"
    }

    /// The village as tables know it.
    public var old: Side
    /// The village as the map knows it.
    public var new: Side
    /// What became of it.
    public var kind: Kind
    /// Row in the alias file, from 1; `nil` when it comes from elsewhere.
    public var row: Int?

    /// A line from its parts.
    public init(old: Side, new: Side, kind: Kind = .renamed, row: Int? = nil) {
        (self.old, self.new, self.kind, self.row) = (old, new, kind, row)
    }
}
