import Foundation
import TestCounties
import Testing

@Suite("What the pages of the documentation point to")
struct GuideTests {
    private static let root = Repository.root

    private func exists(_ path: String) -> Bool {
        FileManager.default.fileExists(atPath: Self.root.appendingPathComponent(path).path)
    }

    /// The pages, each with its text.
    private func pages() throws -> [(path: String, text: String)] {
        let folder = Self.root.appendingPathComponent("Documentation").path
        let names = try FileManager.default.contentsOfDirectory(atPath: folder).filter { $0.hasSuffix(".md") }.sorted()
        return try (names.map { "Documentation/\($0)" } + ["README.md"]).map { path in
            (path, try String(contentsOf: Self.root.appendingPathComponent(path), encoding: .utf8))
        }
    }

    @Test("Every file and folder of the repository that a page names exists, and so does every page it links to")
    func files() throws {
        var seen = 0
        for (page, text) in try pages() {
            let named = text.matches(of: /`((?:Sources|Tests|Scripts|Benchmarks|GeoData)\/[^`* {…:]*)`/)
            for path in named.map({ String($0.output.1) }) { #expect(exists(path), "\(page): \(path)") }
            let folder = page.contains("/") ? "Documentation/" : ""
            let links = text.matches(of: /\]\(([^)#:]+)\)/)
            for link in links.map({ String($0.output.1) }) { #expect(exists(folder + link), "\(page): \(link)") }
            seen += named.count + links.count
        }
        #expect(seen >= 50)
    }

    @Test(
        "There is a page for adding a rule, a term, a key, a column, a format and a command, and README leads to each")
    func guides() throws {
        let readme = try #require(try pages().first { $0.path == "README.md" }).text
        for thing in ["rule", "term", "key", "column", "format", "command"] {
            #expect(exists("Documentation/add-a-\(thing).md") && readme.contains("Documentation/add-a-\(thing).md"))
        }
    }

    @Test("The drawing of the house is that of the manifest, and no arrow runs back")
    func house() throws {
        let process = Process()
        process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
        process.arguments = ["python3", "-B", Self.root.appendingPathComponent("Scripts/house.py").path, "--check"]
        let pipe = Pipe()
        process.standardError = pipe
        try process.run()
        let said = String(decoding: pipe.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
        process.waitUntilExit()
        #expect(process.terminationStatus == 0, Comment(rawValue: said))
    }
}
