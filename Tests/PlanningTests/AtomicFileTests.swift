import Foundation
import TestCounties
import Testing

@testable import CountyModel
@testable import Planning

@Suite("Atomic writing")
struct AtomicFileTests {
    private func code(_ body: () throws -> Void) -> String? {
        let error = #expect(throws: PlannerError.self) { try body() }
        #expect(error?.kind == .output)
        return error?.findings.first?.code.text
    }

    @Test("A file that exists is kept unless overwriting is asked for")
    func keepsExisting() throws {
        try Scratch.folder { folder in
            let path = folder + "/a.txt"
            try AtomicFile.write(Array("one".utf8), to: path, overwrite: false)
            #expect(code { try AtomicFile.write(Array("two".utf8), to: path, overwrite: false) } == "E7301")
            #expect(Scratch.text(path) == "one")
            try AtomicFile.write(Array("two".utf8), to: path, overwrite: true)
            #expect(Scratch.text(path) == "two")
            #expect(try Scratch.names(folder) == ["a.txt"])
        }
    }

    @Test("When one of several files fails, none of them appears and the old ones stay")
    func writesAllOrNone() throws {
        try Scratch.folder { folder in
            try AtomicFile.write(Array("old".utf8), to: folder + "/a", overwrite: false)
            // A folder in the place of the third file lets the last rename fail after two have succeeded.
            try FileManager.default.createDirectory(atPath: folder + "/c", withIntermediateDirectories: true)
            let files = ["a", "b", "c"].map { (path: folder + "/" + $0, bytes: Array("new".utf8)) }
            #expect(code { try AtomicFile.writeAll(files, overwrite: true) } == "E7303")
            #expect(Scratch.text(folder + "/a") == "old")
            #expect(try Scratch.names(folder) == ["a", "c"])
        }
    }

    @Test("What a killed run left beside a file is removed by the next write; what another run is writing stays")
    func removesLeftovers() throws {
        try Scratch.folder { folder in
            let (path, left) = (folder + "/a.txt", folder + "/.a.txt.99999.part")
            let (busy, others) = (folder + "/.a.txt.88888.part", [".a.txt.part", ".a.txt.x.part", ".b.txt.77777.part"])
            for file in [left, busy] + others.map({ folder + "/" + $0 }) {
                try Data("half".utf8).write(to: URL(fileURLWithPath: file))
            }
            let lock = open(busy, O_RDONLY)
            defer { close(lock) }
            #expect(flock(lock, LOCK_EX | LOCK_NB) == 0)
            try AtomicFile.write(Array("new".utf8), to: path, overwrite: false)
            #expect(try Scratch.names(folder) == (others + [".a.txt.88888.part", "a.txt"]).sorted())
            #expect(Scratch.text(path) == "new")
        }
    }

    /// A folder as a run that was ended while it wrote has left it, with the old files `plan.json` and `map.svg`.
    private func brokenOff(_ folder: String, hasAllNames: Bool) throws {
        let old = ["map.svg": "old map", "plan.json": "old plan"]
        var files = [
            "map.svg": "new map", ".map.svg.99999.old": "old map", "leads.geojson": "new leads",
            ".leads.geojson.99999.new": "",
        ]
        if hasAllNames {
            files["plan.json"] = "new plan"
            files[".plan.json.99999.old"] = old["plan.json"]
        } else {
            files["plan.json"] = old["plan.json"]
            files[".plan.json.99999.part"] = "new plan"
        }
        for (name, text) in files { try Data(text.utf8).write(to: URL(fileURLWithPath: folder + "/" + name)) }
        // Of another run, which is no plan's: whose it is cannot be known.
        try Data("mine".utf8).write(to: URL(fileURLWithPath: folder + "/.notes.txt.77777.old"))
    }

    @Test("What a run that was ended had half replaced is named, and the next one brings all the old files back")
    func brokenOff() throws {
        try Scratch.folder { folder in
            try brokenOff(folder, hasAllNames: false)
            #expect(PlanFiles.leftovers(in: folder).mixed == ["leads.geojson", "map.svg"])
            let lock = try FolderLock(folder)
            #expect(try Scratch.names(folder) == [".notes.txt.77777.old", "map.svg", "plan.json"])
            #expect(Scratch.text(folder + "/map.svg") == "old map" && Scratch.text(folder + "/plan.json") == "old plan")
            #expect(PlanFiles.leftovers(in: folder).mixed.isEmpty)
            withExtendedLifetime(lock) {}
        }
    }

    @Test("Where all new files had their names, they stay")
    func brokenOffAtTheEnd() throws {
        try Scratch.folder { folder in
            try brokenOff(folder, hasAllNames: true)
            #expect(PlanFiles.mixture(in: folder).isEmpty)
            PlanFiles.leftovers(in: folder).settle()
            let names = try Scratch.names(folder)
            #expect(names == [".notes.txt.77777.old", "leads.geojson", "map.svg", "plan.json"])
            #expect(Scratch.text(folder + "/map.svg") == "new map" && Scratch.text(folder + "/plan.json") == "new plan")
        }
    }

    @Test("What a run that is alive is replacing is left to it")
    func underWay() throws {
        try Scratch.folder { folder in
            try brokenOff(folder, hasAllNames: false)
            let before = try Scratch.names(folder)
            let part = open(folder + "/.plan.json.99999.part", O_RDONLY)
            defer { close(part) }
            #expect(flock(part, LOCK_EX | LOCK_NB) == 0)
            #expect(PlanFiles.mixture(in: folder).isEmpty)
            PlanFiles.leftovers(in: folder).settle()
            #expect(try Scratch.names(folder) == before)
        }
    }

    @Test("Files that vanish with a change come back when it fails, and no second name stays")
    func removedFilesComeBack() throws {
        try Scratch.folder { folder in
            for name in ["a", "gone"] {
                try AtomicFile.write(Array("old".utf8), to: folder + "/" + name, overwrite: false)
            }
            try FileManager.default.createDirectory(atPath: folder + "/c", withIntermediateDirectories: true)
            func write(_ names: [String]) throws {
                let files = names.map { (path: folder + "/" + $0, bytes: Array("new".utf8)) }
                try AtomicFile.writeAll(files, overwrite: true, removing: [folder + "/gone", folder + "/never"])
            }
            #expect(code { try write(["a", "b", "c"]) } == "E7303")
            #expect(try Scratch.names(folder) == ["a", "c", "gone"] && Scratch.text(folder + "/gone") == "old")
            try write(["a", "b"])
            #expect(try Scratch.names(folder) == ["a", "b", "c"] && Scratch.text(folder + "/a") == "new")
        }
    }

    @Test("A missing folder is told as such")
    func tellsMissingFolder() {
        #expect(code { try AtomicFile.write([1], to: "/no/such/folder/x", overwrite: false) } == "E7303")
    }

    @Test("A full device is told as a full disk", .enabled(if: FileManager.default.isWritableFile(atPath: "/dev/full")))
    func tellsFullDevice() {
        #expect(code { try AtomicFile.write([1, 2, 3], to: "/dev/full", overwrite: false) } == "E7302")
    }

    @Test(
        "On a full disk the old file stays, nothing half-written is left, and the free space is named",
        .enabled(if: SmallDisk.isAllowed, "mounting a small disk is not allowed here"))
    func survivesFullDisk() throws {
        try Scratch.folder { folder in
            let disk = try #require(SmallDisk(folder))
            defer { disk.unmount() }
            try AtomicFile.write(Array("old".utf8), to: folder + "/a", overwrite: false)
            let files = [
                (path: folder + "/b", bytes: [UInt8](repeating: 65, count: 1_000)),
                (path: folder + "/a", bytes: [UInt8](repeating: 65, count: 1_000_000)),
            ]
            let error = #expect(throws: PlannerError.self) { try AtomicFile.writeAll(files, overwrite: true) }
            #expect(error?.findings.first?.code == .diskFull)
            #expect(error?.findings.first?.what.en.contains("MB free") == true)
            #expect(Scratch.text(folder + "/a") == "old")
            #expect(try Scratch.names(folder) == ["a"])
        }
    }
}
