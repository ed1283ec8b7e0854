import Foundation
import TestCounties
import Testing

@testable import PlannerServer

@Suite("Long work of the workbench")
struct JobBoardTests {
    /// A shell in place of the program: what it is told to do stands in its own arguments.
    private func board(_ folder: String) -> JobBoard {
        JobBoard(program: "/bin/sh", workspace: folder, language: .en)
    }

    private struct Told: Decodable {
        let job: Int
        let standing: String
        let progress: String
        let output: String
        let said: String
        let exit: Int?
    }

    /// Listens until a job stands so; everything that was told of it.
    private func told(_ board: JobBoard, _ job: Int, until standings: Set<String>) async throws -> [Told] {
        var all: [Told] = []
        for await event in board.events() {
            let text = event.dropFirst("data: ".count)
            let one = try JSONDecoder().decode(Told.self, from: Data(text.utf8))
            guard one.job == job else { continue }
            all.append(one)
            if standings.contains(one.standing) { break }
        }
        return all
    }

    @Test("Progress is told as it comes, and what the command printed when it has ended")
    func works() async throws {
        try await Scratch.folder { scratch in
            let board = board(scratch)
            let script = "echo '{\"progress\":0.5}' >&2; echo 'warning' >&2; pwd > where; echo '{\"ok\":1}'"
            let number = board.start("propose", subject: "out", ["-c", script])
            let all = try await told(board, number, until: ["done"])
            let last = try #require(all.last)
            #expect(last.progress == "{\"progress\":0.5}" && last.said == "warning" && last.exit == 0)
            #expect(last.output.contains("\"ok\":1"))
            #expect(FileManager.default.fileExists(atPath: scratch + "/where"))
            #expect(board.isIdle)
        }
    }

    @Test("What fails says so with its words; a program that is not there, too")
    func fails() async throws {
        try await Scratch.folder { scratch in
            let board = board(scratch)
            let number = board.start("check", subject: "a", ["-c", "echo 'error E1' >&2; exit 65"])
            let last = try #require(try await told(board, number, until: ["failed"]).last)
            #expect(last.said == "error E1" && last.exit == 65)
            let none = JobBoard(program: scratch + "/nothing", workspace: scratch, language: .en)
            let failed = none.start("check", subject: "a", [])
            #expect(try await told(none, failed, until: ["failed"]).last?.exit == -1)
        }
    }

    @Test("One after the other: who waits can be taken off, who runs is asked to end as from a terminal")
    func stops() async throws {
        try await Scratch.folder { scratch in
            let board = board(scratch)
            let script = "trap 'echo {}; exit 130' INT; touch begun; while :; do sleep 0.05; done"
            let first = board.start("propose", subject: "a", ["-c", script])
            let second = board.start("propose", subject: "b", ["-c", "touch never"])
            _ = try await told(board, first, until: ["running"])
            while !FileManager.default.fileExists(atPath: scratch + "/begun") {
                try await Task.sleep(for: .milliseconds(20))
            }
            board.stop(second)
            board.stop(first)
            let last = try #require(try await told(board, first, until: ["done", "failed"]).last)
            #expect(last.standing == "done" && last.exit == 130)
            #expect(try await told(board, second, until: ["failed"]).last?.exit == 130)
            #expect(!FileManager.default.fileExists(atPath: scratch + "/never"))
        }
    }
}
