import ArgumentParser
import ClusterPlanner
import Foundation

extension GISFormat: ExpressibleByArgument {}

/// Names of columns as the command line calls them.
enum ColumnNames: String, ExpressibleByArgument, CaseIterable {
    case full, short, zh

    var naming: FieldNaming {
        switch self {
        case .full: .en
        case .short: .short
        case .zh: .zh
        }
    }
}

/// Options of `export` that say what kinds of files are written, and how.
struct FormatFlags: ParsableArguments {
    @Option(
        name: .long,
        help: .of(
            "写哪些文件,用逗号分隔:\(GISFormat.allCases.map(\.rawValue).joined(separator: "、"))(默认为参数文件 output.formats 中的,未写则为 geojson,gpkg,qgz)。",
            "What to write, joined by commas: \(GISFormat.allCases.map(\.rawValue).joined(separator: ", ")) (default: those of the scenario's output.formats, else geojson,gpkg,qgz)."
        ))
    var format: String?

    @Option(
        name: .long,
        help: .of(
            "gpkg、qgz、shp、fgb 和 csv 的坐标系(默认为参数文件的 output.crs)。",
            "Coordinate system of gpkg, qgz, shp, fgb and csv (default: the scenario's output.crs)."))
    var crs: String?

    @Option(name: .long, help: .of("shapefile 的编码:UTF-8 或 GB18030。", "Encoding of shapefiles: UTF-8 or GB18030."))
    var encoding = "UTF-8"

    @Option(
        name: .long,
        help: .of(
            "gpkg、qgz、kml、fgb 和 csv 的列名:full、short 或 zh。",
            "Names of columns in gpkg, qgz, kml, fgb and csv: full, short or zh."))
    var fields: ColumnNames?

    private var formats: [GISFormat]? {
        format?.split(separator: ",").compactMap { GISFormat(rawValue: $0.trimmingCharacters(in: .whitespaces)) }
    }

    private var tableEncoding: TableEncoding? {
        switch encoding.uppercased().replacing("-", with: "") {
        case "UTF8": .utf8
        case "GB18030", "GBK", "GB2312": .gb18030
        default: nil
        }
    }

    func validate() throws {
        for name in format?.split(separator: ",") ?? [] {
            let word = name.trimmingCharacters(in: .whitespaces)
            if GISFormat(rawValue: word) == nil {
                let known = GISFormat.allCases.map(\.rawValue)
                throw UsageError.of(
                    "--format 没有“\(word)”;可选:\(known.joined(separator: "、"))(默认为参数文件 output.formats 中的,未写则为 geojson,gpkg,qgz)。",
                    "--format knows \(known.joined(separator: ", ")), not '\(word)'.")
            }
        }
        if formats?.isEmpty == true {
            throw UsageError.of("--format 至少要写一种文件。", "--format wants at least one kind of file.")
        }
        if tableEncoding == nil {
            throw UsageError.of(
                "--encoding 应为 UTF-8 或 GB18030,不能是“\(encoding)”。", "--encoding is UTF-8 or GB18030, not '\(encoding)'.")
        }
    }

    /// The same as the writers take it; what the command line does not say is the scenario's.
    func options(_ output: OutputOptions, _ language: Language) -> GISOptions {
        GISOptions(
            formats: formats ?? output.gisFormats, crs: crs, encoding: tableEncoding ?? .utf8, naming: fields?.naming,
            language: language)
    }
}
