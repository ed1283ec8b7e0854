import Testing

@testable import LinearSolver

@Suite("Calls that make no sense are refused in words and change nothing")
struct ArgumentTests {
    @Test("Wrong indices, bounds and numbers", arguments: solverNames)
    func refused(name: String) throws {
        let model = try solver(name).makeModel()
        try model.addRows([LinearRow(lower: 0, upper: 4, entries: [])])
        let good = LinearColumn(objective: 1, lower: 0, upper: 9, isInteger: true, entries: [.init(index: 0, value: 2)])
        try model.addColumns([good])
        let changes: [(inout LinearColumn) -> Void] = [
            { $0.objective = .nan }, { $0.objective = .infinity }, { $0.lower = 10 }, { $0.upper = .nan },
            {
                $0.lower = .infinity; $0.upper = .infinity
            }, { $0.entries[0].index = 1 }, { $0.entries[0].index = -1 },
            { $0.entries[0].value = .nan }, { $0.entries.append(.init(index: 0, value: 1)) },
        ]
        for change in changes {
            var column = good
            change(&column)
            #expect(throws: LinearSolverError.self) { try model.addColumns([good, column]) }
        }
        #expect(throws: LinearSolverError.self) {
            try model.addRows([LinearRow(lower: 0, upper: 1, entries: [.init(index: 1, value: 1)])])
        }
        #expect(throws: LinearSolverError.self) { try model.setBounds(column: 1, lower: 0, upper: 1) }
        #expect(throws: LinearSolverError.self) { try model.setBounds(row: 0, lower: 2, upper: 1) }
        #expect(throws: LinearSolverError.self) { try model.setObjective(column: -1, 0) }
        #expect(model.rowCount == 1 && model.columnCount == 1)
        #expect(try model.solve(iterationLimit: nil).columnValues == [2])
    }

    @Test("PLANNER_SOLVER chooses by name, and 'none' or an unknown name chooses nothing")
    func choice() {
        let all = LinearSolvers.all()
        #expect(LinearSolvers.choose(nil, among: all)?.name == all.first?.name)
        #expect(LinearSolvers.choose("cbc", among: all)?.name == "cbc")
        #expect(LinearSolvers.choose("none", among: all) == nil)
        #expect(LinearSolvers.choose("abacus", among: all) == nil)
        #expect(all.last?.name == "cbc")
        #expect(all.allSatisfy { !$0.version.hasSuffix("?") })
    }

    @Test("A library that is not HiGHS is not taken for it")
    func otherLibrary() {
        #expect(HighsLibrary(path: "libc.so.6") == nil)
        #expect(HighsLibrary(path: "/nowhere/libhighs.so") == nil)
        // To open a library and try it costs time: the one that is found is opened once, and none after it.
        var tried: [String] = []
        let found = HighsLibrary.first(of: ["a", "b", "c"]) { place in
            tried.append(place)
            return place == "b" ? place : nil
        }
        #expect(found == "b" && tried == ["a", "b"])
        #expect(HighsLibrary.first(of: ["a"]) { _ in Int?.none } == nil)
    }
}
