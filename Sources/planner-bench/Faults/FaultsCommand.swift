import ArgumentParser
import CountyGenerator
import Foundation

/// `planner-bench faults`: deliveries with planted faults, and a judge of what `planner check` says about them.
struct FaultsCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "faults",
        abstract: "Plant faults into a made-up county, or judge what `planner check` finds of them.")

    @Option(help: "How many villages, 40 to 5000.")
    var villages = 60

    @Option(help: "The same seed gives the same county and the same faults.")
    var seed: UInt64 = 1

    @Option(
        name: .shortAndLong, help: "Folder to write to: a folder for each kind, all/ and clean/.",
        completion: .directory)
    var output: String?

    @Option(help: "Only this kind of fault, and the clean twin.")
    var kind: FaultKind?

    @Flag(help: "Which deliveries to write: --each kind alone, --all together; both when neither is said.")
    var which: [Which] = []

    @Option(help: "Judge the deliveries in this folder with the planner beside this program.", completion: .directory)
    var judge: String?

    /// Which deliveries to write.
    enum Which: String, EnumerableFlag { case each, all }

    func validate() throws {
        guard (40...5_000).contains(villages) else { throw ValidationError("--villages must be 40 to 5000.") }
        guard (output == nil) != (judge == nil) else { throw ValidationError("Give --output or --judge.") }
    }

    func run() throws {
        if let judge { return try FaultJudge.judge(folder: judge) }
        guard let output else { return }
        let county = CountyGenerator.make(CountyOptions(villages: villages, seed: seed))
        let planter = try FaultPlanter(county, seed: seed)
        let root = URL(fileURLWithPath: output)
        try DeliveryFiles.write(
            planter.plant([]), to: root.appending(path: "clean"))
        let kinds = kind.map { [$0] } ?? (which.isEmpty || which.contains(.each) ? FaultKind.allCases : [])
        for kind in kinds { try write(planter.plant([kind]), kind.rawValue, root) }
        if kind == nil, which.isEmpty || which.contains(.all) {
            try write(planter.plant(FaultKind.allCases.filter { !$0.standsAlone }), "all", root)
        }
    }

    private func write(_ faulty: FaultyDelivery, _ name: String, _ root: URL) throws {
        guard !faulty.truth.isEmpty else { throw ValidationError("No village is left for \(name); raise --villages.") }
        try DeliveryFiles.write(faulty, to: root.appending(path: name))
        print("\(name): \(faulty.truth.count) planted")
    }
}

extension FaultKind: ExpressibleByArgument {}
