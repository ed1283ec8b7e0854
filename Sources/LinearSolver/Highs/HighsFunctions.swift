import Foundation

/// The functions of HiGHS's C interface, looked up by name; their types are those of `highs_c_api.h`.
struct HighsFunctions: Sendable {
    typealias Model = UnsafeMutableRawPointer
    typealias Name = UnsafePointer<CChar>
    typealias Integers = UnsafePointer<Int32>
    typealias Doubles = UnsafePointer<Double>
    typealias Call = @convention(c) @Sendable (Model) -> Int32
    typealias AddColumns =
        @convention(c) @Sendable (
            Model, Int32, Doubles, Doubles, Doubles, Int32, Integers, Integers, Doubles
        ) -> Int32
    typealias AddRows =
        @convention(c) @Sendable (
            Model, Int32, Doubles, Doubles, Int32, Integers, Integers, Doubles
        ) -> Int32
    typealias ChangeBounds = @convention(c) @Sendable (Model, Int32, Double, Double) -> Int32
    typealias GetSolution =
        @convention(c) @Sendable (
            Model, UnsafeMutablePointer<Double>?, UnsafeMutablePointer<Double>?, UnsafeMutablePointer<Double>?,
            UnsafeMutablePointer<Double>?
        ) -> Int32
    typealias GetBasis =
        @convention(c) @Sendable (
            Model, UnsafeMutablePointer<Int32>?, UnsafeMutablePointer<Int32>?
        ) -> Int32

    let create: @convention(c) @Sendable () -> Model?
    let destroy: @convention(c) @Sendable (Model) -> Void
    let version: @convention(c) @Sendable () -> Name?
    let getSizeofHighsInt: @convention(c) @Sendable (Model?) -> Int32
    let run: Call
    let zeroAllClocks: Call
    let getNumColumns: Call
    let getNumRows: Call
    let getModelStatus: Call
    let addColumns: AddColumns
    let addRows: AddRows
    let changeColumnBounds: ChangeBounds
    let changeRowBounds: ChangeBounds
    let changeColumnCost: @convention(c) @Sendable (Model, Int32, Double) -> Int32
    let changeIntegrality: @convention(c) @Sendable (Model, Int32, Int32, Integers) -> Int32
    let getSolution: GetSolution
    let setSolution: @convention(c) @Sendable (Model, Doubles?, Doubles?, Doubles?, Doubles?) -> Int32
    let getBasis: GetBasis
    let setBasis: @convention(c) @Sendable (Model, Integers, Integers) -> Int32
    let getIntInfo: @convention(c) @Sendable (Model, Name, UnsafeMutablePointer<Int32>) -> Int32
    let getInt64Info: @convention(c) @Sendable (Model, Name, UnsafeMutablePointer<Int64>) -> Int32
    let getDoubleInfo: @convention(c) @Sendable (Model, Name, UnsafeMutablePointer<Double>) -> Int32
    let setIntOption: @convention(c) @Sendable (Model, Name, Int32) -> Int32
    let setBoolOption: @convention(c) @Sendable (Model, Name, Int32) -> Int32
    let setDoubleOption: @convention(c) @Sendable (Model, Name, Double) -> Int32
    let setStringOption: @convention(c) @Sendable (Model, Name, Name) -> Int32

    /// `nil` if a function is missing.
    init?(_ handle: UnsafeMutableRawPointer) {
        do {
            create = try Self.find("create", handle)
            destroy = try Self.find("destroy", handle)
            version = try Self.find("version", handle)
            getSizeofHighsInt = try Self.find("getSizeofHighsInt", handle)
            run = try Self.find("run", handle)
            zeroAllClocks = try Self.find("zeroAllClocks", handle)
            getNumColumns = try Self.find("getNumCols", handle)
            getNumRows = try Self.find("getNumRows", handle)
            getModelStatus = try Self.find("getModelStatus", handle)
            addColumns = try Self.find("addCols", handle)
            addRows = try Self.find("addRows", handle)
            changeColumnBounds = try Self.find("changeColBounds", handle)
            changeRowBounds = try Self.find("changeRowBounds", handle)
            changeColumnCost = try Self.find("changeColCost", handle)
            changeIntegrality = try Self.find("changeColsIntegralityByRange", handle)
            getSolution = try Self.find("getSolution", handle)
            setSolution = try Self.find("setSolution", handle)
            getBasis = try Self.find("getBasis", handle)
            setBasis = try Self.find("setBasis", handle)
            getIntInfo = try Self.find("getIntInfoValue", handle)
            getInt64Info = try Self.find("getInt64InfoValue", handle)
            getDoubleInfo = try Self.find("getDoubleInfoValue", handle)
            setIntOption = try Self.find("setIntOptionValue", handle)
            setBoolOption = try Self.find("setBoolOptionValue", handle)
            setDoubleOption = try Self.find("setDoubleOptionValue", handle)
            setStringOption = try Self.find("setStringOptionValue", handle)
        } catch { return nil }
    }

    /// The function's type is that of the property it goes to.
    private static func find<Function>(_ name: String, _ handle: UnsafeMutableRawPointer) throws -> Function {
        guard let symbol = dlsym(handle, "Highs_" + name) else { throw LinearSolverError("HiGHS has no \(name)") }
        return unsafeBitCast(symbol, to: Function.self)
    }
}
