import Foundation
import TestCounties
import Testing

@testable import CountyModel
@testable import Planning

@Suite("Outputs stay in their folder")
struct OutputStaysTests {
    private func put(_ text: String, _ path: String) throws {
        try Data(text.utf8).write(to: URL(fileURLWithPath: path))
    }

    @Test("A link in the folder is replaced by the file, and what it points at stays as it is")
    func link() throws {
        try Scratch.folder { folder in
            try put("precious", folder + "/elsewhere")
            try FileManager.default.createDirectory(atPath: folder + "/out", withIntermediateDirectories: true)
            for (name, target) in [("a", folder + "/elsewhere"), ("b", folder + "/nothing")] {
                let path = "\(folder)/out/\(name)"
                try FileManager.default.createSymbolicLink(atPath: path, withDestinationPath: target)
                // It is somebody's, and not replaced unasked.
                #expect(throws: PlannerError.self) { try AtomicFile.write([66], to: path, overwrite: false) }
                #expect(FolderMaker.isLink(path))
                try AtomicFile.write([66], to: path, overwrite: true)
                #expect(!FolderMaker.isLink(path) && Scratch.text(path) == "B")
            }
            #expect(Scratch.text(folder + "/elsewhere") == "precious")
            #expect(try Scratch.names(folder) == ["elsewhere", "out"])
            #expect(try Scratch.names(folder + "/out") == ["a", "b"])
        }
    }

    @Test("A folder in the folder that is a link is replaced by a folder, for writing and for removing")
    func folderLink() throws {
        try Scratch.folder { folder in
            for name in ["elsewhere", "out"] {
                try FileManager.default.createDirectory(
                    atPath: "\(folder)/\(name)", withIntermediateDirectories: true)
            }
            try put("precious", folder + "/elsewhere/old.shp")
            try FileManager.default.createSymbolicLink(
                atPath: folder + "/out/shp", withDestinationPath: folder + "/elsewhere")
            try PlanFiles.write([("a", [65])], to: folder + "/out", overwrite: true, removing: ["shp/old.shp"])
            #expect(Scratch.text(folder + "/elsewhere/old.shp") == "precious")
            try PlanFiles.write([("shp/old.shp", [65])], to: folder + "/out", overwrite: true)
            #expect(Scratch.text(folder + "/elsewhere/old.shp") == "precious")
            #expect(Scratch.text(folder + "/out/shp/old.shp") == "A" && !FolderMaker.isLink(folder + "/out/shp"))
        }
    }

    @Test("What cannot be written leaves no empty folder, and takes none that was there")
    func noEmptyFolder() throws {
        try Scratch.folder { folder in
            let long = String(repeating: "a", count: 300)
            #expect(throws: PlannerError.self) {
                try PlanFiles.write([(long, [65])], to: folder + "/x/y", overwrite: true)
            }
            #expect(try Scratch.names(folder) == [])
            try FileManager.default.createDirectory(atPath: folder + "/x", withIntermediateDirectories: true)
            #expect(throws: PlannerError.self) {
                try PlanFiles.write([(long, [65])], to: folder + "/x/y", overwrite: true)
            }
            #expect(try Scratch.names(folder) == ["x"] && Scratch.names(folder + "/x") == [])
        }
    }

    @Test(
        "A device that is full is not said to have room",
        .enabled(if: FileManager.default.fileExists(atPath: "/dev/full")))
    func device() {
        let error = #expect(throws: PlannerError.self) {
            try AtomicFile.write([65], to: "/dev/full", overwrite: true)
        }
        #expect(error?.findings.first?.code == .diskFull && error?.findings.first?.what.en.contains("MB") == false)
    }
}
