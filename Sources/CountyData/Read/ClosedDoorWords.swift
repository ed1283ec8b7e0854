import CountyModel
import Geospatial

/// Why a path is not opened, or a file not read, where reading it could reach beyond the files that the user named.
enum ClosedDoorWords {
    /// The sentence for a refusal.
    ///
    /// - Parameter detail: what the library said, such as the address that the file asked for.
    static func from(_ refusal: GeospatialError.Refusal, _ detail: String, file: String) -> PlannerError {
        let (code, what, mend) = words(refusal, detail, file)
        return PlannerError(.input, code, what, at: Place(file: file), mend: mend)
    }

    private static func words(_ refusal: GeospatialError.Refusal, _ detail: String, _ file: String) -> (
        FindingCode, Bilingual, Bilingual
    ) {
        switch refusal {
        case .otherContent(let format, let root):
            let shown = root.isEmpty ? "" : "(<\(root)>)"
            return (
                .disguisedFile,
                Bilingual(
                    zh: "\(file) 按名称应是 \(format),内容却是 XML\(shown);未读取",
                    en: "\(file) should be \(format) by its name, but its content is XML\(shown); not read"),
                Bilingual(
                    zh: "这类 XML 可能指向别的文件或网络;请在原软件中另存为 GeoPackage",
                    en: "such XML may point at other files or the network; save the map itself as GeoPackage")
            )
        case .unknownEnding(let endings):
            let list = Bilingual.list(endings)
            return (
                .unopenableFile,
                Bilingual(
                    zh: "\(file) 的扩展名不是可读的地图格式", en: "\(file) does not end as any map that is read does"),
                Bilingual(zh: "请另存为 GeoPackage;可读:\(list.zh)", en: "save it as GeoPackage; read are: \(list.en)")
            )
        case .notAPath:
            return (
                .unopenableFile,
                Bilingual(
                    zh: "\(file) 不是文件路径,而是服务器或程序的地址;未打开",
                    en: "\(file) is no path of a file but names a server or a program; not opened"),
                Bilingual(
                    zh: "请下载为文件后写明其路径;数据库只支持 PG: 开头的 PostGIS 连接",
                    en: "save what it gives as a file and name that; of databases only PostGIS, by PG:, is read")
            )
        case .notAFile:
            let file = detail.isEmpty ? file : detail
            return (
                .unopenableFile,
                Bilingual(
                    zh: "\(file) 是管道、设备或其他特殊文件,不能作为输入", en: "\(file) is a pipe, a device or the like, and no input"),
                Bilingual(zh: "请先存为普通文件", en: "save what it gives as a plain file first")
            )
        case .noMapInside:
            return (
                .unopenableFile,
                Bilingual(zh: "压缩包 \(file) 里没有地图文件", en: "there is no map in the archive \(file)"),
                Bilingual(
                    zh: "请检查压缩包是否完整,或解压后写明其中的文件", en: "see whether it is whole, or unpack it and name the file inside")
            )
        case .tooManyMembers(let count, _):
            let isDeep = count <= ArchiveSize.limitMembers
            let deep = Bilingual(
                zh: "文件夹层数过深", en: "folders within folders too deep")
            let many = Bilingual(zh: "有 \(count) 个文件", en: "\(count) members")
            let why = isDeep ? deep : many
            return (
                .tooLargeFile,
                Bilingual(
                    zh: "压缩包 \(file) 过大,未读取:\(why.zh)", en: "the archive \(file) is too large and not read: \(why.en)"),
                Bilingual(
                    zh: "请只压缩地图本身(至多 \(ArchiveSize.limitMembers) 个文件、\(ArchiveSize.limitDepth) 层文件夹)",
                    en:
                        "pack the map alone (at most \(ArchiveSize.limitMembers) members, \(ArchiveSize.limitDepth) folders deep)"
                )
            )
        case .pointsOutside:
            let address = String(detail.prefix(120))
            return (
                .pointsOutside,
                Bilingual(
                    zh: "\(file) 要求打开 \(address),未打开,也未读取该文件",
                    en: "\(file) asks for \(address); that was not opened and the file is not read"),
                Bilingual(
                    zh: "请在原软件中把内容另存为一个完整的文件;坐标系请写在文件内,或写在参数 data.villages.crs",
                    en: """
                        save the content as one whole file in the program it comes from; a coordinate system belongs in the \
                        file itself or in data.villages.crs
                        """)
            )
        }
    }
}
