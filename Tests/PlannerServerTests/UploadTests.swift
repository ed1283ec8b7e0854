import ClusterPlanner
import Foundation
import TestCounties
import Testing

@testable import PlannerServer

@Suite("Files that people bring")
struct UploadTests {
    @Test("Names of boundary files and tables are taken; paths, hidden files, marks of markup and other kinds are not")
    func names() {
        for name in ["村界.shp", "村界.SHP", "2024年 村情表(定稿).xlsx", "a.b.csv", "村界.zip", "村界.shx", "-a.csv"] {
            #expect(UploadName.refusal(name) == nil, "\(name)")
        }
        let hostile = [
            "", ".", "..", "../x.csv", "a/b.csv", "a\\b.csv", "/etc/x.csv", ".htaccess", ".x.csv", "<img src=x>.csv",
            "a\u{0}.csv", "a\n.csv", "a\u{202E}vsc.csv", "a\u{200B}.csv", "x.exe", "x", "x.csv ", "x.csv.", "~$a.xlsx",
            "scenario.yaml", String(repeating: "村", count: 80) + ".csv",
        ]
        for name in hostile { #expect(UploadName.refusal(name) != nil, "\(name)") }
    }

    @Test(
        "A file that is brought lies under its name with all its bytes, and one of that name is replaced only when asked"
    )
    func taken() async throws {
        try await Self.bench { bench in
            bench.expect(200, await bench.upload("甲.csv", "一"))
            let again = await bench.upload("甲.csv", "二")
            #expect(again.status == 409)
            #expect(again.value["exists"] as? String == "甲.csv")
            #expect(Scratch.text(bench.folder + "/data/甲.csv") == "一")
            bench.expect(200, await bench.upload("甲.csv", Array("二".utf8), replace: true))
            #expect(Scratch.text(bench.folder + "/data/甲.csv") == "二")
        }
    }

    @Test("A file that did not come to its end, is empty or too large leaves nothing in the folder")
    func halves() async throws {
        try await Self.bench { bench in
            bench.expect(400, await bench.upload("甲.csv", Array("一二三".utf8), length: 1000))
            bench.expect(422, await bench.upload("乙.csv", []))
            bench.expect(413, await bench.upload("丙.csv", [1], length: Upload.mostBytes + 1))
            #expect(bench.brought == [])
        }
    }

    @Test("What an upload left that was killed is removed by the next look, and is never listed")
    func leftovers() async throws {
        try await Self.bench { bench in
            bench.expect(200, await bench.upload("甲.csv", "村代码,村名\n"))
            let part = bench.folder + "/data/.upload-00.part"
            try Data("half".utf8).write(to: URL(fileURLWithPath: part))
            let files = await bench.ask("/api/files").list("files")
            #expect(files.map { $0["name"] as? String } == ["甲.csv"])
            #expect(!FileManager.default.fileExists(atPath: part))
        }
    }

    @Test("A link in the place of the folder is not followed")
    func links() async throws {
        try await Self.bench { bench in
            let elsewhere = bench.folder + "/elsewhere"
            try FileManager.default.createDirectory(atPath: elsewhere, withIntermediateDirectories: true)
            try FileManager.default.createSymbolicLink(
                atPath: bench.folder + "/data", withDestinationPath: elsewhere)
            bench.expect(422, await bench.upload("甲.csv", "一"))
            let there = try Scratch.names(elsewhere)
            #expect(there == [])
        }
    }

    @Test("The files of a shapefile stand as one, and go and come back together")
    func sets() async throws {
        try await Self.bench { bench in
            for ending in ["shp", "shx", "dbf", "prj"] { _ = await bench.upload("村界.\(ending)", "x") }
            _ = await bench.upload("别的.dbf", "x")
            let items = DataFolder(bench.folder).items
            #expect(items.map(\.name) == ["别的.dbf", "村界.shp"])
            #expect(items[1].files.count == 4)
            bench.expect(200, await bench.ask("/api/remove", ["name": "村界.shp"], ""))
            #expect(bench.brought == ["别的.dbf"])
            bench.expect(200, await bench.ask("/api/data/undo", [:], ""))
            #expect(bench.brought.count == 5)
            bench.expect(200, await bench.ask("/api/data/redo", [:], ""))
            #expect(bench.brought == ["别的.dbf"])
        }
    }

    @Test("A file that cannot be read is listed with the reason, by its own name and no path of the machine")
    func unread() async throws {
        try await Self.bench { bench in
            _ = await bench.upload("坏.gpkg", "x")
            let file = await bench.ask("/api/files").list("files").first
            #expect(file?["kind"] as? String == "unread")
            let said = (file?["error"] as? [String])?.first ?? ""
            #expect(said.contains("坏.gpkg"))
            #expect(!said.contains(bench.folder))
        }
    }

    static func bench(_ work: (Bench) async throws -> Void) async throws {
        let path = NSTemporaryDirectory() + "planner-bench-" + UUID().uuidString
        try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(atPath: path) }
        try await work(Bench(path))
    }
}
