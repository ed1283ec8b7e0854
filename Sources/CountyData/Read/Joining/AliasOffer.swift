import CountyModel

/// A pair of an unmatched row and a village of the map that somebody may confirm.
package struct AliasOffer: Sendable, Equatable {
    /// The line that would join the two.
    package let alias: VillageAlias
    /// Where the row is and why the two are thought to be one.
    package let reason: Bilingual

    /// An offer from its parts.
    package init(alias: VillageAlias, reason: Bilingual) { (self.alias, self.reason) = (alias, reason) }

    /// The line as the alias file has it, without a reason and an end.
    package var line: String {
        let sides = [alias.old, alias.new].flatMap { [$0.code ?? "", $0.town ?? "", $0.name ?? ""] }
        return (sides + [alias.kind.rawValue]).map(CSVCells.cell).joined(separator: ",")
    }
}
