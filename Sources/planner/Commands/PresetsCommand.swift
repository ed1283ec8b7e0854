import ArgumentParser
import ClusterPlanner

/// `planner presets`: what scenarios may start from, each line with its source.
struct PresetsCommand: Verb {
    static let configuration = CommandConfiguration(
        commandName: "presets",
        abstract: told(
            "列出预设,或打印一个预设及每行的出处。", "List the presets, or print one with the source of each line."),
        discussion: told(
            "参数文件用 `extends: preset:名称` 或 `extends: [scenario.yaml, preset:名称]` 沿用预设。",
            "A scenario takes one over with `extends: preset:NAME`, or `extends: [scenario.yaml, preset:NAME]`."))

    @Argument(help: .of("要打印的预设。", "Preset to print."))
    var name: String?

    @OptionGroup var common: CommonOptions

    func reply(_ console: Console) throws -> Reply<PresetsAnswer> {
        let presets = try name.map { [try Preset.named($0, at: Place(value: $0))] } ?? Preset.all
        return Reply(PresetsAnswer(presets: presets, isList: name == nil)) { $0.next(.presets) }
    }
}

/// What `presets` answers: the list of names, or one preset in full.
struct PresetsAnswer: Answer {
    let presets: [Preset]
    let isList: Bool

    func json(_ language: Language) -> JSONValue {
        let rows = presets.map { preset -> JSONValue in
            .object([
                ("name", .text(preset.name)), ("title", .text(preset.title.text(language))),
                ("text", .text(preset.text)),
            ])
        }
        return .object([("schema", .text("1.0")), ("ok", .flag(true)), ("presets", .list(rows))])
    }

    func text(_ language: Language) -> String? {
        presets.map { isList ? "\($0.name)\t\($0.title.text(language))" : String($0.text.dropLast()) }
            .joined(separator: "\n")
    }
}
