import ArgumentParser
import ClusterPlanner

/// `planner pack`: a plan, or two, as one offline page.
struct PackCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "pack",
        abstract: "Pack a plan, or two beside each other, into one HTML file that works without any network.",
        discussion: "The page carries the map library inside (Leaflet, Debian package libjs-leaflet).")

    @Argument(help: "Plan: a folder with a plan.json, a file (plan.json, CSV, XLSX) or a column such as 现有片区.")
    var plan: String

    @Argument(help: "A second plan to compare it with, by swipe or side by side.")
    var other: String?

    @Option(
        name: .long,
        help: "Scenario file of the plans, or one for each; a plan.json finds its own near it by its digest.")
    var scenario: [String] = []

    @Option(name: .long, help: "Folder with leaflet.js and leaflet.css; by default where Debian installs them.")
    var leaflet: String?

    @OptionGroup var common: CommonOptions
    @OptionGroup var output: OutputFlags

    func validate() throws {
        guard output.output != nil else { throw ValidationError("pack wants a file: -o 片区方案.html.") }
        try HandoverFlags.validate(scenario, other)
    }

    func run() throws {
        try running(common) { console in
            let path = output.output ?? ""
            if !output.force && path != "-" { try AtomicFile.refuse(path) }
            let library = try LeafletFiles.read(folder: leaflet)
            let names = [plan] + [other].compactMap { $0 }
            let plans = try HandoverPlan.read(names, scenarios: scenario, threads: common.threadCount)
            try HandoverFlags.refuseInputs(path, names, plans)
            let (bytes, notes) = try OfflinePage.make(
                plans[0], beside: plans.dropFirst().first, leaflet: library,
                language: common.language(for: plans[0].setup.scenario))
            if path == "-" { return try console.print(String(decoding: bytes, as: UTF8.self)) }
            try AtomicFile.write(bytes, to: path, overwrite: output.force)
            try HandoverFlags.finish(path, bytes.count, plans, common, console, notes: notes)
        }
    }
}
