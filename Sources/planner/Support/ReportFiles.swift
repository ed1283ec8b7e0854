import ArgumentParser
import ClusterPlanner
import Foundation

/// The files that `check` writes: reports and the alias file to be confirmed.
struct ReportFiles {
    let reports: [String]
    let aliases: String?
    let gate: OutputGate

    /// Says before the work what may not be written.
    ///
    /// - Parameter copy: the file of the repaired map, if any.
    /// - Throws: ``PlannerError``: E7330 for an input, E7301 for a file that exists and may not be replaced.
    func admit(and copy: String?) throws {
        let files = reports + [aliases].compactMap { $0 }
        try gate.inputs.refuse(files + [copy].compactMap { $0 })
        try gate.admit(files)
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
        try gate.write(files)
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
