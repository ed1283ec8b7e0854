import ArgumentParser
import CountyGenerator
import Foundation

/// Holds what `planner check` says about deliveries against the truth about their faults.
enum FaultJudge {
    /// Prints a line per delivery and planted fault; ends with code 1 when a fault was missed or something sound was blamed.
    static func judge(folder: String) throws {
        let root = URL(fileURLWithPath: folder)
        let names = try FileManager.default.contentsOfDirectory(atPath: folder).sorted().filter {
            FileManager.default.fileExists(atPath: root.appending(path: $0 + "/" + DeliveryFiles.truthFile).path)
        }
        var isAllWell = true
        for name in names {
            let verdict = try Verdict(name, root.appending(path: name))
            for line in verdict.lines { print(line) }
            isAllWell = isAllWell && verdict.isWell
        }
        if !isAllWell { throw ExitCode(1) }
    }
}

/// The judgement of one delivery.
struct Verdict {
    /// Tab-separated: delivery, kind, place, wanted codes, found codes or MISSED; then FALSE and ROWS lines.
    private(set) var lines: [String] = []
    private(set) var isWell = true

    init(_ name: String, _ folder: URL) throws {
        let truth = try DeliveryFiles.readTruth(folder)
        let (status, report) = try CheckedDelivery.run(scenario: folder.appending(path: "scenario.yaml"))
        let findings = report.findings
        for fault in truth {
            let codes = Set(findings.filter { $0.names(fault) }.map(\.code)).sorted()
            let place = fault.file + (fault.row.map { ":\($0)" } ?? "") + " " + fault.name
            let wanted = fault.kind.codes.joined(separator: "|")
            add([name, fault.kind.rawValue, place, wanted, codes.isEmpty ? "MISSED" : codes.joined(separator: "|")])
            if codes.isEmpty { isWell = false }
        }
        let consequences = Set(truth.flatMap(\.kind.consequences))
        for finding in findings where finding.severity != "note" {
            if consequences.contains(finding.code) || truth.contains(where: { finding.names($0) }) { continue }
            let place = (finding.file ?? "") + (finding.row.map { ":\($0)" } ?? "")
            add([name, "FALSE", place, finding.code, finding.message])
            isWell = false
        }
        for table in report.tables ?? [] {
            let listed = Set(
                findings.filter { $0.file == table.file && $0.setsAsideRow(below: table.headerRow) }.compactMap(\.row))
            if table.rowsIn == table.rowsUsed + listed.count { continue }
            add([name, "ROWS", table.file, "\(table.rowsIn)", "\(table.rowsUsed) used + \(listed.count) listed"])
            isWell = false
        }
        if status != (findings.contains { $0.severity == "error" } ? 65 : 0) {
            add([name, "STATUS", "", "", "\(status)"])
            isWell = false
        }
        if truth.isEmpty { add([name, isWell ? "clean" : "NOT CLEAN", "", "", "\(findings.count) notes"]) }
    }

    private mutating func add(_ cells: [String]) { lines.append(cells.joined(separator: "\t")) }
}

extension CheckedFinding {
    /// Whether the finding is about a planted fault: a code that fits, the file, and the row, or the village where the fault has
    /// no row or the finding is about borders, which have none.
    func names(_ fault: PlantedFault) -> Bool {
        guard fault.kind.codes.contains(code), file == nil || file == fault.file else { return false }
        if let row, let wanted = fault.row { return row == wanted }
        if fault.row == nil && fault.villageCode.isEmpty { return true }
        return mentions([fault.villageCode, fault.name])
    }

    /// Whether the finding says that a row of a table did not become a village.
    fileprivate func setsAsideRow(below header: Int) -> Bool {
        guard let row, row > header else { return false }
        return severity == "error" && (code.hasPrefix("E11") || code.hasPrefix("E12")) || code == "N1106"
    }
}
