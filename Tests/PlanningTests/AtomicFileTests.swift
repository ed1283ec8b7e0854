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
            let (busy, others) = (folder + "/.a.txt.88888.part", [".a.txt.part", ".a.txt.x.part", ".b.txt.99999.part"])
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
