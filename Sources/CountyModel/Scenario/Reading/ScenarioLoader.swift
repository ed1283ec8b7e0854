import Foundation

extension Scenario {
    /// Reads a scenario file with everything it extends.
    ///
    /// - Throws: `PlannerError` of kind `.input` (E6601) when a file is missing, else `.scenario` with all faults at once.
    public static func load(path: String) throws(PlannerError) -> Scenario {
        let loader = ScenarioLoader.disk(within: ScenarioPath.folder(of: path))
        try PlainFile.refuseSpecial(path, named: path)
        let text = try loader.text(of: path, namedAt: Place(file: path))
        try ExtendedFile.refuseForeign(text, file: path)
        var scenario = try loader.scenario(from: text, file: path, baseFolder: ScenarioPath.folder(of: path))
        scenario.files.insert(path, at: 0)
        return scenario
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
        try ScenarioLoader.disk(within: baseFolder).scenario(from: text, file: file, baseFolder: baseFolder)
    }
}

/// Follows `extends`, checks every file, merges them and makes the scenario.
package struct ScenarioLoader {
    /// One file of a chain.
    private struct Layer {
        var root: Setting
        /// Its folder as seen from the folder of the first file.
        var folder: String
        /// Where it was read from; `nil` for the first one and for presets.
        var path: String?
        /// The preset that it is, read once it is known which version of it the files are written for.
        var preset: Preset?
    }

    /// The bytes of a file; `nil` when it cannot be read.
    package let read: @Sendable (String) -> [UInt8]?

    /// The folder that `extends` stays inside; `nil` where the files are on no disk.
    private let home: String?

    /// A value from its parts; nothing is checked.
    package init(read: @escaping @Sendable (String) -> [UInt8]?) { self.init(read: read, home: nil) }

    private init(read: @escaping @Sendable (String) -> [UInt8]?, home: String?) {
        (self.read, self.home) = (read, home)
    }

    /// Reads from the disk, and takes over what lies in a folder, in the one the program was started in, or where the user says
    /// (``ExtendedFile/naming(_:_:)``).
    package static func disk(within home: String) -> ScenarioLoader { ScenarioLoader(read: readFile, home: home) }

    /// Reads from the disk.
    package static func readFile(_ path: String) -> [UInt8]? {
        (try? PlainFile.contents(path, named: path)).flatMap { $0 }.map { [UInt8]($0) }
    }

    private static func isFolder(_ path: String) -> Bool {
        var isFolder: ObjCBool = false
        return FileManager.default.fileExists(atPath: path, isDirectory: &isFolder) && isFolder.boolValue
    }

    private static func folder(_ path: String, _ place: Place) -> PlannerError {
        let inside = ScenarioPath.join(folder: path, "scenario.yaml")
        let isThere = FileManager.default.fileExists(atPath: inside)
        return PlannerError(
            .input, .missingFile,
            Bilingual(zh: "\(path) 是文件夹,不是参数文件", en: "\(path) is a folder, not a scenario file"), at: place,
            mend: isThere
                ? Bilingual(zh: "请写 \(inside)", en: "write \(inside)")
                : Bilingual(
                    zh: "请写参数文件(YAML)的路径;新建请用 planner init",
                    en: "give the path of a scenario (YAML); planner init makes a new one")
        )
    }

    /// The text of a file.
    package func text(of path: String, namedAt place: Place) throws(PlannerError) -> String {
        guard let bytes = read(path) else {
            if Self.isFolder(path) { throw Self.folder(path, place) }
            throw PlannerError(
                .input, .missingFile,
                Bilingual(zh: "找不到或无法读取参数文件 \(path)", en: "cannot read the scenario file \(path)"),
                at: place,
                mend: Bilingual(zh: "检查路径;新建请用 planner init", en: "check the path; planner init makes a new one"))
        }
        guard let text = String(validating: bytes, as: UTF8.self) else {
            throw PlannerError(
                .scenario, .notUTF8, Bilingual(zh: "文件不是 UTF-8 编码", en: "the file is not UTF-8"), at: Place(file: path),
                mend: Bilingual(zh: "在编辑器中另存为 UTF-8", en: "save it as UTF-8 in your editor"))
        }
        return text
    }

    /// The scenario of a text and of everything it extends.
    package func scenario(from text: String, file: String, baseFolder: String) throws(PlannerError) -> Scenario {
        try scenario(of: try YamlSource.read(text, file: file), file: file, baseFolder: baseFolder)
    }

    /// The scenario of a tree and of everything it extends.
    ///
    /// - Parameters:
    ///   - root: the tree of the file itself.
    ///   - file: what messages call it.
    ///   - baseFolder: the folder it lies in, or is to lie in.
    package func scenario(of root: Setting, file: String, baseFolder: String) throws(PlannerError) -> Scenario {
        let layers = try layers(of: root, file: file, baseFolder: baseFolder)
        let kind = layers.lazy.compactMap { $0.root.at("data.code_kind")?.word(CodeKind.self) }.first ?? .cn12
        var check = SettingCheck(codeKind: kind)
        for layer in layers {
            check.check(layer.root)
            check.findings += layer.root.cleanedPlaces.map(ScenarioFault.cleaned)
        }
        let merged = Self.merged(layers, file)
        // Rules between several keys are checked only when every single key is right.
        if !check.findings.contains(where: { $0.severity == .error }) {
            check.findings += CrossCheck.findings(in: merged)
        }
        let errors = check.findings.filter { $0.severity == .error }
        if !errors.isEmpty { throw PlannerError(.scenario, errors) }
        var scenario = ScenarioKeys.scenario(from: merged)
        scenario.baseFolder = baseFolder
        scenario.canonicalText = SettingCanonical.text(of: merged)
        scenario.codePlaces = CodePlaces(merged)
        scenario.findings = check.findings
        scenario.files = layers.compactMap(\.path)
        return scenario
    }

    /// What a file says with everything it extends, each value at the place it comes from; nothing is checked.
    ///
    /// - Throws: ``PlannerError`` where a file that it extends cannot be read.
    package func tree(of root: Setting, file: String, baseFolder: String) throws(PlannerError) -> Setting {
        Self.merged(try layers(of: root, file: file, baseFolder: baseFolder), file)
    }

    /// The files of a chain, the strongest first.
    private func layers(of root: Setting, file: String, baseFolder: String) throws(PlannerError) -> [Layer] {
        var layers: [Layer] = []
        try follow(
            Layer(root: root, folder: "."), [ScenarioPath.join(folder: baseFolder, ScenarioPath.fileName(of: file))],
            baseFolder, &layers)
        // Presets follow the files, so that a file of an older version keeps the preset it was written over.
        let version = layers.first { $0.preset == nil && $0.root["schema"] != nil }.map { ScenarioVersion(of: $0.root) }
        for index in layers.indices {
            guard let preset = layers[index].preset else { continue }
            layers[index].root = try YamlSource.read(
                preset.text(of: version ?? .first), file: Preset.prefix + preset.name)
        }
        return layers
    }

    private static func merged(_ layers: [Layer], _ file: String) -> Setting {
        let blank = Setting(value: .map([]), place: Place(file: file, row: 1, column: "1"))
        let merged = layers.reversed().reduce(blank) { below, layer in
            SettingMerge.merge(
                SettingMerge.withFullTerms(SettingMerge.rebase(layer.root, by: layer.folder)), over: below)
        }
        return SettingMerge.withoutNulls(merged)
    }

    /// Files that one scenario may take over, one by one or through others.
    private static let mostLayers = 200

    /// Adds a file and everything it extends, the strongest first: a file overrides those it extends, and of several
    /// that it names the last overrides those before it.
    ///
    /// - Parameter trail: the files that led here, the first of them the scenario itself.
    private func follow(
        _ layer: Layer, _ trail: [String], _ baseFolder: String, _ layers: inout [Layer]
    ) throws(PlannerError) {
        layers.append(layer)
        guard let extended = layer.root["extends"] else { return }
        for next in (extended.text == nil ? extended.items : [extended]).reversed() {
            guard let named = next.text else { continue }
            let place = ScenarioFault.place(next)
            guard layers.count < Self.mostLayers else { throw Self.tooMany(at: place) }
            if named.hasPrefix(Preset.prefix) {
                let preset = try Preset.named(String(named.dropFirst(Preset.prefix.count)), at: place)
                layers.append(Layer(root: Setting(value: .map([]), place: place), folder: ".", preset: preset))
                continue
            }
            let relative = ScenarioPath.normalized(ScenarioPath.join(folder: layer.folder, named))
            let path = ScenarioPath.normalized(ScenarioPath.join(folder: baseFolder, relative))
            let known = trail.map(ScenarioPath.normalized)
            if known.contains(path) { throw Self.cycle(known + [path], at: place) }
            try ExtendedFile.refuseOther(named, at: place)
            if let home { try ExtendedFile.refuseOutside(path, home: home, at: place) }
            let text = try self.text(of: path, namedAt: place)
            try ExtendedFile.refuseForeign(text, file: path)
            let root = try YamlSource.read(text, file: path)
            try follow(
                Layer(root: root, folder: ScenarioPath.folder(of: relative), path: path), trail + [path], baseFolder,
                &layers)
        }
    }

    private static func tooMany(at place: Place) -> PlannerError {
        PlannerError(
            .scenario, .tooManyExtends, Bilingual(zh: "extends 引用的文件太多", en: "extends names too many files"), at: place,
            mend: Bilingual(zh: "请减少层层继承", en: "extend fewer files"))
    }

    private static func cycle(_ names: [String], at place: Place) -> PlannerError {
        let chain = names.joined(separator: " → ")
        return PlannerError(
            .scenario, .circularExtends,
            Bilingual(zh: "extends 循环引用:\(chain)", en: "extends goes round in a circle: \(chain)"),
            at: place, mend: Bilingual(zh: "去掉其中一处 extends", en: "take out one of them"))
    }
}
