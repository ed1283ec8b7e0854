import ClusterPlanner
import Foundation

/// What a person has chosen for a county of which there is no scenario yet, as the page sends it.
struct DataWish: Decodable, Sendable {
    /// A header and what it is to mean, or its unit.
    struct Answer: Decodable, Sendable {
        let header: String
        let value: String
    }

    var county: String?
    var code: String?
    var villages: String?
    var tables: [String]?
    var measure: String?
    var codeField: String?
    var nameField: String?
    /// Answers by table.
    var columns: [String: [Answer]]?
    var units: [String: [Answer]]?

    /// A wish from the body of a request; `nil` where it is none.
    static func read(_ body: [UInt8]) -> DataWish? {
        body.isEmpty ? DataWish() : try? JSONDecoder().decode(DataWish.self, from: Data(body))
    }

    /// The same for the library. Files are called by their names in `data`; what is not there is passed over.
    func wish(in folder: DataFolder) -> ScenarioDraft.Wish {
        let names = Set(folder.items.map(\.name))
        func path(_ name: String) -> String { folder.path + "/" + name }
        let used = (tables ?? []).filter(names.contains)
        var wish = ScenarioDraft.Wish(
            county: county?.trimmingCharacters(in: .whitespacesAndNewlines) ?? "",
            code: code.flatMap { $0.isEmpty ? nil : $0 },
            villages: villages.flatMap { names.contains($0) ? path($0) : nil }, tables: used.map(path), preset: nil,
            folder: folder.workspace)
        wish.measure = measure.map { Field($0) }
        wish.codeField = codeField
        wish.nameField = nameField
        for name in used {
            wish.columns[path(name)] = columns?[name]?.map { ColumnMapping(header: $0.header, field: Field($0.value)) }
            wish.units[path(name)] = units?[name]?.map { ColumnUnit(name: $0.header, unit: $0.value) }
        }
        return wish
    }
}
