import ClusterPlanner
import Foundation

/// What is answered of the files of a workspace and of the county in them.
extension Desk {
    /// All that was brought, what it was taken for, and what can be undone.
    func files(_ state: inout State) -> WebAnswer {
        let folder = DataFolder(workspace)
        if !isReadOnly { Upload.removeLeft(in: folder.path) }
        let items = folder.items
        let looks = items.map { ($0, state.data.look($0, in: folder)) }
        let shelf = UndoShelf(workspace)
        func step(_ step: UndoShelf.Step?) -> JSONValue {
            step.map {
                .object([("action", .text($0.action)), ("files", .list($0.files.map { .text($0.path) }))])
            } ?? .null
        }
        return WebAnswer(
            .object([
                ("files", .list(looks.map { $0.1.json($0.0) })),
                ("scenarios", .list(WorkspaceScenarios.list(workspace).map { .text($0) })),
                ("undo", step(shelf.last)), ("redo", step(shelf.next)), ("readOnly", .flag(isReadOnly)),
                ("mostBytes", .integer(Upload.mostBytes)),
            ]))
    }

    /// Moves a thing aside with all its files, so that it can come back.
    func remove(_ name: String) throws -> WebAnswer {
        let folder = DataFolder(workspace)
        guard let item = folder.items.first(where: { $0.name == name }) else {
            return WebAnswer(refusing: 422, "没有文件 \(name)", "there is no file \(name)")
        }
        let lock = try FolderLock(workspace)
        defer { withExtendedLifetime(lock) {} }
        try UndoShelf(workspace).record("remove", item.files.map { DataFolder.name + "/" + $0 }) {
            for file in item.files { unlink(folder.path + "/" + file) }
        }
        return WebAnswer(.object([("removed", .integer(item.files.count))]))
    }

    /// Takes the last step with files back, or makes it again.
    func step(back: Bool) throws -> WebAnswer {
        let lock = try FolderLock(workspace)
        defer { withExtendedLifetime(lock) {} }
        let shelf = UndoShelf(workspace)
        guard let step = back ? try shelf.undo() : try shelf.redo() else {
            return WebAnswer(
                refusing: 422, back ? "没有可撤销的步骤" : "没有可重做的步骤", back ? "nothing to undo" : "nothing to redo")
        }
        return WebAnswer(
            .object([("action", .text(step.action)), ("files", .list(step.files.map { .text($0.path) }))]))
    }

    /// The county as it would be with a wish; nothing is written.
    func draft(_ wish: DataWish, _ state: inout State) throws -> WebAnswer {
        let draft = try ScenarioDraft(wish.wish(in: DataFolder(workspace)), language)
        var scenario = try Scenario.parse(draft.text, file: WorkspaceScenarios.first, baseFolder: workspace)
        // The table to fill in is not written yet.
        if draft.isEntryNeeded { scenario.data.tables = [] }
        let county: [(String, JSONValue)] =
            draft.hasMap ? try looked("", scenario, &state).told : [("outline", .null), ("causes", .list([]))]
        return WebAnswer(
            .object(
                [
                    ("look", .text("")), ("tables", tables(scenario)),
                    ("measures", FieldAnswer.measures(draft.measures, chosen: draft.lines)),
                    ("fields", FieldAnswer.fields),
                ] + county))
    }

    /// Writes the scenario of a wish.
    func begin(_ wish: DataWish, mayReplace: Bool) throws -> WebAnswer {
        let wanted = wish.wish(in: DataFolder(workspace))
        guard !wanted.county.isEmpty, wanted.county.count <= 40 else {
            return WebAnswer(refusing: 422, "请填写县(市、区)名称", "the name of the county is wanted")
        }
        if let code = wanted.code, code.count != 6 || !code.allSatisfy({ $0.isASCII && $0.isNumber }) {
            return WebAnswer(refusing: 422, "县级代码应为六位数字", "the code of a county has six digits")
        }
        guard wanted.villages != nil else {
            return WebAnswer(refusing: 422, "请先选择村界文件", "choose the file of boundaries first")
        }
        let lock = try FolderLock(workspace)
        defer { withExtendedLifetime(lock) {} }
        let first = WorkspaceScenarios.first
        if FileManager.default.fileExists(atPath: workspace + "/" + first), !mayReplace {
            return WebAnswer(
                refusing: 409, "已有参数文件,未替换", "there is a scenario already; it was not replaced",
                [("exists", .text(first))])
        }
        let draft = try ScenarioDraft(wanted, language)
        // A table that was filled in already is not made anew.
        let files = draft.files.filter {
            $0.path == draft.files[0].path || !FileManager.default.fileExists(atPath: $0.path)
        }
        let local = files.map { String($0.path.dropFirst(workspace.count + 1)) }
        try DataFolder(workspace).make()
        try UndoShelf(workspace).record("init", local) { try AtomicFile.writeAll(files, overwrite: true) }
        return WebAnswer(
            .object([
                ("scenario", .text(first)), ("written", .list(local.map { .text($0) })),
                ("isEntryNeeded", .flag(draft.isEntryNeeded)),
            ]))
    }

    /// The county of a scenario, with all that was found.
    func check(_ name: String, _ state: inout State) throws -> WebAnswer {
        let scenario = try scenario(name)
        let county = try looked(name, scenario, &state)
        return WebAnswer(
            .object(
                [
                    ("look", .text(name)), ("scenario", .text(name)), ("county", .text(scenario.data.countyName ?? "")),
                    ("usesVillages", .text(scenario.data.villages.path)),
                    ("usesTables", .list(scenario.data.tables.map { .text($0.path) })), ("tables", tables(scenario)),
                    ("fields", FieldAnswer.fields), ("measures", .list([])),
                ] + county.told))
    }

    /// The headers of the tables of a scenario.
    func fields(_ name: String) throws -> WebAnswer {
        WebAnswer(.object([("tables", tables(try scenario(name))), ("fields", FieldAnswer.fields)]))
    }

    /// Writes an answer to a question about a header.
    func answer(_ answer: HeaderAnswer) throws -> WebAnswer {
        let scenario = try scenario(answer.scenario)
        guard let table = scenario.data.tables.first(where: { $0.path == answer.file }) else {
            return WebAnswer(refusing: 422, "参数文件中没有表 \(answer.file)", "the scenario names no table \(answer.file)")
        }
        let path = workspace + "/" + answer.scenario
        var answers = FieldAnswers(table: scenario.resolve(table.path), mappings: [], units: [])
        answers.changes = true
        if let field = answer.field { answers.mappings = [ColumnMapping(header: answer.header, field: Field(field))] }
        if let unit = answer.unit { answers.units = [ColumnUnit(name: answer.header, unit: unit)] }
        let lock = try FolderLock(workspace)
        defer { withExtendedLifetime(lock) {} }
        let text = try answers.text(for: path)
        try UndoShelf(workspace).record("fields", [answer.scenario]) {
            try AtomicFile.write(Array(text.utf8), to: path, overwrite: true)
        }
        return try fields(answer.scenario)
    }

    /// Accepts pairs of rows and villages.
    func accept(_ wish: NameWish, _ state: inout State) throws -> WebAnswer {
        let looked = try looked(wish.scenario, try scenario(wish.scenario), &state)
        guard let reading = looked.look.reading else {
            return WebAnswer(refusing: 422, "数据还读不出来", "the data cannot be read yet")
        }
        let lock = try FolderLock(workspace)
        defer { withExtendedLifetime(lock) {} }
        let count = try NameMatches.accept(wish.lines, reading, wish.scenario, self)
        return WebAnswer(.object([("accepted", .integer(count))]))
    }

    /// Loads the areas that the county has already, as a plan.
    func areas(_ name: String, _ source: String, _ state: inout State) throws -> WebAnswer {
        let looked = try looked(name, try scenario(name), &state)
        guard let setup = looked.look.setup else {
            return WebAnswer(
                refusing: 422, "数据还不能用于规划,请先改正错误", "the data cannot be planned with yet; mend the errors first")
        }
        return try ExistingAreas.load(source, setup, self)
    }

    /// Rows of a table of a county that was looked at.
    func rows(_ call: Route.Call, _ state: State) -> WebAnswer {
        let reading = state.data.county(call["look"])?.look.reading
        let found = reading.flatMap {
            RowsAnswer.json($0, file: call["file"], sheet: call["sheet"], row: Int(call["row"]) ?? 0)
        }
        return found.map { WebAnswer($0) } ?? WebAnswer(refusing: 422, "没有这一行", "there is no such row")
    }

    private func scenario(_ name: String) throws -> Scenario {
        try Scenario.load(path: WorkspaceScenarios.required(name, in: workspace))
    }

    private func looked(_ id: String, _ scenario: Scenario, _ state: inout State) throws -> DataShelf.Looked {
        // What is asked of a county is in the text of its scenario, as far as the files have not changed.
        let stamp = FileStamp(InputFiles(scenario).paths)
        if let known = state.data.county(id), known.stamp == stamp, known.scenario == scenario.canonicalText {
            return known
        }
        let look = CountyLook(scenario, threads: threads)
        let report = CheckReport(look.findings, look.reading)
        let looked = DataShelf.Looked(
            id: id, look: look, report: report, stamp: stamp, scenario: scenario.canonicalText,
            told: CountyAnswer.told(look, report))
        state.data.keep(looked)
        return looked
    }

    private func tables(_ scenario: Scenario) -> JSONValue {
        .list(
            scenario.data.tables.compactMap { table in
                // Why a table cannot be read stands among the findings.
                (try? CountyReader.look(table: scenario.resolve(table.path), as: scenario, calling: table.path))
                    .map { FieldAnswer.table($0, table.path) }
            })
    }
}

/// An answer to a question about a header, as the page sends it.
struct HeaderAnswer: Decodable, Sendable {
    let scenario: String
    let file: String
    let header: String
    var field: String?
    var unit: String?
}

/// Pairs that the page accepts.
struct NameWish: Decodable, Sendable {
    let scenario: String
    let lines: [String]
}
