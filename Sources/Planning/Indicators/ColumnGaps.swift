import CountyModel

/// Villages without a value in a column, as messages tell of them.
struct ColumnGaps {
    /// The first few by name, and whether there are more.
    package let list: Bilingual
    /// `3 villages have no debt`, in English.
    package let english: String
    /// The column.
    package let place: Place

    init(_ villages: [Int], _ field: Field, _ county: County) {
        let names = Bilingual.list(villages.prefix(5).map { county.villages[$0].label })
        list = villages.count > 5 ? Bilingual(zh: names.zh + " …", en: names.en + " …") : names
        let count = villages.count
        english = "\(Wording.count(count, "village")) \(Wording.plural(count, "has", "have")) no \(field)"
        let source = county.attributes.source(of: field)
        place = Place(file: source?.file, sheet: source?.sheet, column: source?.header ?? field.name)
    }
}
