import Foundation
import Testing

@Suite("Quiet")
struct QuietTests {
    /// A call of each verb that goes well in the folder of the county; `%` stands for a folder of the test's own.
    private static let calls = [
        "init 甲县 --county 990101 -o %/new", "presets", "fields 行政村基本情况表.xlsx", "check scenario.yaml",
        "adjacency scenario.yaml -o %/pairs.csv", "classify scenario.yaml -o %/classes.csv",
        "scenario upgrade scenario.yaml -o %/upgraded.yaml", "propose scenario.yaml -o %/plan", "score %/plan",
        "explain %/plan --village %v", "edit %/plan lock P01", "edit %/plan log", "compare out %/plan -o %/cmp",
        "sweep sweep.yaml -o %/sweep", "stability %/plan --runs 1 --sample 10 --iterations 500 -o %/shaken",
        "map scenario.yaml --plan %/plan -o %/map.svg", "report %/plan -o %/report.html",
        "tables %/plan -o %/plan.xlsx",
        "pack %/plan --leaflet leaflet -o %/page.html", "export %/plan -o %/gis", "schema clusters",
    ]

    @Test("With --quiet every verb speaks of warnings and errors only: nothing written, no progress, no next step")
    func everyVerb() throws {
        let county = try OpenedCounty.shared.get()
        let scratch = try Scratch()
        let codes = try String(contentsOfFile: county.path + "/out/assignment.csv", encoding: .utf8)
        let village = try #require(codes.split(whereSeparator: \.isNewline).dropFirst().first?.prefix { $0 != "," })
        for call in Self.calls {
            let words: [String] = call.split(separator: " ").map { word in
                String(word).replacing("%v", with: String(village)).replacing("%", with: scratch.path)
            }
            let opens = [
                "score", "explain", "edit", "compare", "stability", "report", "tables", "pack", "export",
            ]
            let scenario = opens.contains(words[0]) ? ["--scenario", "scenario.yaml"] : []
            let run = try Command(words + scenario + ["--quiet", "--lang", "zh"], in: county.path)
            #expect([0, 2].contains(run.status), "\(call): \(run.errors)")
            for line in run.errors.split(whereSeparator: \.isNewline) {
                let isFinding = ["警告 ", "错误 ", "  ·", "  …", "  位置:", "  处理:"].contains { line.hasPrefix($0) }
                #expect(isFinding, "\(call): \(line)")
            }
        }
    }
}
