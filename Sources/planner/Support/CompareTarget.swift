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
    let path: String?

    init(_ format: CompareFormat?, _ output: String?, isJSON: Bool) {
        let given = output == "-" ? nil : output
        self.format = format ?? given.map { CompareFormat(ending: $0) } ?? (isJSON ? .json : .text)
        // A folder may be written with a slash at its end, which says that it is one; paths made of it want none.
        path = given.map { $0.count > 1 && $0.hasSuffix("/") ? String($0.dropLast()) : $0 }
    }

    /// - Parameters:
    ///   - output: what was given to `-o`.
    ///   - format: what was given to `--format`.
    /// - Throws: what a command line asks for that cannot be written.
    func validate(_ output: String?, _ format: CompareFormat?, plans: Int, _ scenarios: Int) throws {
        guard plans > 1 else { throw UsageError.of("compare 需要两个或更多方案。", "compare wants two plans or more.") }
        if scenarios > 1 && scenarios != plans {
            throw UsageError.of(
                "--scenario 写一次(用于全部方案),或对 \(plans) 个方案各写一次。",
                "--scenario is given once for all plans or once for each of the \(plans).")
        }
        if let output, output != "-", format == nil, CompareFormat(ending: output) == nil,
            OutputFlags.looksLikeFile(output)
        {
            throw UsageError.of(
                "不会写 \(output) 这种文件;可写 .txt、.json、.geojson、.xlsx、.svg,或文件夹(\(output)/)。",
                "compare writes no file such as \(output); it writes .txt, .json, .geojson, .xlsx, .svg, or a folder (\(output)/)."
            )
        }
        if path == nil && self.format == .xlsx {
            throw UsageError.of("工作簿要写到文件,如 -o compare.xlsx。", "a workbook wants a file: -o compare.xlsx.")
        }
        if plans > 2 && self.format == .svg {
            throw UsageError.of(
                "一张图只比较两个方案;请两两比较,或写到文件夹。",
                "the picture shows two plans; compare them two by two, or write to a folder.")
        }
    }

    /// Every file that a comparison of so many plans may write.
    func paths(plans: Int) -> [String] {
        guard let path else { return [] }
        return format != nil ? [path] : Self.names(comparisons: plans - 1).map { path + "/" + $0 }
    }

    private static func names(comparisons: Int) -> [String] {
        ["compare.txt", "compare.json", "compare.xlsx", "moved.geojson"]
            + (1...comparisons).map { picture($0, of: comparisons) }
    }

    private static func picture(_ number: Int, of count: Int) -> String {
        count == 1 ? "compare.svg" : "compare-\(number + 1).svg"
    }

    /// Writes the file or the folder, if one is asked for.
    func write(_ answer: CompareAnswer, _ gate: OutputGate, _ console: Console) throws {
        guard let path else { return }
        let language = console.language
        var files: [(path: String, bytes: [UInt8])] = []
        if let format {
            if let made = try answer.bytes(format, language, console) { files.append((path, made)) }
        } else {
            let forms: [CompareFormat] = [.text, .json, .xlsx, .geojson]
            for (name, format) in zip(Self.names(comparisons: 1), forms) {
                if let made = try answer.bytes(format, language, console) { files.append((path + "/" + name, made)) }
            }
            for (index, comparison) in answer.table.comparisons.enumerated() {
                let name = Self.picture(index + 1, of: answer.table.comparisons.count)
                files.append((path + "/" + name, Array(try CompareMap.render(comparison, language).utf8)))
            }
        }
        try FolderMaker.making(format == nil ? [path] : []) { try gate.write(files) }
        let list = files.map(\.path).joined(separator: " ")
        if !files.isEmpty { console.say("已写入 \(list)", "written to \(list)") }
    }
}
