import ClusterPlanner

/// What a file that was brought is taken for at first sight.
enum ItemLook: Sendable {
    /// Boundaries of villages.
    case boundary(BoundaryLook)
    /// A table.
    case table(TableLook)
    /// Lines or points, such as roads: not used for villages.
    case otherMap
    /// Part of a boundary file that is not there.
    case orphan
    /// What cannot be read, with the reason.
    case unread(PlannerError)

    /// Looks at it; what goes wrong is told and not thrown.
    init(_ item: DataFolder.Item, in folder: DataFolder) {
        let ending = UploadName.ending(item.name)
        let path = folder.path + "/" + item.name
        if UploadName.parts.contains(ending) {
            self = .orphan
            return
        }
        do {
            if UploadName.tables.contains(ending) {
                self = .table(try CountyReader.look(table: path, calling: DataFolder.name + "/" + item.name))
            } else {
                let look = try CountyReader.look(boundary: path)
                self = look.featureCount == 0 ? .otherMap : .boundary(look)
            }
        } catch let error as PlannerError { self = .unread(error.named(in: folder.path)) } catch {
            self = .unread(
                PlannerError(
                    .input, .missingFile, Bilingual(zh: "\(item.name) 无法读取", en: "\(item.name) cannot be read"),
                    at: Place(file: item.name)))
        }
    }

    /// Whether it is used where nobody has chosen: boundaries, and tables that name villages and tell something of them.
    var isUsual: Bool {
        switch self {
        case .boundary: return true
        case .table(let look):
            let fields = Set(look.columns.compactMap(\.match.field))
            let naming: Set<Field> = [.villageCode, .villageName, .townName, .townCode, .countyName]
            let isAsked = look.columns.contains { $0.match.way == .ambiguous }
            return !fields.isDisjoint(with: [.villageCode, .villageName])
                && (!fields.subtracting(naming).isEmpty || isAsked)
        case .otherMap, .orphan, .unread: return false
        }
    }

    /// What the page is told of it.
    func json(_ item: DataFolder.Item) -> JSONValue {
        .object(
            [
                ("name", .text(item.name)), ("files", .list(item.files.map { .text($0) })),
                ("bytes", .integer(item.bytes)), ("usual", .flag(isUsual)),
            ] + parts)
    }

    private var parts: [(String, JSONValue)] {
        switch self {
        case .boundary(let look):
            [
                ("kind", .text("boundary")), ("features", .integer(look.featureCount)),
                ("fields", .list(look.fieldNames.map { .text($0) })),
                ("codeField", look.codeField.map { .text($0) } ?? .null),
                ("isFoundByValues", .flag(look.isFoundByValues)), ("crs", look.crsName.map { .text($0) } ?? .null),
                ("county", Self.county(of: look.codes).map { .text($0) } ?? .null),
            ]
        case .table(let look):
            [
                ("kind", .text("table")), ("rows", .integer(look.rowCount - look.setAsideCount)),
                ("used", .integer(look.columns.count { $0.match.field != nil })),
                ("columns", .integer(look.columns.count)),
                ("asked", .integer(look.columns.count { $0.match.way == .ambiguous })),
                ("sheet", look.sheet.map { .text($0) } ?? .null),
            ]
        case .otherMap: [("kind", .text("other"))]
        case .orphan: [("kind", .text("orphan"))]
        case .unread(let error):
            [
                ("kind", .text("unread")), ("error", WebAnswer.both(error.findings[0].what)),
                ("mend", error.findings[0].mend.map(WebAnswer.both) ?? .null),
            ]
        }
    }

    /// The six digits that all codes begin with; `nil` where they differ.
    private static func county(of codes: [String]) -> String? {
        let starts = Set(codes.filter { !$0.isEmpty }.map { $0.prefix(6) })
        guard starts.count == 1, let start = starts.first, start.count == 6, start.allSatisfy(\.isNumber) else {
            return nil
        }
        return String(start)
    }
}
