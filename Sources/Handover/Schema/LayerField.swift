import CountyModel
import Planning

/// One column of a layer: how every format calls it, what it holds, and what it means.
package struct LayerField: Sendable, Equatable {
    /// What its cells hold.
    package enum Kind: String, Sendable { case text, integer, real, flag }

    /// When a layer has the column.
    package enum Presence: Sendable {
        /// Always, without gaps.
        case always
        /// When the county has the numbers for it; cells may be empty.
        case whenKnown
    }

    /// Name of the property.
    package let name: String
    /// At most ten ASCII capitals and digits, for shapefiles.
    package let short: String
    /// What people call it.
    package let title: Bilingual
    /// What its cells hold.
    package let kind: Kind
    /// The unit of its numbers; empty when it has none.
    package let unit: Bilingual
    /// When it is there.
    package let presence: Presence
    /// Whether it is too long for the 254 bytes of a shapefile to be of any use there.
    package let isLong: Bool
    /// What it means.
    package let meaning: Bilingual

    init(
        _ name: String, _ short: String, _ title: Bilingual, _ kind: Kind, unit: Bilingual, presence: Presence,
        isLong: Bool, _ meaning: Bilingual
    ) {
        (self.name, self.short, self.title, self.kind, self.unit) = (name, short, title, kind, unit)
        (self.presence, self.isLong, self.meaning) = (presence, isLong, meaning)
    }

    /// A column of the data dictionary as a layer carries it; a county's own column is described by its name.
    ///
    /// - Parameters:
    ///   - unit: its unit, where the dictionary does not know it.
    ///   - own: what its cells hold, where that is not what the villages have: how many have a flag.
    init(
        _ field: Field, _ meaning: Bilingual = Bilingual(zh: "村级数据", en: "from the villages' tables"),
        unit: Bilingual? = nil, kind own: Kind? = nil
    ) {
        let described = field.described
        let told: Kind =
            switch described?.kind {
            case .integer: .integer
            case .flag: .flag
            case .text, .list: .text
            case .real, nil: .real
            }
        self.init(
            field.name, described?.short ?? Self.short(field.name),
            Bilingual(zh: field.label, en: field.englishName), own ?? told,
            unit: described.map { UnitWords.both($0.unit) } ?? unit ?? UnitWords.both(""), presence: .whenKnown,
            isLong: false, meaning)
    }

    /// The same with what its texts leave open filled in.
    func filled(_ words: ColumnWords) -> LayerField {
        LayerField(
            name, short, words.fill(title), kind, unit: words.fill(unit), presence: presence, isLong: isLong,
            words.fill(meaning))
    }

    /// A short name for a column that has none of its own.
    package static func short(_ name: String) -> String {
        let letters = name.unicodeScalars.filter { $0.isASCII && ($0.properties.isAlphabetic || ("0"..."9") ~= $0) }
        let text = String(String.UnicodeScalarView(letters)).uppercased().prefix(10)
        return text.isEmpty ? "VALUE" : String(text)
    }

    /// Label with its unit, as headers show it: 收入合计(万元).
    package var label: Bilingual {
        let unit = ColumnWords.bracketed(unit)
        return Bilingual(zh: title.zh + unit.zh, en: title.en + unit.en)
    }
}

extension LayerField {
    /// The columns of a layer in their order, in words that hold for every county.
    package static func of(_ layer: PlanLayer) -> [LayerField] {
        switch layer {
        case .clusters: ColumnLists.fields(ClusterColumns.all)
        case .villages: ColumnLists.fields(VillageColumns.all)
        case .edges: ColumnLists.fields(EdgeColumns.all)
        case .leads: ColumnLists.fields(LeadColumns.all)
        case .moved: ColumnLists.fields(MoveColumns.all)
        case .stability: ColumnLists.fields(StabilityColumns.all)
        }
    }
}
