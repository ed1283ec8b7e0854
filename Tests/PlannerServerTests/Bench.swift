import ClusterPlanner
import Foundation
import Hummingbird
import TestCounties
import Testing

@testable import PlannerServer

/// A workspace with a server's desk before it, asked as the page asks, but without a network.
struct Bench {
    let folder: String
    let desk: Desk
    private let jobs: JobBoard

    init(_ folder: String) {
        self.folder = folder
        desk = Desk(workspace: folder, isReadOnly: false, language: .zh, threads: 1)
        jobs = JobBoard(program: "/nowhere", workspace: folder, language: .zh)
    }

    /// Names of what lies in `data`; nothing where there is no such folder.
    var brought: [String] { (try? Scratch.names(folder + "/data")) ?? [] }

    /// What is answered at an address.
    func ask(_ path: String, _ parameters: [String: String] = [:], _ body: Any? = nil) async -> Answer {
        guard let route = Route.all.first(where: { $0.path == path && ($0.method == .get) == (body == nil) }) else {
            return Answer(WebAnswer(refusing: 404, path, path))
        }
        let bytes = body.flatMap { body in
            (body as? String).map { Array($0.utf8) }
                ?? (try? JSONSerialization.data(withJSONObject: body)).map { Array($0) }
        }
        return Answer(
            await route.answer(Route.Call(desk: desk, jobs: jobs, parameters: parameters, body: bytes ?? [])))
    }

    /// Uploads bytes as a page does.
    func upload(_ name: String, _ bytes: [UInt8], length: Int? = nil, replace: Bool = false) async -> Answer {
        let call = Route.Call(
            desk: desk, jobs: jobs, parameters: ["name": name].merging(replace ? ["replace": "1"] : [:]) { a, _ in a },
            body: [])
        return Answer(
            await Upload.take(call, RequestBody(buffer: ByteBuffer(bytes: bytes)), length: length ?? bytes.count))
    }

    func upload(_ name: String, _ text: String) async -> Answer { await upload(name, Array(text.utf8)) }

    /// Puts a map of villages and a table into `data`, as uploads do.
    func bring(_ rows: [CountyFolder.Row], table: String) async throws {
        let county = try CountyFolder()
        try county.map(rows)
        let map = try Data(contentsOf: URL(fileURLWithPath: county.scenario.baseFolder + "/map.gpkg"))
        _ = await upload("村界.gpkg", Array(map))
        _ = await upload("村情表.csv", table)
    }

    /// Expects an answer of a status, and shows what was said instead.
    func expect(_ status: Int, _ answer: Answer, at place: SourceLocation = #_sourceLocation) {
        let said = String(describing: answer.value["error"] ?? "")
        #expect(answer.status == status, Comment(rawValue: said), sourceLocation: place)
    }

    /// An answer with its value.
    struct Answer {
        let status: Int
        let value: [String: Any]

        init(_ answer: WebAnswer) {
            status = answer.status
            value = (try? JSONSerialization.jsonObject(with: Data(answer.text.utf8)) as? [String: Any]) ?? [:]
        }

        func list(_ key: String) -> [[String: Any]] { value[key] as? [[String: Any]] ?? [] }
    }
}
