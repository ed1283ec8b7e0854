import ClusterPlanner

/// What `compare` answers, in any of its forms.
struct CompareAnswer: Answer {
    let table: ComparisonTable
    let findings: [Finding]
    let target: CompareTarget
    /// Whether the text on the screen has a line for every moved village.
    let tellsEachVillage: Bool

    func json(_ language: Language) -> JSONValue {
        .object(
            CompareJSON.members(table, language) + [
                ("warnings", .list(findings.map { FindingText.json($0, language) }))
            ])
    }

    func text(_ language: Language) throws -> String? {
        CompareText.text(table, language, eachVillage: tellsEachVillage)
    }

    /// A file of one form keeps the screen empty; without a file the form is what `--format` says, beside a folder what `--json`
    /// says.
    func printed(_ language: Language, isJSON: Bool) throws -> String? {
        if target.path != nil && target.format != nil { return nil }
        switch target.path == nil ? target.format ?? .text : isJSON ? .json : .text {
        case .text: return try text(language)
        case .json: return JSONText.text(json(language))
        case .svg: return try CompareMap.render(table.comparisons[0], language)
        case .geojson, .xlsx: return String(decoding: try moved() ?? [], as: UTF8.self)
        }
    }

    /// One form as a file; `nil` for a layer without features.
    func bytes(_ format: CompareFormat, _ language: Language, _ console: Console) throws -> [UInt8]? {
        switch format {
        case .text: return Array((CompareText.text(table, language) + "\n").utf8)
        case .json: return JSONText.pretty(json(language), depth: 5)
        case .xlsx: return try CompareWorkbook(table, language).bytes()
        case .svg: return Array(try CompareMap.render(table.comparisons[0], language).utf8)
        case .geojson:
            let layer = try moved()
            if layer == nil { Self.sayNothingMoved(console) }
            return layer
        }
    }

    static func sayNothingMoved(_ console: Console) {
        console.say("没有村移动,未写 moved.geojson", "no village moved: moved.geojson is not written")
    }

    /// The villages that moved, as a layer; `nil` when none did.
    func moved() throws -> [UInt8]? {
        let plan = table.plans[1]
        let info = PlanInfo(plan.setup, plan.origin)
        return GeoJSONWriter.write(
            try MovedLayer.make(table), info: info, decimals: plan.setup.scenario.output.decimals
        ).bytes
    }
}
