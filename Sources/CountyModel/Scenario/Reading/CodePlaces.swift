/// Where village codes stand in a scenario file, so that a code which is not on the map can be shown with its line.
///
/// Two scenarios that say the same are equal wherever they say it, so all places count as equal.
package struct CodePlaces: Sendable, Equatable {
    private var places: [String: Place] = [:]

    /// No places: a scenario made without a file.
    package init() {}

    init(_ root: Setting) {
        for key in ["must.exclude", "must.together", "must.apart", "must.keep", "lead.fixed", "lead.banned"] {
            if let setting = root.at(key) { note(setting, key) }
        }
    }

    /// Where a code stands under a key; only the key when that is not known.
    package func place(of code: VillageCode, under key: String) -> Place {
        var place = places["\(key) \(code.text)"] ?? Place()
        (place.column, place.value) = (key, code.text)
        return place
    }

    private mutating func note(_ setting: Setting, _ key: String) {
        if let text = setting.text { places["\(key) \(VillageCode(text).text)"] = setting.place }
        for item in setting.items { note(item, key) }
        for entry in setting.entries where entry.key != "name" { note(entry.value, key) }
    }

    /// Always: places say nothing about what a scenario asks for.
    package static func == (a: CodePlaces, b: CodePlaces) -> Bool { true }
}
