extension Bilingual {
    /// The sentence, of which what it quotes is masked.
    var withoutPersons: Bilingual {
        Bilingual(zh: PersonalData.masked(inQuotesOf: zh), en: PersonalData.masked(inQuotesOf: en))
    }
}

extension Place {
    /// The place, of which what is taken from cells and headers is masked; files and sheets are called as they are.
    var withoutPersons: Place {
        var place = self
        place.column = column.map { PersonalData.masked($0) }
        place.village = village.map { PersonalData.masked($0) }
        place.value = value.map { PersonalData.masked($0) }
        return place
    }
}
