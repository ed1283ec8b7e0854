import Foundation

/// What a scenario may take over by `extends`: other scenarios.
///
/// A scenario from elsewhere could otherwise name any file of the machine and have its content told in an error.
package enum ExtendedFile {
    /// Files and folders that the user names beside the county's folder.
    @TaskLocal private static var named: [String] = []

    /// Does some work in which files are taken over from these places too, because the user names them.
    package static func naming<Result>(_ places: [String], _ work: () throws -> Result) rethrows -> Result {
        try $named.withValue(places, operation: work)
    }

    /// Refuses a file outside the county's folder, wherever links lead to it; what is not there is told by whoever reads it.
    ///
    /// The folder that the program was started in counts too: variants of a sweep lie beside their county.
    ///
    /// - Parameters:
    ///   - path: the file, as it is opened.
    ///   - home: the folder of the scenario that the user named.
    /// - Throws: ``PlannerError`` (E7830).
    static func refuseOutside(_ path: String, home: String, at place: Place) throws(PlannerError) {
        guard let real = real(path) else { return }
        for folder in [home, "."] + named {
            guard let root = Self.real(folder), root != "/" else { continue }
            if real == root || real.hasPrefix(root + "/") { return }
        }
        throw PlannerError(
            .scenario, .extendsOutside,
            Bilingual(
                zh: "extends 写的 \(path) 不在本县文件夹内", en: "extends names \(path), which lies outside the county's folder"),
            at: place,
            mend: Bilingual(
                zh: "请把该文件放进参数文件所在的文件夹;确要用别处的文件,请加 --extends \(path)",
                en: "put the file into the folder of the scenario; to take it from where it is, add --extends \(path)"))
    }

    /// The path without links; `nil` where there is nothing.
    private static func real(_ path: String) -> String? {
        guard let resolved = realpath(ScenarioPath.normalized(path), nil) else { return nil }
        defer { free(resolved) }
        return String(cString: resolved)
    }

    /// Refuses a file that is no scenario by its name.
    ///
    /// - Parameter named: the path as it is written.
    /// - Throws: ``PlannerError`` (E7823).
    static func refuseOther(_ named: String, at place: Place) throws(PlannerError) {
        if ["yaml", "yml", "json"].contains((named as NSString).pathExtension.lowercased()) { return }
        throw PlannerError(
            .scenario, .extendsOther,
            Bilingual(
                zh: "extends 只能写参数文件(.yaml),不能写 \(named)", en: "extends takes over scenarios (.yaml), not \(named)"),
            at: place,
            mend: Bilingual(zh: "请写参数文件或预设(preset:…)", en: "name a scenario, or a preset (preset:…)"))
    }

    /// Refuses a text in which nothing of a scenario is written, before any of it is told in a message.
    ///
    /// - Throws: ``PlannerError`` (E7824) without a word of the text.
    static func refuseForeign(_ text: String, file: String) throws(PlannerError) {
        let keys = Set(ScenarioKeys.children(of: "").map(\.name))
        var isBlank = true
        for line in text.split(whereSeparator: \.isNewline) {
            let start = line.drop { " \t\u{FEFF}{\"'-".contains($0) }
            if start.isEmpty || start.first == "#" || start.first == "%" { continue }
            isBlank = false
            // A key that is misspelt is told where another one is right; so are signs of a Chinese keyboard.
            if line.split(whereSeparator: { "{,".contains($0) }).contains(where: { names($0, keys) }) { return }
        }
        if isBlank { return }
        throw PlannerError(
            .scenario, .noScenario,
            Bilingual(
                zh: "\(file) 不是参数文件:其中没有一个参数键", en: "\(file) is no scenario: none of the keys of one is in it"),
            at: Place(file: file),
            mend: Bilingual(
                zh: "请检查路径;planner init 可新建参数文件", en: "check the path; planner init makes a new scenario"))
    }

    private static func names(_ piece: Substring, _ keys: Set<String>) -> Bool {
        let start = piece.drop { " \t\u{FEFF}\"'".contains($0) }
        let name = start.prefix { $0.isASCII && ($0.isLetter || $0 == "_") }
        let rest = start.dropFirst(name.count).drop { " \t\"'".contains($0) }
        return keys.contains(String(name)) && (rest.first == ":" || rest.first == "\u{FF1A}")
    }
}
