import Foundation
import Testing

/// A county of many files: a scenario that extends another, a shapefile with all its parts, a workbook, two lists of other
/// names, a sweep, and a plan with an edit.
final class OpenedCounty: Sendable {
    private let scratch: Scratch
    /// The folder of it all; commands run in it.
    var path: String { scratch.path }

    /// Made once for all tests, which change none of its files.
    static let shared = Result { try OpenedCounty() }

    /// What any command with the scenario reads.
    static let data = [
        "scenario.yaml", "base.yaml", "村界.shp", "村界.dbf", "村界.shx", "村界.prj", "行政村基本情况表.xlsx", "words.csv",
        "aliases.csv",
    ]
    /// What a command with the plan reads besides.
    static let plan = ["out/plan.json", "out/plan.base.json", "out/edits.jsonl"]

    init() throws {
        scratch = try Scratch()
        let county = try DeliveredCounty(villages: 40, in: scratch.path)
        try run("init", "示例县", "--villages", "村界.shp", "--table", "行政村基本情况表.xlsx", "-o", ".")
        try FileManager.default.moveItem(atPath: scratch.file("scenario.yaml"), toPath: scratch.file("base.yaml"))
        try write(
            "scenario.yaml",
            """
            schema: "1.0"
            name: opened
            extends: base.yaml
            data: {aliases: words.csv, village_aliases: aliases.csv}
            solve: {iterations: 2000, restarts: 1, bound: none}
            """)
        try write("words.csv", "表头,字段\n人头,pop_registered\n")
        let village = county.county.villages[0]
        try write(
            "aliases.csv", "原代码,原乡镇,原村名,现代码,现乡镇,现村名,方式\n990199001001,,旧村,\(village.code),,\(village.name),更名\n")
        try write(
            "sweep.yaml",
            "schema: \"1.0\"\nname: s\nbase: scenario.yaml\nvariants:\n  - {name: a, set: {prefer: {lift: 1}}}\n")
        try run("propose", "scenario.yaml", "-o", "out")
        try run("edit", "out", "lock", "P01")
        try FileManager.default.createDirectory(atPath: scratch.file("leaflet"), withIntermediateDirectories: true)
        try write("leaflet/leaflet.js", "/* Leaflet */ var version = \"1.9.4\";")
        try write("leaflet/leaflet.css", "")
    }

    private struct Failure: Error { let said: String }

    private func run(_ arguments: String...) throws {
        let run = try Command(arguments + ["--fail-on", "never"], in: path)
        guard run.status == 0 else { throw Failure(said: "\(arguments): \(run.errors)") }
    }

    private func write(_ name: String, _ text: String) throws {
        try text.write(toFile: scratch.file(name), atomically: true, encoding: .utf8)
    }
}
