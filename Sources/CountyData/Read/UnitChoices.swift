import CountyModel

/// Units that a person may choose for a column.
package enum UnitChoices {
    /// The units in which numbers of a field are usually kept, by their Chinese names; empty for fields without a choice.
    package static func of(_ field: Field) -> [String] {
        guard let own = field.described?.unit, !own.isEmpty else { return [] }
        let names = Unit.table.map(\.name).filter { name in
            name != "万" && !name.utf8.contains { $0 < 0x80 } && Unit.factor(from: name, to: own) != nil
        }
        return names.count > 1 ? names : []
    }
}
