import ArgumentParser
import ClusterPlanner
import Foundation

extension Language {
    /// The language of a command line, known before it is parsed: what `--lang` says, else that of the terminal.
    static func of(
        _ arguments: [String], _ environment: [String: String] = ProcessInfo.processInfo.environment
    ) -> Language {
        for (index, word) in arguments.enumerated() where word.hasPrefix("--lang") {
            let next = index + 1 < arguments.count ? arguments[index + 1] : ""
            let value =
                word.hasPrefix("--lang=") ? String(word.dropFirst("--lang=".count)) : word == "--lang" ? next : ""
            if let language = Language(rawValue: value) { return language }
        }
        let locale = environment["LC_ALL"] ?? environment["LC_MESSAGES"] ?? environment["LANG"] ?? ""
        return locale.hasPrefix("zh") ? .zh : .en
    }
}

/// A text of the command line's help, both languages side by side.
func told(_ zh: String, _ en: String) -> String { Language.of(CommandLine.arguments) == .zh ? zh : en }

extension ArgumentHelp {
    /// The help of an argument or option, both languages side by side.
    static func of(_ zh: String, _ en: String) -> ArgumentHelp { ArgumentHelp(told(zh, en)) }

    /// The argument of commands that begin with a scenario.
    static var scenarioFile: ArgumentHelp { .of("参数文件(YAML)。", "Scenario file (YAML).") }

    /// The option `--scenario` of commands about one plan.
    static var scenarioOfPlan: ArgumentHelp {
        .of(
            "含数据和规则的参数文件(YAML);默认用 plan.json 旁边或上层文件夹中出该方案的那份,按摘要找到。",
            "Scenario file (YAML) with the data and the rules; by default the one beside or above plan.json that the plan was made from, found by its digest."
        )
    }

    /// The option `--scenario` of commands about several plans.
    static var scenariosOfPlans: ArgumentHelp {
        .of(
            "各方案的参数文件(YAML),写一次或每个方案一次;默认各用 plan.json 旁边或上层文件夹中出该方案的那份,按摘要找到。",
            "Scenario file (YAML) of the plans, or one for each; by default the ones beside or above plan.json that they were made from, found by their digests."
        )
    }
}

/// Command lines that make no sense, said in the user's language.
enum UsageError {
    /// A sentence about an option; the usage follows it.
    static func of(_ zh: String, _ en: String) -> ValidationError {
        ValidationError(told(zh, en))
    }

    /// What the parser says of a command line in English, under a sentence in Chinese that says what is wrong and what helps.
    static func chinese(_ message: String, command: String?) -> String {
        let lines = message.split(separator: "\n", omittingEmptySubsequences: false).map { String($0) }
        let first = (lines.first ?? "").replacing(#/^Error: /#, with: "")
        let what = translated(first) ?? "命令写法有误:\(first)"
        let rest = lines.dropFirst().map { $0.replacing(#/^Usage: /#, with: "用法:").replacing(#/^Help: /#, with: "说明:") }
            .filter { !$0.contains("for more information") }
        let help = "处理:请按用法改正;全部选项见 planner help\(command.map { " " + $0 } ?? "")"
        return (["错误:" + what] + rest + [help]).joined(separator: "\n")
    }

    /// A command line that makes no sense as a finding, for `--json`.
    ///
    /// - Parameter message: what the parser or ``of(_:_:)`` says, with the usage below it.
    static func finding(_ message: String, command: String?) -> Finding {
        let first = (message.split(separator: "\n").first.map(String.init) ?? "")
            .replacing(#/^(Error: |错误:)/#, with: "")
        let help = "planner help" + (command.map { " " + $0 } ?? "")
        return Finding(
            .badCommandLine, Bilingual(zh: translated(first) ?? "命令写法有误:\(first)", en: first),
            mend: Bilingual(zh: "全部选项见 \(help)", en: "\(help) lists all options"))
    }

    /// The parser's commonest sentences; `nil` for others, and for our own, which are Chinese already.
    private static func translated(_ text: String) -> String? {
        if text.unicodeScalars.contains(where: { $0.properties.isIdeographic }), !text.contains("'") { return text }
        if text.hasPrefix("没有命令 ") { return text }
        if let found = text.firstMatch(of: /^Missing expected argument '(.+)'$/) { return "缺少参数 \(found.1)" }
        if let found = text.firstMatch(of: /^Missing one of: (.+)$/) { return "缺少以下之一:\(found.1)" }
        if let found = text.firstMatch(of: /^Unknown option '(.+?)'\. Did you mean '(.+?)'\?$/) {
            return "没有选项 \(found.1),您是否要写 \(found.2)"
        }
        if let found = text.firstMatch(of: /^Unknown option '(.+)'$/) { return "没有选项 \(found.1)" }
        if let found = text.firstMatch(of: /^Missing value for '(.+)'$/) { return "选项 \(found.1) 后面缺少值" }
        if let found = text.firstMatch(of: /^The value '(.*?)' is invalid for '(.+?)'\.?(.*)$/) {
            // The values themselves stand in quotes; where there are many, they follow one to a line.
            let values = found.3.matches(of: /'(.+?)'/).map { String($0.1) }
            let more =
                !values.isEmpty ? "。可选:\(values.joined(separator: "、"))" : found.3.contains("following") ? "。可选:" : ""
            return "\(found.2) 不能取值“\(found.1)”" + more
        }
        if let found = text.firstMatch(of: /^(?:\d+ )?[Uu]nexpected arguments?:? (.+)$/) { return "多出的参数:\(found.1)" }
        return nil
    }
}
