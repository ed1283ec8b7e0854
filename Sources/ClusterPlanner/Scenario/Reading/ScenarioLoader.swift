import Foundation

extension Scenario {
    /// Reads a scenario file with everything it extends.
    ///
    /// - Throws: `PlannerError` of kind `.input` (E6601) when a file is missing, else `.scenario` with all faults at once.
    public static func load(path: String) throws(PlannerError) -> Scenario {
        let loader = ScenarioLoader(read: ScenarioLoader.readFile)
        let text = try loader.text(of: path, namedAt: Place(file: path))
        return try loader.scenario(from: text, file: path, baseFolder: ScenarioPath.folder(of: path))
    }

    /// Reads a scenario from its text.
    ///
    /// - Parameters:
    ///   - text: YAML or JSON.
    ///   - file: what messages call it.
    ///   - baseFolder: the folder that relative paths, `extends` among them, start from.
    public static func parse(
        _ text: String, file: String = "scenario.yaml", baseFolder: String = "."
    ) throws(PlannerError) -> Scenario {
        try ScenarioLoader(read: ScenarioLoader.readFile).scenario(from: text, file: file, baseFolder: baseFolder)
    }
}

/// Follows `extends`, checks every file, puts them over each other and makes the scenario.
struct ScenarioLoader {
    /// One file of a chain.
    private struct Layer {
        var root: Setting
        /// Its folder as seen from the folder of the first file.
        var folder: String
    }

    /// The bytes of a file; `nil` when it cannot be read.
    let read: @Sendable (String) -> [UInt8]?

    /// Reads from the disk.
    static func readFile(_ path: String) -> [UInt8]? {
        FileManager.default.contents(atPath: path).map { [UInt8]($0) }
    }

    /// The text of a file.
    func text(of path: String, namedAt place: Place) throws(PlannerError) -> String {
        guard let bytes = read(path) else {
            throw PlannerError(
                .input, "E6601", Bilingual(zh: "找不到或无法读取参数文件 \(path)", en: "cannot read the scenario file \(path)"),
                at: place,
                mend: Bilingual(zh: "检查路径;新建请用 planner init", en: "check the path; planner init makes a new one"))
        }
        guard let text = String(validating: bytes, as: UTF8.self) else {
            throw PlannerError(
                .scenario, "E7801", Bilingual(zh: "文件不是 UTF-8 编码", en: "the file is not UTF-8"), at: Place(file: path),
                mend: Bilingual(zh: "在编辑器中另存为 UTF-8", en: "save it as UTF-8 in your editor"))
        }
        return text
    }

    /// The scenario of a text and of everything it extends.
    func scenario(from text: String, file: String, baseFolder: String) throws(PlannerError) -> Scenario {
        let layers = try chain(from: text, file: file, baseFolder: baseFolder)
        let kind = layers.lazy.compactMap { $0.root.at("data.code_kind")?.word(CodeKind.self) }.first ?? .cn12
        var check = SettingCheck(codeKind: kind)
        for layer in layers { check.check(layer.root) }
        var merged = Setting(value: .map([]), place: Place(file: file, row: 1, column: "1"))
        for layer in layers.reversed() {
            merged = SettingMerge.merge(
                SettingMerge.withFullTerms(SettingMerge.rebase(layer.root, by: layer.folder)), over: merged)
        }
        merged = SettingMerge.withoutNulls(merged)
        // Rules that join several keys only make sense once every key by itself is right.
        if !check.findings.contains(where: { $0.severity == .error }) {
            check.findings += CrossCheck.findings(in: merged)
        }
        let errors = check.findings.filter { $0.severity == .error }
        if !errors.isEmpty { throw PlannerError(.scenario, errors) }
        var scenario = ScenarioBuilder.scenario(from: merged)
        scenario.baseFolder = baseFolder
        scenario.canonicalText = SettingCanonical.text(of: merged)
        scenario.codePlaces = CodePlaces(merged)
        scenario.findings = check.findings
        return scenario
    }

    /// The files from the first to the last one extended.
    private func chain(from text: String, file: String, baseFolder: String) throws(PlannerError) -> [Layer] {
        var layers = [Layer(root: try YamlSource.read(text, file: file), folder: ".")]
        var names = [ScenarioPath.normalized(file)]
        var seen = [ScenarioPath.normalized(ScenarioPath.join(folder: baseFolder, Self.lastPart(of: file)))]
        while let last = layers.last, let next = last.root["extends"], let named = next.text {
            let relative = ScenarioPath.normalized(ScenarioPath.join(folder: last.folder, named))
            let path = ScenarioPath.normalized(ScenarioPath.join(folder: baseFolder, relative))
            names.append(path)
            if seen.contains(path) { throw Self.cycle(names, at: ScenarioFault.place(next)) }
            seen.append(path)
            let root = try YamlSource.read(try self.text(of: path, namedAt: ScenarioFault.place(next)), file: path)
            layers.append(Layer(root: root, folder: ScenarioPath.folder(of: relative)))
        }
        return layers
    }

    private static func lastPart(of path: String) -> String {
        path.split(separator: "/").last.map { String($0) } ?? path
    }

    private static func cycle(_ names: [String], at place: Place) -> PlannerError {
        let chain = names.joined(separator: " → ")
        return PlannerError(
            .scenario, "E7814", Bilingual(zh: "extends 循环引用:\(chain)", en: "extends goes round in a circle: \(chain)"),
            at: place, mend: Bilingual(zh: "去掉其中一处 extends", en: "take out one of them"))
    }
}
