import ArgumentParser
import Foundation
import Testing

@testable import planner

@Suite("The language of help and of refusals")
struct LanguageTests {
    private func isChinese(_ text: some StringProtocol) -> Bool {
        text.unicodeScalars.contains { $0.properties.isIdeographic }
    }

    @Test(
        "With --lang zh the help of every command is Chinese in every line, wherever --lang stands, and English without it"
    )
    func help() throws {
        for verb in PlannerCommand.verbs {
            let name = try #require(verb.configuration.commandName)
            let help = try Command(["help", name, "--lang", "zh"])
            #expect(help.status == 0)
            #expect(try Command([name, "--lang=zh", "--help"]).output == help.output, "\(name)")
            #expect(try Command(["--lang", "zh", "help", name]).output == help.output, "\(name)")
            #expect(help.output.hasPrefix("概述:") && help.output.contains("\n用法:planner \(name)"))
            for word in ["OVERVIEW", "USAGE", "OPTIONS", "ARGUMENTS", "default:", "(values", "Show "] {
                #expect(!help.output.contains(word), "\(name) \(word)")
            }
            let entries = help.output.split(separator: "\n").drop { $0 != "参数:" && $0 != "选项:" }
                .joined(separator: "\n").split(separator: /\n(?=  [-<])/)
            #expect(entries.count > 8)
            for entry in entries { #expect(isChinese(entry), "\(name): \(entry)") }
            let english = try Command(["help", name])
            #expect(english.output.hasPrefix("OVERVIEW: ") && english.output.contains("(default: from LANG)"))
        }
    }

    @Test("The list of commands is Chinese with --lang zh or in a Chinese terminal, with a line for each")
    func list() throws {
        for run in [
            try Command(["--help", "--lang", "zh"]), try Command(["help", "--lang", "zh"]),
            try Command(["--help"], environment: ["LANG": "zh_CN.UTF-8"]), try Command(["--lang", "zh"]),
        ] {
            #expect(run.status == 0 && run.output.contains("\n命令:\n"), Comment(rawValue: run.errors))
            for verb in PlannerCommand.verbs {
                let name = try #require(verb.configuration.commandName)
                let line = run.output.split(separator: "\n").first { $0.hasPrefix("  \(name) ") }
                #expect(line.map(isChinese) == true, "\(name)")
            }
        }
        // Where no help is asked for, options follow the command.
        #expect(try Command(["--lang", "zh", "presets"]).status == 64)
        #expect(try Command(["--version", "--lang", "zh"]).output == Command(["--version"]).output)
    }

    @Test("A command that there is not is called that, with the nearest ones and where all are listed")
    func unknownCommand() throws {
        let runs = [
            (["scor"], "score"), (["chek", "x.yaml"], "check"), (["help", "raport"], "report"), (["plan"], "propose"),
        ]
        for (words, near) in runs {
            let english = try Command(words)
            #expect(english.status == 64 && english.output.isEmpty)
            #expect(
                english.errors.contains(
                    "there is no command '\(words.last == "x.yaml" ? words[0] : words[words.count - 1])'"))
            #expect(
                english.errors.contains(near) && english.errors.contains("planner help"),
                Comment(rawValue: english.errors))
            let chinese = try Command(words + ["--lang", "zh"])
            #expect(chinese.status == 64 && chinese.errors.contains("没有命令") && chinese.errors.contains(near))
            #expect(chinese.errors.contains("planner help"))
        }
    }

    @Test(
        "A command line that makes no sense is refused in the language asked for",
        arguments: [
            ["export", "p"], ["export", "p", "-o", "-"], ["export", "p", "-o", "x", "--format", "dwg"],
            ["export", "p", "-o", "x", "--format", ","], ["export", "p", "-o", "x", "--encoding", "latin1"],
            ["schema", "nothing"], ["pack", "p"], ["pack", "p", "-o", "x", "--scenario", "a", "--scenario", "b"],
            ["tables", "p"], ["tables", "p", "-o", "-"],
            ["tables", "p", "q", "-o", "x"] + ["a", "b", "c"].flatMap { ["--scenario", $0] },
            ["compare", "a"], ["compare", "a", "b", "-o", "x.doc"], ["stability", "p", "--runs", "0"],
            ["report", "p", "-o", "x.txt"], ["map", "s", "-o", "x.jpg"], ["check", "s", "--fix", "topology"],
            ["edit", "p", "move", "x"], ["fields", "t", "--set", "x"], ["init", "x", "--county", "1"],
            ["propose", "s", "--plans", "0"], ["sweep", "s", "-o", "-"], ["score", "p", "--threads", "0"],
        ])
    func usage(_ words: [String]) throws {
        for (language, head) in [("zh", "错误:"), ("en", "Error: ")] {
            let run = try Command(words + ["--lang", language])
            let first = try #require(run.errors.split(separator: "\n").first)
            #expect(run.status == 64 && first.hasPrefix(head), Comment(rawValue: run.errors))
            #expect(
                isChinese(first.replacing("片区方案", with: "").replacing("人口=", with: "")) == (language == "zh"),
                Comment(rawValue: run.errors))
            #expect(language == "en" || !first.contains("命令写法有误"), Comment(rawValue: run.errors))
        }
    }
}
