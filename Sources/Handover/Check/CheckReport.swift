import CountyData
import CountyModel

/// Everything `planner check` found, ready to be shown, filtered, sent and compared.
///
/// ```swift
/// let reading = try CountyReader.read(scenario)
/// let report = CheckReport(reading.findings + DataCheck.run(reading, scenario), reading)
/// try AtomicFile.write(try report.workbook(.zh), to: "check.xlsx", overwrite: false)
/// ```
package struct CheckReport: Sendable {
    /// All findings, errors first, cause by cause.
    package let findings: [Finding]
    /// The findings by cause.
    package let causes: [Cause]
    /// What was read; `nil` when reading itself failed.
    package let reading: CountyReading?

    /// A report of findings from any steps of a run.
    ///
    /// - Complexity: O(findings).
    package init(_ findings: [Finding], _ reading: CountyReading?) {
        let causes = Cause.grouped(findings)
        (self.causes, self.reading) = (causes, reading)
        self.findings = causes.flatMap(\.findings)
    }

    /// How many findings have a severity.
    package func count(_ severity: Finding.Severity) -> Int { findings.count { $0.severity == severity } }

    /// The findings as comma-separated text: UTF-8 with a byte order mark, CRLF, one line per finding.
    ///
    /// A cell that a spreadsheet would run as a formula (beginning with `=`, `+`, `-`, `@`, in either width, tab or
    /// line end) gets an apostrophe in front, numbers included: the column only shows what is in the user's file.
    package func csv(_ language: Language) -> [UInt8] {
        var out = ByteText()
        out.append("\u{FEFF}" + CSVCells.line(CheckColumns.headers(language)))
        for finding in findings { out.append(CSVCells.line(CheckColumns.cells(finding, language))) }
        return out.bytes
    }

    /// The report as a workbook (.xlsx) of four sheets: causes, all findings, headers, missing numbers.
    ///
    /// - Throws: ``PlannerError`` of kind `.output` when no temporary file can be written.
    /// - Complexity: O(findings + headers + villages × fields).
    package func workbook(_ language: Language) throws -> [UInt8] { try CheckWorkbook(self, language).bytes() }
}

/// The columns of a finding in tables.
enum CheckColumns {
    package static func headers(_ language: Language) -> [String] {
        language == .zh
            ? ["级别", "代码", "文件", "表/层", "行", "列", "村", "值", "问题", "处理"]
            : ["severity", "code", "file", "sheet", "row", "column", "village", "value", "problem", "mend"]
    }

    package static func cells(_ finding: Finding, _ language: Language) -> [String] {
        let place = finding.place
        return [
            finding.severity.label.text(language), finding.code.text, place.file ?? "", place.sheet ?? "",
            place.row.map(String.init) ?? "", place.column ?? "", place.village ?? "", place.value ?? "",
            finding.what.text(language), finding.mend?.text(language) ?? "",
        ]
    }
}

extension Finding.Severity {
    /// The word for it.
    package var label: Bilingual {
        switch self {
        case .error: Bilingual(zh: "错误", en: "error")
        case .warning: Bilingual(zh: "警告", en: "warning")
        case .note: Bilingual(zh: "说明", en: "note")
        }
    }
}
