import CountyModel
import Geospatial
import Spreadsheet

/// Failures of reading, said to the person who brought the file.
package enum ReadErrors {
    package static func missing(_ file: String) -> PlannerError {
        PlannerError(
            .input, .missingFile,
            Bilingual(zh: "找不到文件 \(file),或没有读取权限", en: "\(file) does not exist or may not be read"),
            at: Place(file: file),
            mend: Bilingual(
                zh: "请检查路径(参数文件中的路径从参数文件所在文件夹算起)",
                en: "check the path (paths in a scenario start from the scenario's own folder)"))
    }

    static func empty(_ file: String) -> PlannerError {
        PlannerError(
            .input, .emptyFile, Bilingual(zh: "\(file) 是空文件", en: "\(file) is empty"), at: Place(file: file),
            mend: Bilingual(zh: "请重新复制或导出", en: "copy or export it again"))
    }

    /// Turns a library's failure into a sentence about the user's file.
    package static func from(_ error: GeospatialError, file given: String) -> PlannerError {
        let file = InputDigests.withoutPassword(given)
        let place = Place(file: file)
        switch error.kind {
        case .missingFile: return missing(file)
        case .emptyFile: return empty(file)
        case .unreadable: return unreadable(file, error.message)
        case .brokenOff(let read, let expected):
            if read >= expected {
                return PlannerError(
                    .data, .brokenOffFile,
                    Bilingual(
                        zh: "\(file) 读到第 \(read) 个要素时出错:\(error.message)",
                        en: "\(file) is damaged; reading failed after \(read) features: \(error.message)"),
                    at: place, mend: Bilingual(zh: "请重新复制或导出", en: "copy or export it again"))
            }
            return PlannerError(
                .data, .brokenOffFile,
                Bilingual(
                    zh: "\(file) 不完整:应有 \(expected) 个要素,只读到 \(read) 个(\(error.message))",
                    en: "\(file) breaks off: \(expected) features announced, \(read) read (\(error.message))"),
                at: place,
                mend: Bilingual(
                    zh: "请重新复制全部文件(.shp .shx .dbf .prj .cpg)或重新导出",
                    en: "copy all its files again (.shp .shx .dbf .prj .cpg) or export it anew"))
        case .refused(let refusal): return ClosedDoorWords.from(refusal, error.message, file: file)
        case .otherArchive(let kind): return otherArchive(kind, file)
        case .tooLarge(let bytes):
            let size = NumberText.plain(Double(bytes) / 1e6, decimals: 0)
            return PlannerError(
                .input, .tooLargeFile,
                Bilingual(
                    zh: "\(file) 解压后有 \(size) MB 以上,或行数超过 1048576,过大,未读取",
                    en: "\(file) unpacks to \(size) MB or more, or has above 1048576 rows: too large, not read"),
                at: place,
                mend: Bilingual(
                    zh: "请删去多余的空行、工作表或文件后另存(上限 1 GB、1048576 行)",
                    en:
                        "delete blank rows, sheets or files that are not needed and save it again (at most 1 GB and 1048576 rows)"
                ))
        case .oversizedFeature:
            return PlannerError(
                .input, .tooLargeFile,
                Bilingual(
                    zh: "\(file) 有一个要素过大(约 50 万个顶点以上),未读取",
                    en: "\(file) has a feature that is too large (above about 500,000 vertices); not read"),
                at: place,
                mend: Bilingual(
                    zh: "请核对该要素是否为村界;需要时简化边界,或另存为 GeoPackage",
                    en: "look whether it is a village at all; simplify its outline, or save the map as GeoPackage"))
        case .endsLibrary:
            return PlannerError(
                .input, .unopenableFile,
                Bilingual(
                    zh: "无法读取 \(file):读取程序库在此文件上崩溃(\(error.message))",
                    en: "\(file) cannot be read: the library for its format breaks down on it (\(error.message))"),
                at: place,
                mend: Bilingual(
                    zh: "请在原软件中另存为 GeoPackage 或 Shapefile 后再读",
                    en: "save it as GeoPackage or shapefile in the program it comes from"))
        case .noSuchLayer(let present):
            return PlannerError(
                .scenario, .missingLayer,
                Bilingual(zh: "\(file) 中没有图层 \(error.message)", en: "\(file) has no layer \(error.message)"), at: place,
                mend: Bilingual(
                    zh: "可选:\(present.joined(separator: "、"))", en: "it has: \(present.joined(separator: ", "))"))
        case .severalLayers(let names):
            return PlannerError(
                .scenario, .severalLayers,
                Bilingual(zh: "\(file) 有多个图层,需指定一个", en: "\(file) has several layers; name one"), at: place,
                mend: Bilingual(
                    zh: "在参数文件 data.villages.layer 写明:\(names.joined(separator: "、"));若各图层合起来才是全部村界,写 layer: \"*\"",
                    en: """
                        set data.villages.layer to one of: \(names.joined(separator: ", ")); or, where they are the villages \
                        only together, to "*"
                        """))
        case .systemsDiffer:
            return PlannerError(
                .data, .unusableCRS,
                Bilingual(
                    zh: "\(file) 的图层坐标系不同,不能合并读取(\(error.message))",
                    en:
                        "the layers of \(file) have different coordinate systems and cannot be read as one (\(error.message))"
                ),
                at: place,
                mend: Bilingual(
                    zh: "请统一坐标系后另存,或用 data.villages.layer 只读一个",
                    en: "save them in one system, or read one alone by data.villages.layer"))
        case .badCRS, .notTransformable:
            return PlannerError(
                .data, .unusableCRS,
                Bilingual(
                    zh: "\(file) 的坐标系无法使用:\(error.subject) \(error.message)",
                    en: "the coordinate system of \(file) cannot be used: \(error.subject) \(error.message)"),
                at: place,
                mend: Bilingual(
                    zh: "请在参数文件 data.villages.crs 写明,例如 EPSG:4549",
                    en: "set data.villages.crs in the scenario, for example EPSG:4549"))
        case .notWritable, .geometry:
            return PlannerError(
                .data, .failedGeometry,
                Bilingual(
                    zh: "\(file) 的图形处理失败:\(error.subject) \(error.message)",
                    en: "a geometry of \(file) could not be processed: \(error.subject) \(error.message)"), at: place)
        }
    }

    /// An archive that is not unpacked.
    static func otherArchive(_ kind: String, _ file: String) -> PlannerError {
        PlannerError(
            .input, .unopenableFile,
            Bilingual(zh: "\(file) 是 \(kind) 压缩包,程序不解压", en: "\(file) is a \(kind) archive, which is not unpacked"),
            at: Place(file: file),
            mend: Bilingual(zh: "请先解压,再给出其中的文件,或改压成 .zip", en: "unpack it and name the file inside, or pack it as .zip")
        )
    }

    /// Turns a failure to read a workbook into a sentence about it.
    package static func from(_ error: SpreadsheetError, file: String, sheet: String? = nil) -> PlannerError {
        let place = Place(file: file, sheet: sheet)
        let resave = Bilingual(zh: "请用 Excel 或 WPS 打开后另存为 .xlsx", en: "open it in Excel or WPS and save it as .xlsx")
        let detail = [error.part, error.message].filter { !$0.isEmpty }.joined(separator: ": ")
        switch error.kind {
        case .unreadable:
            return PlannerError(
                .input, .unopenableFile,
                Bilingual(zh: "无法读取工作簿 \(file):\(detail)", en: "the workbook \(file) cannot be read: \(detail)"),
                at: place, mend: resave)
        case .unsafe:
            return PlannerError(
                .input, .unopenableFile,
                Bilingual(
                    zh: "工作簿 \(file) 含有正常表格没有的外部引用或实体声明,未读取(\(detail))",
                    en: "the workbook \(file) declares entities, as no spreadsheet program does; not read (\(detail))"),
                at: place, mend: resave)
        case .tooLarge(let bytes): return from(GeospatialError(.tooLarge(bytes: bytes), file), file: file)
        case .tooManyRows: return from(GeospatialError(.tooLarge(bytes: 0), file), file: file)
        case .locked:
            return PlannerError(
                .input, .passwordProtected,
                Bilingual(zh: "\(file) 设有打开密码,无法读取", en: "\(file) is protected by a password"), at: place,
                mend: Bilingual(zh: "请在 Excel 或 WPS 中取消密码后另存", en: "remove the password in Excel or WPS and save it"))
        case .otherKind(let kind):
            return PlannerError(
                .input, .oldSpreadsheet,
                Bilingual(
                    zh: "\(file) 是程序不读取的工作簿格式(.\(kind))",
                    en: "\(file) is a kind of workbook that is not read (.\(kind))"),
                at: place, mend: resave)
        }
    }

    private static func unreadable(_ file: String, _ message: String) -> PlannerError {
        let isShapefile = file.lowercased().hasSuffix(".shp")
        let mend =
            isShapefile
            ? Bilingual(
                zh: "Shapefile 至少要有同名的 .shp .shx .dbf 三个文件,请一起复制或重新导出",
                en:
                    "a shapefile needs at least .shp, .shx and .dbf of the same name; copy them together or export it anew"
            )
            : Bilingual(
                zh: "支持 GeoJSON、GeoPackage、Shapefile、FlatGeobuf、KML、FileGDB;请检查文件是否损坏",
                en:
                    "GeoJSON, GeoPackage, Shapefile, FlatGeobuf, KML and FileGDB are read; check whether the file is damaged"
            )
        return PlannerError(
            .input, .unopenableFile,
            Bilingual(zh: "无法打开 \(file):\(message)", en: "\(file) cannot be opened: \(message)"), at: Place(file: file),
            mend: mend)
    }
}
