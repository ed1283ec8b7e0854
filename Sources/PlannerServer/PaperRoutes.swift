import ClusterPlanner
import Foundation

/// Addresses by which plans are handed over.
enum PaperRoutes {
    static let all: [Route] = [
        .get("/api/papers") { call in
            let files = PaperFiles.list(call.desk.workspace).map { file in
                JSONValue.object([("file", .text(file.path)), ("bytes", .integer(file.bytes))])
            }
            let kinds = Paper.all.map { paper in
                JSONValue.object([
                    ("key", .text(paper.key)), ("name", WebAnswer.both(paper.name)), ("use", WebAnswer.both(paper.use)),
                ])
            }
            return WebAnswer(.object([("kinds", .list(kinds)), ("files", .list(files))]))
        },
        .get("/api/paper") { call in
            guard let bytes = PaperFiles.bytes(call["file"], in: call.desk.workspace) else {
                return WebAnswer(refusing: 404, "没有这个文件", "there is no such file")
            }
            return WebAnswer(bytes: bytes)
        },
        .get("/api/papers.zip") { call in
            do {
                if let bytes = try PaperFiles.archive(call["folder"], in: call.desk.workspace) {
                    return WebAnswer(bytes: bytes)
                }
            } catch { return WebAnswer(refusing: 500, "无法打包", "the archive cannot be made") }
            return WebAnswer(refusing: 404, "没有这个文件夹,或文件太大", "there is no such folder, or it is too large")
        },
        .get("/api/sheet") { call in
            let name = call["plan"]
            return await call.desk.perform { desk, state in
                let plan = try desk.plan(name, &state)
                let svg = try MapSVG.render(plan.folder.setup, plan.now.plan, language: desk.language)
                return WebAnswer(.object([("svg", .text(svg))]))
            }
        },
        .post("/api/papers") { call in
            let wanted = call["kinds"].split(separator: ",")
            let papers = Paper.all.filter { paper in wanted.contains { $0 == paper.key } }
            let name = call["plan"]
            return await call.desk.perform { desk, state in
                _ = try desk.plan(name, &state)
                // The commands read the plan's own files.
                try desk.settle(&state)
                let folder = PaperFiles.new(name, in: desk.workspace)
                do {
                    try FileManager.default.createDirectory(
                        atPath: "\(desk.workspace)/\(folder)", withIntermediateDirectories: true)
                } catch { return WebAnswer(refusing: 422, "无法新建文件夹 \(folder)", "the folder \(folder) cannot be made") }
                let jobs = papers.map { paper in
                    call.jobs.start(
                        "papers", subject: "\(folder)/\(paper.file)", paper.arguments(plan: name, folder: folder))
                }
                return WebAnswer(.object([("folder", .text(folder)), ("jobs", .list(jobs.map { .integer($0) }))]))
            }
        },
    ]
}
