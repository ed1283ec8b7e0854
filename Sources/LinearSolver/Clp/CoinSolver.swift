internal import CCbc

/// CLP for the relaxation and CBC for whole numbers.
struct CoinSolver: LinearSolver {
    let name = "cbc"

    var version: String {
        "CBC " + (Cbc_getVersion().map { String(cString: $0) } ?? "?") + ", CLP "
            + (Clp_Version().map { String(cString: $0) } ?? "?")
    }

    func makeModel() throws -> any LinearModel { try ClpModel() }
}
