import Foundation
import Testing

/// Everything that one run of the bundled county says and writes, made once for the tests that read it.
struct CountyRun: Sendable {
    let scratch: Scratch
    /// The folder of the plan.
    let plan: String
    /// What the commands said, by their names.
    private let answers: [String: String]

    static let shared = Result { try CountyRun() }

    private init() throws {
        scratch = try Scratch()
        let scenario = try scratch.county([("iterations: 1000000, restarts: 4", "iterations: 3000, restarts: 1")])
        plan = scratch.file("county/out")
        var said: [String: String] = [:]
        func run(_ name: String, _ line: [String], in language: String = "en") throws {
            let run = try Command(line + ["--lang", language, "--fail-on", "never"])
            try #require(run.status == 0 || run.output.isEmpty == false, Comment(rawValue: name + run.errors))
            said[name] = run.output
        }
        try run("propose", ["propose", scenario, "-o", plan, "--bound", "quick"])
        for language in ["zh", "en"] {
            try run("check \(language)", ["check", scenario], in: language)
            try run("score \(language)", ["score", plan], in: language)
            try run("score now \(language)", ["score", "现有片区", "--scenario", scenario], in: language)
            try run("explain \(language)", ["explain", plan, "--village", "990101206205"], in: language)
            try run("compare \(language)", ["compare", plan, "现有片区", "--scenario", scenario, "-v"], in: language)
            try run("report \(language)", ["report", plan, "-o", scratch.file("\(language).html")], in: language)
            try run("map \(language)", ["map", plan, "-o", scratch.file("\(language).svg")], in: language)
        }
        try run("score json", ["score", plan, "--json"])
        try run("tables", ["tables", plan, "-o", scratch.file("plan.xlsx")], in: "zh")
        try run("pack", ["pack", plan, "-o", scratch.file("plan.html")], in: "zh")
        try run("export", ["export", plan, "-o", scratch.file("gis"), "--format", "geojson,csv,kml"], in: "zh")
        answers = said
    }

    func text(_ name: String) throws -> String { try String(contentsOfFile: scratch.file(name), encoding: .utf8) }

    func said(_ name: String) throws -> String { try #require(answers[name]) }

    /// The data of the page.
    func page() throws -> [String: Any] {
        let text = try text("plan.html")
        let start = try #require(text.range(of: "id=\"data\">"))
        let end = try #require(text.range(of: "</script>", range: start.upperBound..<text.endIndex))
        return try Self.object(String(text[start.upperBound..<end.lowerBound]))
    }

    /// The cells of the sheets of the workbook as a reader has them, by the names of the sheets.
    func sheets() throws -> [String: [[String]]] {
        let script = """
            import json, re, sys, zipfile, xml.etree.ElementTree as tree
            book = zipfile.ZipFile(sys.argv[1]); n = '{http://schemas.openxmlformats.org/spreadsheetml/2006/main}'
            part = lambda name: tree.fromstring(book.read(name))
            strings = [''.join(t.text or '' for t in s.iter(n + 't')) for s in part('xl/sharedStrings.xml')]
            names = [s.get('name') for s in part('xl/workbook.xml').iter(n + 'sheet')]
            def cell(c):
                v = c.find(n + 'v')
                return '' if v is None else strings[int(v.text)] if c.get('t') == 's' else v.text
            def row(r):
                cells = {}
                for c in r:
                    at = 0
                    for letter in re.match('[A-Z]+', c.get('r')).group(): at = at * 26 + ord(letter) - 64
                    cells[at] = cell(c)
                return [cells.get(i, '') for i in range(1, max(cells, default=0) + 1)]
            print(json.dumps({name: [row(r) for r in part('xl/worksheets/sheet%d.xml' % (i + 1)).iter(n + 'row')]
                              for i, name in enumerate(names)}))
            """
        let process = Process()
        process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
        process.arguments = ["python3", "-c", script, scratch.file("plan.xlsx")]
        let pipe = Pipe()
        process.standardOutput = pipe
        try process.run()
        let data = try pipe.fileHandleForReading.readToEnd() ?? Data()
        process.waitUntilExit()
        return try #require(try JSONSerialization.jsonObject(with: data) as? [String: [[String]]])
    }

    static func object(_ text: String) throws -> [String: Any] {
        try #require(try JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any])
    }
}
