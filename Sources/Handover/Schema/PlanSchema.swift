import CountyModel
import PlanAudit
import Planning
import Regionalization

/// The schema of `plan.json`.
enum PlanSchema {
    private typealias Parts = SchemaParts

    static var document: JSONValue {
        Parts.document(
            "plan", title: "plan.json", version: Engine.planSchema,
            Bilingual(zh: "方案:分片、牵头村、得分、摘要与人工修改", en: "A plan: assignment, leads, score, digests, edits by hand"),
            Parts.object(
                [
                    ("schema", Parts.constant(Engine.planSchema)), ("engine", Parts.text),
                    ("content_sha256", Parts.digest), ("county", Parts.text),
                    ("scenario", Parts.object([("name", Parts.text), ("sha256", Parts.digest)])),
                    ("inputs", Parts.list(Parts.object([("file", Parts.text), ("sha256", Parts.digest)]))),
                    ("search", search), ("is_valid", Parts.flag), ("violations", Parts.list(violation)),
                    ("score", score), ("certificate", Parts.orNull(certificate)), ("clusters", Parts.list(cluster)),
                    ("left_out", Parts.codes), ("excluded", Parts.codes), ("notice", Parts.text),
                ],
                optional: [
                    ("base_sha256", Parts.digest),
                    ("locked", Parts.object([("clusters", Parts.codes), ("villages", Parts.codes)])),
                    ("moved_by_hand", Parts.codes), ("edits", Parts.list(edit)),
                    ("files", Parts.list(Parts.object([("file", Parts.text), ("sha256", Parts.digest)]))),
                ]))
    }

    private static var search: JSONValue {
        Parts.object(
            [
                ("seed", Parts.seed), ("planned_iterations", Parts.whole), ("iterations", Parts.list(Parts.whole)),
                ("winning_restart", Parts.whole), ("was_cut_short", Parts.flag),
            ],
            optional: [
                ("bound", Parts.choice(BoundEffort.allCases.map(\.rawValue))), ("improved_by_bound", Parts.flag),
                ("warm_start_sha256", Parts.digest), ("lock_sha256", Parts.digest),
                (
                    "plans",
                    Parts.object([
                        ("number", Parts.whole), ("wanted", Parts.whole), ("min_difference", Parts.real),
                        ("max_loss", Parts.real), ("least_difference", Parts.real),
                    ])
                ),
            ])
    }

    private static var violation: JSONValue {
        Parts.object([
            ("rule", Parts.choice(PlanRule.allCases.map(\.rawValue))), ("key", Parts.text),
            ("cluster_id", Parts.type("string", "null")), ("villages", Parts.codes), ("limit", Parts.text),
            ("actual", Parts.text), ("message_zh", Parts.text), ("message_en", Parts.text),
        ])
    }

    private static var score: JSONValue {
        let parts = ["total", "assist", "cohesion", "fixed", "crossing", "left_out"]
        return Parts.object(
            [("per_hundred", Parts.real)] + parts.map { ($0 + "_micropoints", Parts.whole) },
            optional: [("aims_micropoints", Parts.whole), ("crossing_zones_micropoints", Parts.whole)])
    }

    private static var certificate: JSONValue {
        Parts.object([
            ("score_micropoints", Parts.whole), ("bound_micropoints", Parts.whole),
            ("gap", Parts.type("number", "null")),
            ("proven_optimal", Parts.flag), ("method", Parts.text), ("solver", Parts.type("string", "null")),
            ("passes", Parts.whole), ("rounds", Parts.whole), ("nodes", Parts.whole), ("was_cut_short", Parts.flag),
            ("left_out", Parts.orNull(Parts.object([("plan", Parts.whole), ("at_least", Parts.whole)]))),
            ("sentence_zh", Parts.text), ("sentence_en", Parts.text),
        ])
    }

    private static var cluster: JSONValue {
        Parts.object([
            ("id", Parts.text), ("name", Parts.text), ("lead", Parts.text), ("is_appointed", Parts.flag),
            ("is_kept", Parts.flag), ("members", Parts.list(Parts.text, atLeast: 1)),
        ])
    }

    private static var edit: JSONValue {
        Parts.object(
            [("n", Parts.whole), ("action", Parts.text)],
            optional: [
                ("villages", Parts.codes), ("clusters", Parts.codes), ("to", Parts.text), ("lead", Parts.text),
                ("note", Parts.text),
            ])
    }
}

/// The schema of what a command prints with `--json` when it fails.
enum ErrorsSchema {
    /// Every code of the register with its title and how it is mended.
    private static var code: JSONValue {
        .object([
            ("type", .text("string")),
            (
                "anyOf",
                .list(
                    FindingCode.all.sorted().map { code in
                        .object([
                            ("const", .text(code.text)), ("title", .text("\(code.title.zh). \(code.title.en)")),
                            ("description", .text("\(code.mend.zh). \(code.mend.en)")),
                        ])
                    })
            ),
        ])
    }

    static var document: JSONValue {
        typealias Parts = SchemaParts
        let words = Parts.type("string", "null")
        let finding = Parts.object([
            ("code", code),
            ("severity", Parts.choice(["note", "warning", "error"])), ("message", Parts.text), ("file", words),
            ("sheet", words), ("row", Parts.type("integer", "null")), ("field", words), ("village", words),
            ("value", words), ("hint", words),
        ])
        return Parts.document(
            "errors", title: "errors",
            Bilingual(zh: "命令失败时 --json 的输出", en: "What a command prints with --json when it fails"),
            Parts.object([
                ("schema", Parts.constant(Engine.schema)), ("ok", .object([("const", .integer(0))])),
                ("exit_code", Parts.whole), ("errors", Parts.list(finding, atLeast: 1)),
            ]))
    }
}
