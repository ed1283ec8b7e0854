import Foundation
import TestCounties
import Testing

@testable import PlannerServer

@Suite("Steps with files are undone and made again")
struct UndoShelfTests {
    private func write(_ text: String, _ path: String) throws {
        try Data(text.utf8).write(to: URL(fileURLWithPath: path), options: .atomic)
    }

    @Test(
        "Undo brings the bytes back step by step, redo makes them again, and another shelf of the folder knows them too"
    )
    func steps() throws {
        try Scratch.folder { scratch in
            let path = scratch + "/a.csv"
            for text in ["一", "二", "三"] {
                try UndoShelf(scratch).record("upload", ["a.csv"]) { try write(text, path) }
            }
            #expect(try UndoShelf(scratch).undo()?.action == "upload")
            #expect(Scratch.text(path) == "二")
            #expect(try UndoShelf(scratch).undo() != nil)
            #expect(try UndoShelf(scratch).undo() != nil)
            #expect(Scratch.text(path) == nil)
            #expect(try UndoShelf(scratch).undo() == nil)
            for text in ["一", "二", "三"] {
                #expect(try UndoShelf(scratch).redo() != nil)
                #expect(Scratch.text(path) == text)
            }
            #expect(try UndoShelf(scratch).redo() == nil)
        }
    }

    @Test("A file that others have changed since is left as it is, and that is told")
    func changed() throws {
        try Scratch.folder { scratch in
            let path = scratch + "/a.csv"
            try UndoShelf(scratch).record("upload", ["a.csv"]) { try write("一", path) }
            try write("别人的", path)
            #expect(throws: (any Error).self) { try UndoShelf(scratch).undo() }
            #expect(Scratch.text(path) == "别人的")
        }
    }

    @Test("An undoing that was ended between two files goes on where it stopped")
    func interrupted() throws {
        try Scratch.folder { scratch in
            let (one, other) = (scratch + "/a.csv", scratch + "/b.csv")
            try write("旧一", one)
            try write("旧二", other)
            try UndoShelf(scratch).record("upload", ["a.csv", "b.csv"]) {
                try write("新一", one)
                try write("新二", other)
            }
            // As a power cut leaves it: the first file stands aside, its former bytes are not back yet.
            #expect(rename(one, scratch + "/.undo/000001/after/0") == 0)
            #expect(try UndoShelf(scratch).undo() != nil)
            #expect(Scratch.text(one) == "旧一")
            #expect(Scratch.text(other) == "旧二")
        }
    }

    @Test("A step that fails is no step, and a new step ends what could be made again")
    func failing() throws {
        try Scratch.folder { scratch in
            let fault = Result {
                try UndoShelf(scratch).record("upload", ["a.csv"]) { throw CocoaError(.fileNoSuchFile) }
            }
            #expect(throws: CocoaError.self) { try fault.get() }
            #expect(UndoShelf(scratch).last == nil)
            try UndoShelf(scratch).record("upload", ["a.csv"]) { try write("一", scratch + "/a.csv") }
            _ = try UndoShelf(scratch).undo()
            try UndoShelf(scratch).record("upload", ["b.csv"]) { try write("二", scratch + "/b.csv") }
            #expect(UndoShelf(scratch).next == nil)
        }
    }
}
