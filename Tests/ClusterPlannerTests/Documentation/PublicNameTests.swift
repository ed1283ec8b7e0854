import Foundation
import TestCounties
import Testing

@Suite("What `import ClusterPlanner` shows")
struct PublicNameTests {
    private static let root = Repository.root
    private static let modules = [
        "Regionalization", "CountyModel", "CountyData", "PlanAudit", "Planning", "PlanStudies", "Handover",
        "ClusterPlanner",
    ]

    /// One line per public declaration: module, file, and the declaration's first line up to its body.
    private func names() throws -> [String] {
        var found: [String] = []
        for module in Self.modules {
            let folder = Self.root.appendingPathComponent("Sources/\(module)")
            let files = try FileManager.default.subpathsOfDirectory(atPath: folder.path).filter {
                $0.hasSuffix(".swift")
            }
            for file in files.sorted() {
                let text = try String(contentsOf: folder.appendingPathComponent(file), encoding: .utf8)
                for line in text.split(separator: "\n") {
                    let words = line.trimmingCharacters(in: .whitespaces)
                    guard words.hasPrefix("public ") else { continue }
                    let head = words.dropFirst("public ".count).prefix { $0 != "{" && $0 != "=" }
                    found.append("\(module)/\(file): \(head.trimmingCharacters(in: .whitespaces))")
                }
            }
        }
        return found
    }

    @Test(
        "The list in Documentation/public-names.txt is that of the code, and no longer than 600; RENEW_PAGES=1 writes it anew"
    )
    func list() throws {
        let page = Self.root.appendingPathComponent("Documentation/public-names.txt")
        let text = try names().joined(separator: "\n") + "\n"
        if ProcessInfo.processInfo.environment["RENEW_PAGES"] != nil {
            try text.write(to: page, atomically: true, encoding: .utf8)
        }
        #expect(try String(contentsOf: page, encoding: .utf8) == text)
        #expect(try names().count <= 600 && names().count > 300)
    }
}
