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
