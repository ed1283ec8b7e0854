import ClusterPlanner
import Foundation
import Hummingbird
import Logging
import Synchronization

/// The workbench: the program's own page on this machine, by which plans are looked at and changed.
package struct Workbench: Sendable {
    /// This program, by which long work is done.
    package var program: String
    /// The folder with the scenario and its plans below it.
    package var folder: String
    /// The port that is tried first; the next free one of 20 is taken.
    package var port: Int
    /// Whether nothing may be changed.
    package var isReadOnly: Bool
    /// The language the page opens in, and that of the files that edits write.
    package var language: Language
    /// Threads at work while borders are measured.
    package var threads: Int
    /// Minutes without a request after which the server ends; `nil` for never.
    package var idleMinutes: Double?

    /// All parts; see the properties.
    package init(
        program: String, folder: String, port: Int, isReadOnly: Bool, language: Language, threads: Int,
        idleMinutes: Double? = nil
    ) {
        (self.program, self.folder, self.port, self.isReadOnly) = (program, folder, port, isReadOnly)
        (self.language, self.threads, self.idleMinutes) = (language, threads, idleMinutes)
    }

    /// The only address that is listened on: nobody on another machine reaches it.
    static let address = "127.0.0.1"

    /// Serves until a signal ends it or nobody has asked for long.
    ///
    /// - Parameters:
    ///   - leaflet: the map library.
    ///   - started: told the address of the page, and the port, once it can be opened.
    /// - Throws: ``PlannerError`` where no port is free.
    package func run(_ leaflet: LeafletFiles, started: @escaping @Sendable (String, Int) -> Void) async throws {
        let open = try FreePort.find(from: port)
        let gate = PageGate(token: PageGate.newToken(), port: open)
        let desk = Desk(workspace: folder, isReadOnly: isReadOnly, language: language, threads: threads)
        let jobs = JobBoard(program: program, workspace: folder, language: language)
        defer { jobs.end() }
        let site = WorkbenchSite(
            gate: gate, desk: desk, jobs: jobs, files: LivePage.files(leaflet, LiveModules.all), language: language)
        // Requests name villages: none of them is logged.
        var logger = Logger(label: "planner")
        logger.logLevel = .critical
        let page = "http://\(Self.address):\(open)/?key=\(gate.token)"
        let app = Application(
            responder: site, configuration: .init(address: .hostname(Self.address, port: open)),
            onServerRunning: { _ in started(page, open) }, logger: logger)
        let watch = idleMinutes.map { minutes in Task { await site.endWhenIdle(minutes) } }
        defer { watch?.cancel() }
        try await app.runService()
        desk.settle()
    }
}
