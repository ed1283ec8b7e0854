import ClusterPlanner
import Foundation

/// The files that `check` writes: reports and the alias file to be confirmed.
struct ReportFiles {
    let reports: [String]
    let aliases: String?
    let overwrite: Bool

    /// - Throws: ``PlannerError`` (E7301) for the first file that exists and may not be replaced.
    func refuseToOverwrite() throws {
        guard !overwrite else { return }
        for path in reports + [aliases].compactMap({ $0 }) { try AtomicFile.refuse(path) }
    }

    /// Refuses to write over what is read, with or without `--force`: a table that a report replaced would be gone.
    ///
    /// - Parameters:
    ///   - file: the scenario's own file.
    ///   - copy: the file of the repaired map, if any.
    /// - Throws: ``PlannerError`` (E7330).
    func refuseInputs(of scenario: Scenario, _ file: String, and copy: String?) throws {
        func real(_ path: String) -> String { URL(fileURLWithPath: path).resolvingSymlinksInPath().path }
        let data = scenario.data
        let named =
            [data.villages.path] + data.tables.map(\.path) + [data.points, data.villageAliases].compactMap { $0 }
        let inputs = Set(([file] + named.map(scenario.resolve)).map(real))
        for path in reports + [aliases, copy].compactMap({ $0 }) where inputs.contains(real(path)) {
            throw PlannerError(
                .output, "E7330",
                Bilingual(zh: "\(path) 是输入文件,不能写入", en: "\(path) is an input and is not written to"),
                at: Place(file: path), mend: Bilingual(zh: "请换一个文件名", en: "choose another name"))
        }
    }

    /// Writes all files or none.
    ///
    /// - Returns: the names of the files.
    /// - Throws: ``PlannerError`` of kind `.output`.
    func write(_ report: CheckReport, _ language: Language) throws -> [String] {
        var files: [(path: String, bytes: [UInt8])] = []
        for path in reports {
            let isWorkbook = (path as NSString).pathExtension.lowercased() == "xlsx"
            files.append((path, isWorkbook ? try report.workbook(language) : report.csv(language)))
        }
        if let aliases, let reading = report.reading {
            files.append((aliases, AliasFile.bytes(lines(reading, language))))
        }
        try AtomicFile.writeAll(files, overwrite: overwrite)
        return files.map(\.path)
    }

    /// The lines there were, then those offered, each once.
    private func lines(_ reading: CountyReading, _ language: Language) -> [(alias: VillageAlias, reason: String)] {
        var result = reading.aliases.map { (alias: $0, reason: "") }
        for offer in reading.aliasOffers where !result.contains(where: { $0.alias == offer.alias }) {
            result.append((offer.alias, offer.reason.text(language)))
        }
        return result
    }
}
