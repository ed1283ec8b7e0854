import CountyData
import CountyModel
import Geospatial
import Planning

/// A proposal as a document: summary, clusters one by one with their maps and reasons, who is left out, method, data,
/// parameters and steps, in Chinese or English.
public enum Report {
    /// The report as one HTML file that prints to paper; it asks the network for nothing and runs no script.
    ///
    /// The same case, plan, findings and options give the same bytes.
    ///
    /// - Parameter findings: what reading and checking the data gave rise to.
    /// - Throws: ``PlannerError`` of kind `.data` (E1422) when land cannot be united.
    /// - Complexity: a picture per cluster that has a page.
    public static func html(_ setup: PlanningCase, _ plan: Plan, findings: [Finding], _ options: ReportOptions) throws
        -> [UInt8]
    {
        var html = ReportHTML(try content(setup, plan, findings, options))
        return Array(html.make().utf8)
    }

    /// The report as a DOCX in the habit of official papers, with its maps drawn by `rsvg-convert`. It names fonts and holds none.
    ///
    /// - Throws: as ``html(_:_:findings:_:)``, and of kind `.output` (E6305, E6312) when that is missing or fails.
    public static func docx(_ setup: PlanningCase, _ plan: Plan, findings: [Finding], _ options: ReportOptions) throws
        -> [UInt8]
    {
        let document = try ReportDocument()
        return try document.bytes(try content(setup, plan, findings, options))
    }

    /// Fails before any work is done where a DOCX could not be made at its end.
    ///
    /// - Throws: ``PlannerError`` of kind `.output` (E6305) when `rsvg-convert` is missing.
    package static func requireConverter() throws { _ = try ReportDocument() }

    private static func content(
        _ setup: PlanningCase, _ plan: Plan, _ findings: [Finding], _ options: ReportOptions
    ) throws -> ReportContent {
        do {
            return try ReportContent.make(setup, plan, findings: findings, options)
        } catch let error as GeospatialError {
            throw ReadErrors.from(error, file: setup.scenario.data.villages.path)
        }
    }
}
