/// The areal unit: one administrative village (行政村) with its land.
package struct Village: Sendable, Equatable {
    /// The code, unique in the county.
    package let code: VillageCode
    /// The name as the boundary file or the table has it.
    package let name: String
    /// Township name, or its code when no name is known.
    package let townName: String

    /// A village by code, name and township.
    package init(code: VillageCode, name: String, townName: String) {
        (self.code, self.name, self.townName) = (code, name, townName)
    }

    /// Name and code, as messages write them.
    package var label: String { "\(name)(\(code))" }
}
