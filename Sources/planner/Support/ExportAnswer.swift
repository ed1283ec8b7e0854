import ClusterPlanner

/// What `export` answers: the files it wrote.
struct ExportAnswer: Answer {
    let folder: String
    let files: [(name: String, bytes: [UInt8])]
    let findings: [Finding]

    func json(_ language: Language) -> JSONValue {
        let rows = files.map { file -> JSONValue in
            .object([("file", .text(file.name)), ("bytes", .integer(file.bytes.count))])
        }
        return .object([
            ("schema", .text(Engine.schema)), ("ok", .integer(1)), ("folder", .text(folder)), ("files", .list(rows)),
            ("warnings", .list(findings.map { FindingText.json($0, language) })),
        ])
    }

    func text(_ language: Language) -> String? { nil }

    /// Tells people what a program reads in ``json(_:)``.
    func say(_ notes: [Finding], _ console: Console) {
        if console.isJSON { return }
        for note in notes where note.code.text.hasPrefix("N62") || note.code == .emptyLayer {
            console.say(note.what.zh, note.what.en)
        }
        let list = files.map(\.name).joined(separator: " ")
        console.reportOpened(findings.filter { $0.severity != .note })
        console.say("已写入 \(folder)/:\(list)", "written to \(folder)/: \(list)")
        console.next(.exported(folder: folder))
    }
}
