import Foundation
import TestCounties
import Testing

@testable import PlannerServer

@Suite("Names that a page gives and takes")
struct PlanNameTests {
    @Test("A plan never takes the folder of another; a name that could lead elsewhere is none")
    func names() throws {
        try Scratch.folder { scratch in
            #expect(PlanName.free("", in: scratch) == "out")
            for folder in ["out", "out-2", "片区"] {
                try FileManager.default.createDirectory(
                    atPath: scratch + "/" + folder, withIntermediateDirectories: true)
            }
            #expect(PlanName.free("", in: scratch) == "out-3")
            #expect(PlanName.free("片区", in: scratch) == "片区-2")
            for bad in ["..", "a/b", "/etc", "-o", ".x", "a b", "a\n", "<b>", String(repeating: "长", count: 41)] {
                #expect(PlanName.free(bad, in: scratch) == nil, "\(bad)")
            }
        }
    }

    @Test("Scenarios are the YAML files with data or a base, the first one first; links and other YAML are not")
    func scenarios() throws {
        try Scratch.folder { scratch in
            func write(_ name: String, _ text: String) throws {
                try Data(text.utf8).write(to: URL(fileURLWithPath: scratch + "/" + name))
            }
            try FileManager.default.createDirectory(
                atPath: scratch + "/variants", withIntermediateDirectories: true)
            try write("a.yaml", "data:\n  villages: {}\n")
            try write("scenario.yaml", "schema: \"1.1\"\ndata:\n")
            try write("variants/b.yaml", "extends: ../scenario.yaml\n")
            try write("sweep.yaml", "variants:\n  - {name: a}\n")
            try write("notes.txt", "data:\n")
            try FileManager.default.createSymbolicLink(
                atPath: scratch + "/link.yaml", withDestinationPath: scratch + "/a.yaml")
            #expect(WorkspaceScenarios.list(scratch) == ["scenario.yaml", "a.yaml", "variants/b.yaml"])
            #expect(WorkspaceScenarios.path("link.yaml", in: scratch) == nil)
            #expect(WorkspaceScenarios.path("../a.yaml", in: scratch) == nil)
        }
    }
}
