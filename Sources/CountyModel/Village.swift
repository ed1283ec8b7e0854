/// The areal unit: one administrative village (行政村) with its land.
public struct Village: Sendable, Equatable {
    /// The code, unique in the county.
    public let code: VillageCode
    /// The name as the boundary file or the table has it.
    public let name: String
    /// Township name, or its code when no name is known.
    public let townName: String

    /// A village by code, name and township.
    public init(code: VillageCode, name: String, townName: String) {
        (self.code, self.name, self.townName) = (code, name, townName)
    }

    /// Name and code, as messages write them.
    public var label: String { "\(name)(\(code))" }
}
