import ArgumentParser
import ClusterPlanner

/// `planner presets`: what scenarios may start from, each line with its source.
struct PresetsCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "presets",
        abstract: "List the presets, or print one with the source of each line.",
        discussion: "A scenario takes one over with `extends: preset:NAME`, or `extends: [scenario.yaml, preset:NAME]`."
    )

    @Argument(help: "Preset to print.")
    var name: String?

    @OptionGroup var common: CommonOptions

    func run() throws {
        try running(common) { console in
            let presets = try name.map { [try Preset.named($0, at: Place(value: $0))] } ?? Preset.all
            if console.isJSON {
                let rows = presets.map { preset -> JSONValue in
                    .object([
                        ("name", .text(preset.name)), ("title", .text(preset.title.text(common.language))),
                        ("text", .text(preset.text)),
                    ])
                }
                return try console.print(
                    .object([("schema", .text("1.0")), ("ok", .flag(true)), ("presets", .list(rows))]))
            }
            if name == nil {
                for preset in presets {
                    try console.print("\(preset.name)\t\(preset.title.text(common.language))")
                }
            } else {
                for preset in presets { try console.print(String(preset.text.dropLast())) }
            }
        }
    }
}
