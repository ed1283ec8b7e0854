import Foundation
import Testing

@testable import planner

/// One way in which a command writes, with the file it is told to write or the folder and one of the names it writes there.
struct Writing: Sendable, CustomTestStringConvertible {
    enum Target: Sendable, Equatable {
        /// A file; with the ending that the command insists on, if any.
        case file(ending: String?)
        /// One of the files that go to a folder.
        case folder(name: String)
    }

    let verb: String
    /// The option that names the target; empty for a command that writes where its plan lies.
    let option: String
    let arguments: [String]
    let target: Target
    var inputs = OpenedCounty.data

    var testDescription: String { ([verb] + arguments + [option]).joined(separator: " ") }

    /// Commands that write nothing.
    static let none = ["presets", "score", "explain", "schema", "serve"]

    /// All ways of all commands.
    static let all: [Writing] =
        check + [
            Writing(
                verb: "init", option: "--output", arguments: ["x", "--villages", "村界.shp", "--table", "行政村基本情况表.xlsx"],
                target: .folder(name: "scenario.yaml"),
                inputs: ["村界.shp", "村界.dbf", "村界.prj", "行政村基本情况表.xlsx"]),
            Writing(
                verb: "fields", option: "", arguments: ["行政村基本情况表.xlsx", "--set", "x=pop_registered", "--scenario"],
                target: .file(ending: nil), inputs: ["行政村基本情况表.xlsx"]),
            Writing(
                verb: "adjacency", option: "--output", arguments: ["scenario.yaml"], target: .file(ending: nil)),
            Writing(
                verb: "scenario", option: "--output", arguments: ["upgrade", "scenario.yaml"],
                target: .file(ending: nil), inputs: ["scenario.yaml"]),
            Writing(verb: "classify", option: "--output", arguments: ["scenario.yaml"], target: .file(ending: nil)),
            Writing(
                verb: "propose", option: "--output", arguments: ["scenario.yaml", "--lock", "out"],
                target: .folder(name: "map.svg"), inputs: OpenedCounty.data + ["out/plan.json"]),
            Writing(
                verb: "sweep", option: "--output", arguments: ["sweep.yaml"], target: .folder(name: "front.svg"),
                inputs: OpenedCounty.data + ["sweep.yaml"]),
            Writing(
                verb: "sweep", option: "--output", arguments: ["sweep.yaml"],
                target: .folder(name: "a/assignment.csv"), inputs: ["sweep.yaml", "村界.dbf"]),
        ] + ofPlans

    private static let check = [
        Writing(verb: "check", option: "--report", arguments: ["scenario.yaml"], target: .file(ending: "csv")),
        Writing(verb: "check", option: "--write-aliases", arguments: ["scenario.yaml"], target: .file(ending: "csv")),
        Writing(
            verb: "check", option: "--output", arguments: ["scenario.yaml", "--fix", "topology"],
            target: .file(ending: nil)),
    ]

    private static let ofPlans: [Writing] = {
        let all = OpenedCounty.data + OpenedCounty.plan
        return [
            Writing(
                verb: "stability", option: "--output", arguments: ["out", "--runs", "1", "--sample", "0"],
                target: .folder(name: "stability.csv"), inputs: all),
            Writing(
                verb: "compare", option: "--output", arguments: ["out", "out/plan.base.json", "--format", "json"],
                target: .file(ending: nil), inputs: all),
            Writing(
                verb: "compare", option: "--output", arguments: ["out", "out/plan.base.json"],
                target: .folder(name: "compare.svg"), inputs: all),
            Writing(verb: "map", option: "--output", arguments: ["out"], target: .file(ending: "svg"), inputs: all),
            Writing(
                verb: "report", option: "--output", arguments: ["out"], target: .file(ending: "html"), inputs: all),
            Writing(verb: "tables", option: "--output", arguments: ["out"], target: .file(ending: nil), inputs: all),
            Writing(
                verb: "pack", option: "--output", arguments: ["out", "--leaflet", "leaflet"],
                target: .file(ending: nil), inputs: all + ["leaflet/leaflet.js"]),
            Writing(
                verb: "export", option: "--output", arguments: ["out", "--format", "geojson"],
                target: .folder(name: "clusters.geojson"), inputs: all),
            Writing(
                verb: "edit", option: "", arguments: ["lock", "P02"], target: .folder(name: "map.svg"),
                inputs: OpenedCounty.data),
        ]
    }()
}
