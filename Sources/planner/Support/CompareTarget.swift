import ArgumentParser
import ClusterPlanner
import Foundation

/// Forms of a comparison.
enum CompareFormat: String, ExpressibleByArgument, CaseIterable {
    case text, json, geojson, xlsx, svg

    /// The form that a file's ending asks for; `nil` for a folder.
    init?(ending path: String) {
        if path.hasSuffix("/") { return nil }
        switch (path as NSString).pathExtension.lowercased() {
        case "txt": self = .text
        case "json", "geojson", "xlsx", "svg": self.init(rawValue: (path as NSString).pathExtension.lowercased())
        default: return nil
        }
    }
}

/// Where a comparison goes: to standard output, to a file of one form, or to a folder in every form.
struct CompareTarget {
    /// The one form, `nil` for all of them.
    let format: CompareFormat?
    private let path: String?

    init(_ format: CompareFormat?, _ output: String?, isJSON: Bool) {
        let given = output == "-" ? nil : output
        self.format = format ?? given.map { CompareFormat(ending: $0) } ?? (isJSON ? .json : .text)
        // A folder may be written with a slash at its end, which says that it is one; paths made of it want none.
        path = given.map { $0.count > 1 && $0.hasSuffix("/") ? String($0.dropLast()) : $0 }
    }

    var isWorkbookOnScreen: Bool { path == nil && format == .xlsx }

    /// Says before the work that files stand in the way.
    func refuse(overwrite: Bool, plans: Int) throws {
        guard let path, !overwrite else { return }
        if format != nil { return try AtomicFile.refuse(path) }
        for name in Self.names(comparisons: plans - 1) { try AtomicFile.refuse(path + "/" + name) }
    }

    private static func names(comparisons: Int) -> [String] {
        ["compare.txt", "compare.json", "compare.xlsx", "moved.geojson"]
            + (1...comparisons).map { picture($0, of: comparisons) }
    }

    private static func picture(_ number: Int, of count: Int) -> String {
        count == 1 ? "compare.svg" : "compare-\(number + 1).svg"
    }

    func write(
        _ table: ComparisonTable, _ findings: [Finding], verbose: Bool, overwrite: Bool, _ console: Console
    ) throws {
        let language = console.language
        guard let path else {
            switch format ?? .text {
            case .text: try console.print(CompareText.text(table, language, mostMoves: verbose ? .max : 40))
            case .json: try console.print(Self.json(table, findings, language))
            case .svg: try console.print(CompareMap.render(table.comparisons[0], language))
            case .geojson, .xlsx:
                let text = try bytes(.geojson, table, findings, language, console)
                try console.print(String(decoding: text ?? [], as: UTF8.self))
            }
            return
        }
        var files: [(path: String, bytes: [UInt8])] = []
        if let format {
            if let made = try bytes(format, table, findings, language, console) { files.append((path, made)) }
        } else {
            try FolderMaker.make(path)
            for (name, format) in zip(
                Self.names(comparisons: 1), [.text, .json, .xlsx, .geojson] as [CompareFormat])
            {
                if let made = try bytes(format, table, findings, language, console) {
                    files.append((path + "/" + name, made))
                }
            }
            for (index, comparison) in table.comparisons.enumerated() {
                let name = Self.picture(index + 1, of: table.comparisons.count)
                files.append((path + "/" + name, Array(try CompareMap.render(comparison, language).utf8)))
            }
            if console.isJSON {
                try console.print(Self.json(table, findings, language))
            } else {
                try console.print(CompareText.text(table, language, mostMoves: verbose ? .max : 40))
            }
        }
        try AtomicFile.writeAll(files, overwrite: overwrite)
        let list = files.map(\.path).joined(separator: " ")
        if !files.isEmpty { console.say("已写入 \(list)", "written to \(list)") }
    }

    private func bytes(
        _ format: CompareFormat, _ table: ComparisonTable, _ findings: [Finding], _ language: Language,
        _ console: Console
    ) throws -> [UInt8]? {
        switch format {
        case .text: return Array((CompareText.text(table, language) + "\n").utf8)
        case .json: return JSONText.pretty(Self.json(table, findings, language), depth: 5)
        case .xlsx: return try CompareWorkbook(table, language).bytes()
        case .svg: return Array(try CompareMap.render(table.comparisons[0], language).utf8)
        case .geojson:
            let info = PlanInfo(table.plans[1].setup, table.plans[1].origin)
            let decimals = table.plans[1].setup.scenario.output.decimals
            let written = GeoJSONWriter.write(try MovedLayer.make(table), info: info, decimals: decimals)
            if written.bytes == nil {
                console.say("没有村移动,未写 moved.geojson", "no village moved: moved.geojson is not written")
            }
            return written.bytes
        }
    }

    private static func json(_ table: ComparisonTable, _ findings: [Finding], _ language: Language) -> JSONValue {
        guard case .object(let members) = CompareJSON.value(table, language) else { return .null }
        return .object(members + [("warnings", .list(findings.map { FindingText.json($0, language) }))])
    }
}
