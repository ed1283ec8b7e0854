import ArgumentParser
import Foundation
import Testing

@testable import planner

@Suite("Nothing that is read is written over, even with --force")
struct InputsStayTests {
    @Test("Every input of every command that writes stays as it is", arguments: Writing.all)
    func inputsStay(_ writing: Writing) throws {
        let county = try OpenedCounty.shared.get()
        for input in writing.inputs {
            let before = try Data(contentsOf: URL(fileURLWithPath: county.path + "/" + input))
            let place = try Place(writing, input, county)
            defer { place.remove() }
            let run = try Command(place.command, in: county.path)
            let said = Comment(rawValue: "\(place.command) over \(input): \(run.status) \(run.errors)")
            // Answers go into a scenario, which a workbook is not; that is said first.
            let isNoScenario = writing.verb == "fields" && run.status == 78
            #expect(isNoScenario || run.status == 73 && run.errors.contains("E7330"), said)
            #expect(try Data(contentsOf: URL(fileURLWithPath: county.path + "/" + input)) == before, said)
        }
    }

    @Test(
        "A new command is tried here or listed among those that write nothing, with every option that names a file to write"
    )
    func coversAllCommands() throws {
        for verb in PlannerCommand.verbs {
            let name = try #require(verb.configuration.commandName)
            let help = PlannerCommand.helpMessage(for: verb)
            let options = ["--output", "--report", "--write-aliases"].filter { help.contains("\($0) <") }
            let tried = Writing.all.filter { $0.verb == name }
            #expect(tried.isEmpty == Writing.none.contains(name), "\(name)")
            #expect(options.allSatisfy { option in tried.contains { $0.option == option } }, "\(name) \(options)")
        }
    }

    @Test("A part that a map does not have yet is no place for an output either, nor is another name of the same file")
    func otherNames() throws {
        let county = try OpenedCounty.shared.get()
        let twin = county.path + "/twin.csv"
        try FileManager.default.linkItem(atPath: county.path + "/aliases.csv", toPath: twin)
        defer { try? FileManager.default.removeItem(atPath: twin) }
        for path in ["村界.cpg", "村界.SBN", "twin.csv", "./out/../words.csv"] {
            let run = try Command(["classify", "scenario.yaml", "-o", path, "--force"], in: county.path)
            #expect(run.status == 73 && run.errors.contains("E7330"), "\(path): \(run.errors)")
        }
        #expect(!FileManager.default.fileExists(atPath: county.path + "/村界.cpg"))
    }

    /// Where a command is told to write so that it would meet an input: the input itself, or a link to it of the wanted name.
    private struct Place {
        let command: [String]
        private let made: String?

        init(_ writing: Writing, _ input: String, _ county: OpenedCounty) throws {
            let manager = FileManager.default
            let own = "w-\(UUID().uuidString)"
            var path = input
            var made: String?
            switch writing.target {
            case .file(let ending?):
                if (input as NSString).pathExtension != ending {
                    path = "\(own).\(ending)"
                    made = path
                    try manager.createSymbolicLink(
                        atPath: county.path + "/" + path, withDestinationPath: county.path + "/" + input)
                }
            case .file(nil): break
            case .folder(let name):
                (path, made) = (own, own)
                let link = "\(county.path)/\(own)/\(name)"
                if writing.option.isEmpty {
                    try manager.copyItem(atPath: county.path + "/out", toPath: county.path + "/" + own)
                    try manager.removeItem(atPath: link)
                }
                try manager.createDirectory(
                    atPath: (link as NSString).deletingLastPathComponent, withIntermediateDirectories: true)
                try manager.createSymbolicLink(atPath: link, withDestinationPath: county.path + "/" + input)
            }
            if writing.verb == "edit" {
                command = ["edit", path] + writing.arguments
            } else {
                let option = writing.option.isEmpty ? [] : [writing.option]
                command =
                    [writing.verb] + writing.arguments + option + [path] + (writing.verb == "fields" ? [] : ["--force"])
            }
            self.made = made.map { county.path + "/" + $0 }
        }

        func remove() { if let made { try? FileManager.default.removeItem(atPath: made) } }
    }
}
