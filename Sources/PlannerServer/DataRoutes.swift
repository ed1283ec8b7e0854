import ClusterPlanner
import Foundation

/// Addresses by which files are brought and a county is read.
enum DataRoutes {
    static let all: [Route] = [
        .get("/api/files") { call in await call.desk.perform { desk, state in desk.files(&state) } },
        .upload("/api/upload") { call, body, length in await Upload.take(call, body, length: length) },
        .post("/api/remove") { call in
            let name = call["name"]
            return await call.desk.perform { desk, _ in try desk.remove(name) }
        },
        .post("/api/data/undo") { call in await call.desk.perform { desk, _ in try desk.step(back: true) } },
        .post("/api/data/redo") { call in await call.desk.perform { desk, _ in try desk.step(back: false) } },
        .ask("/api/draft") { call in
            guard let wish = DataWish.read(call.body) else { return noWish }
            return await call.desk.perform { desk, state in try desk.draft(wish, &state) }
        },
        .post("/api/init") { call in
            guard let wish = DataWish.read(call.body) else { return noWish }
            let mayReplace = call["replace"] == "1"
            return await call.desk.perform { desk, _ in try desk.begin(wish, mayReplace: mayReplace) }
        },
        .get("/api/check") { call in
            let name = call["scenario"]
            return await call.desk.perform { desk, state in try desk.check(name, &state) }
        },
        .get("/api/fields") { call in
            let name = call["scenario"]
            return await call.desk.perform { desk, _ in try desk.fields(name) }
        },
        .post("/api/fields") { call in
            guard let answer = try? JSONDecoder().decode(HeaderAnswer.self, from: Data(call.body)) else {
                return noWish
            }
            return await call.desk.perform { desk, _ in try desk.answer(answer) }
        },
        .post("/api/names") { call in
            guard let wish = try? JSONDecoder().decode(NameWish.self, from: Data(call.body)) else { return noWish }
            return await call.desk.perform { desk, state in try desk.accept(wish, &state) }
        },
        .post("/api/areas") { call in
            let (name, source) = (call["scenario"], call["source"])
            return await call.desk.perform { desk, state in try desk.areas(name, source, &state) }
        },
        .get("/api/rows") { call in await call.desk.perform { desk, state in desk.rows(call, state) } },
    ]

    private static let noWish = WebAnswer(refusing: 400, "请求的格式不对", "the request is not in the right form")
}
