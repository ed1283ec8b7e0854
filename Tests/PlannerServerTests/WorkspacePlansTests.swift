import Foundation
import TestCounties
import Testing

@testable import PlannerServer

@Suite("The plans of a workspace")
struct WorkspacePlansTests {
    @Test("Folders with a plan are listed in order; a link that leads out of the workspace is not followed")
    func listed() throws {
        try Scratch.folder { scratch in
            let inside = scratch + "/inside"
            for folder in [inside + "/b/two", inside + "/a", scratch + "/secret", inside + "/.hidden"] {
                try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
                try Data("{}".utf8).write(to: URL(fileURLWithPath: folder + "/plan.json"))
            }
            try FileManager.default.createSymbolicLink(
                atPath: inside + "/link", withDestinationPath: scratch + "/secret")
            #expect(WorkspacePlans.list(inside) == ["a", "b/two"])
            #expect(WorkspacePlans.folder("b/two", in: inside) == inside + "/b/two")
            for name in ["link", "../secret", ".hidden", "a/../a", "/etc", ""] {
                #expect(WorkspacePlans.folder(name, in: inside) == nil, "\(name)")
            }
        }
    }

    @Test("A port that somebody listens on is passed over")
    func ports() throws {
        let first = try FreePort.find(from: 0)
        #expect((1...65_535).contains(first))
        #expect(try FreePort.find(from: first) >= first)
    }

    @Test("A file that another program writes is noticed")
    func stamps() throws {
        try Scratch.folder { scratch in
            let path = scratch + "/edits.jsonl"
            let nothing = FileStamp([path])
            try Data("a".utf8).write(to: URL(fileURLWithPath: path))
            let first = FileStamp([path])
            #expect(first != nothing)
            #expect(first == FileStamp([path]))
            try Data("b".utf8).write(to: URL(fileURLWithPath: path), options: .atomic)
            #expect(first != FileStamp([path]))
        }
    }
}
