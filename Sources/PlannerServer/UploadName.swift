import ClusterPlanner

/// Names under which a person may put a file into the workspace.
enum UploadName {
    /// Tables that are read, by the ends of their names.
    static let tables: Set<String> = ["xlsx", "xlsm", "xls", "et", "ods", "csv", "txt", "tsv"]
    /// Boundary files that stand for themselves.
    static let maps: Set<String> = [
        "zip", "shp", "gpkg", "geojson", "json", "kml", "kmz", "gml", "fgb", "tab", "mif",
    ]
    /// Files that belong to a boundary file of the same name.
    static let parts = SideFiles.endings.subtracting(maps)
    /// Bytes that a name may have: with what is put around it while it is written, a file system takes no more.
    private static let mostBytes = 180
    /// What some file systems do not take, so that the folder can be carried on a stick.
    private static let barred = Set("/\\<>:\"|?*")

    /// The end of a name behind its last point, in small letters; empty where there is none.
    static func ending(_ name: String) -> String {
        name.lastIndex(of: ".").map { name[name.index(after: $0)...].lowercased() } ?? ""
    }

    /// The name without its end.
    static func stem(_ name: String) -> String { name.lastIndex(of: ".").map { String(name[..<$0]) } ?? name }

    /// Why a name is not taken; `nil` where it is.
    static func refusal(_ name: String) -> WebAnswer? {
        let isHidden = name.hasPrefix(".") || name.hasPrefix("~$")
        // Signs that are not seen, or turn the direction of writing, make one name look like another.
        let isSeen = name.unicodeScalars.allSatisfy { scalar in
            switch scalar.properties.generalCategory {
            case .control, .format, .lineSeparator, .paragraphSeparator, .privateUse, .surrogate, .unassigned: false
            default: true  // open: the categories are those of Unicode
            }
        }
        guard !name.isEmpty, !isHidden, isSeen, name.utf8.count <= mostBytes, name == trimmed(name),
            !name.contains(where: barred.contains)
        else {
            return WebAnswer(
                refusing: 422, "文件名不能用:不要以“.”或“~$”开头,不含 / \\ < > : \" | ? * 和看不见的字符,至多 \(mostBytes) 字节",
                "this file name cannot be used: none that begins with . or ~$, has / \\ < > : \" | ? * or unseen signs, or more than \(mostBytes) bytes"
            )
        }
        guard tables.union(maps).union(parts).contains(ending(name)) else {
            return WebAnswer(
                refusing: 422,
                "不读这种文件。村界用 zip、shp(连同 shx、dbf、prj)、gpkg、geojson、kml;表用 xlsx、xls、ods、csv",
                "this kind of file is not read; boundaries come as zip, shp (with shx, dbf, prj), gpkg, geojson or kml, tables as xlsx, xls, ods or csv"
            )
        }
        return nil
    }

    private static func trimmed(_ name: String) -> String {
        var result = name[...]
        while result.last == " " || result.last == "." { result.removeLast() }
        while result.first == " " { result.removeFirst() }
        return String(result)
    }
}
