import Foundation
import TestCounties
import Testing

@testable import CountyModel

@Suite("Scenarios may not be used to look at other files")
struct ForeignFileTests {
    private let root = FileManager.default.temporaryDirectory.appending(path: "foreign-\(UUID().uuidString)")

    private func put(_ text: String, _ name: String) throws -> String {
        let url = root.appending(path: name)
        try FileManager.default.createDirectory(
            at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
        try Data(text.utf8).write(to: url)
        return url.path
    }

    /// Everything a refusal says.
    private func refusal(_ path: String) throws -> (code: FindingCode, text: String) {
        let error = try #require(throws: PlannerError.self) { try Scenario.load(path: path) }
        return (try #require(error.findings.first?.code), "\(error.findings)")
    }

    @Test(
        "What is no scenario is told as such without a word of it",
        arguments: [
            "hunter2 is the word\n", "password: hunter2\nlogin: hunter2\n", "hunter2: [\n", "- hunter2\n- hunter2\n",
        ])
    func noWord(text: String) throws {
        defer { try? FileManager.default.removeItem(at: root) }
        let secret = try put(text, "county/secret.yaml")
        let named = try refusal(secret)
        #expect(named.code == .noScenario && !named.text.contains("hunter2"))
        let extended = try refusal(put("name: a\nextends: secret.yaml\n", "county/a.yaml"))
        #expect(extended.code == .noScenario && !extended.text.contains("hunter2"))
    }

    @Test("What is no scenario by its name is not taken over")
    func otherName() throws {
        defer { try? FileManager.default.removeItem(at: root) }
        _ = try put("name: hunter2\n", "county/secret.txt")
        for path in ["secret.txt", "/etc/passwd", "../county/secret.txt"] {
            let found = try refusal(put("name: a\nextends: \(path)\n", "county/a.yaml"))
            #expect(found.code == .extendsOther && !found.text.contains("hunter2"), "\(path)")
        }
    }

    @Test("A pipe is refused and not waited for")
    func pipe() throws {
        defer { try? FileManager.default.removeItem(at: root) }
        _ = try put("", "county/empty.yaml")
        let path = root.path + "/county/pipe.yaml"
        #expect(mkfifo(path, 0o600) == 0)
        #expect(try refusal(path).code == .unopenableFile)
        #expect(try refusal(put("name: a\nextends: pipe.yaml\n", "county/a.yaml")).code == .missingFile)
    }
}
