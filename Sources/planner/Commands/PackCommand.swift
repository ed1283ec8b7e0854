import ArgumentParser
import ClusterPlanner

/// `planner pack`: a plan, or two, as one offline page.
struct PackCommand: Verb {
    static let configuration = CommandConfiguration(
        commandName: "pack",
        abstract: told(
            "把一个方案(或并列两个)打包成一个 HTML 文件,完全离线可用。",
            "Pack a plan, or two beside each other, into one HTML file that works without any network."),
        discussion: told(
            "网页内带地图库(Leaflet,Debian 软件包 libjs-leaflet)。",
            "The page carries the map library inside (Leaflet, Debian package libjs-leaflet)."))

    @Argument(
        help: .of(
            "方案:含 plan.json 的文件夹、文件(plan.json、CSV、XLSX)或列名(如 现有片区)。",
            "Plan: a folder with a plan.json, a file (plan.json, CSV, XLSX) or a column such as 现有片区."))
    var plan: String

    @Argument(
        help: .of("用卷帘或并排对照的第二个方案。", "A second plan to compare it with, by swipe or side by side."))
    var other: String?

    @Option(name: .long, help: .scenariosOfPlans)
    var scenario: [String] = []

    @Option(
        name: .long,
        help: .of(
            "含 leaflet.js 和 leaflet.css 的文件夹;默认为 Debian 的安装位置。",
            "Folder with leaflet.js and leaflet.css; by default where Debian installs them."))
    var leaflet: String?

    @OptionGroup var common: CommonOptions
    @OptionGroup var output: OutputFlags

    func check() throws {
        guard output.output != nil else {
            throw UsageError.of("pack 需要文件名:-o 片区方案.html。", "pack wants a file: -o 片区方案.html.")
        }
        try OpenedPair.validate(scenario, other)
    }

    func reply(_ console: Console) throws -> Reply<FileAnswer> {
        let path = output.output ?? ""
        if path != "-" { try output.refuseExisting([path]) }
        let library = try LeafletFiles.read(folder: leaflet)
        let opened = try OpenedPair.open(plan, other, scenario, common)
        var inputs = opened.inputs
        inputs.add(LeafletFiles.names.flatMap { name in [leaflet].compactMap { $0 }.map { "\($0)/\(name)" } })
        let gate = output.gate(inputs)
        if path != "-" { try gate.admit([path]) }
        let plans = try HandoverPlan.of(opened)
        let (bytes, notes) = try OfflinePage.make(
            plans[0], beside: plans.dropFirst().first, leaflet: library,
            language: common.language(for: plans[0].setup.scenario))
        let isPrinted = path == "-"
        if !isPrinted { try gate.write([(path, bytes)]) }
        let file = FileAnswer(
            path: isPrinted ? nil : path, bytes: bytes.count, findings: opened.findings + notes,
            content: isPrinted ? String(decoding: bytes, as: UTF8.self) : nil)
        return Reply(file, exit: common.exit(for: file.findings), afterwards: file.say)
    }
}
