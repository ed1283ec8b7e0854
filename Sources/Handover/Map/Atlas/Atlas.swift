import CountyData
import CountyModel
import Foundation
import Geospatial
import Planning
import Repeatable

/// A plan as an atlas: an A4 sheet per cluster, all in one PDF and each in one of its own.
package enum Atlas {
    /// Names of the files of a plan's atlas: `atlas.pdf`, then a sheet per cluster by its place in the plan. Names of clusters are
    /// the user's and stay out of file names.
    package static func names(clusters: Int) -> [String] {
        let digits = max(2, String(clusters).count)
        return ["atlas.pdf"]
            + (0..<clusters).map { index in
                let number = String(index + 1)
                return "sheet-" + String(repeating: "0", count: digits - number.count) + number + ".pdf"
            }
    }

    /// The sheets as SVG, in the order of the clusters.
    ///
    /// The same case, plan and language give the same bytes.
    /// - Throws: ``PlannerError`` of kind `.data` (E1422) when land cannot be united.
    package static func sheets(_ setup: PlanningCase, _ plan: Plan, _ language: Language) throws -> [String] {
        let pictures = ReportPictures(setup, plan, language)
        let check = RegionCheck(setup)
        do {
            let reasons = plan.clusters.map { cluster in
                var explainer = ClusterExplainer(setup, cluster, check)
                return explainer.reason().text
            }
            let threads = ProcessInfo.processInfo.activeProcessorCount
            return try parallelMap(plan.clusters.count, threads: threads) { index in
                try AtlasSheet(setup, plan, index, reason: reasons[index], language).svg(pictures)
            }
        } catch let error as GeospatialError {
            throw ReadErrors.from(error, file: setup.scenario.data.villages.path)
        }
    }

    /// The files of the atlas by their names, as ``names(clusters:)`` has them.
    ///
    /// - Throws: ``PlannerError`` of kind `.output` (E6312) when a sheet cannot be drawn, and as ``sheets(_:_:_:)``.
    package static func files(
        _ setup: PlanningCase, _ plan: Plan, _ language: Language, _ renderer: SheetRenderer
    ) throws -> [(name: String, bytes: [UInt8])] {
        let sheets = try sheets(setup, plan, language)
        let names = names(clusters: sheets.count)
        let threads = ProcessInfo.processInfo.activeProcessorCount
        let drawn = try parallelMap(names.count, threads: threads) { index in
            try index == 0 ? renderer.render(pages: sheets) : renderer.render(sheets[index - 1], as: .pdf)
        }
        return zip(names, drawn).map { (name: $0, bytes: $1) }
    }
}
