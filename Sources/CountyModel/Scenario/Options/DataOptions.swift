/// What kind of codes the villages have.
package enum CodeKind: String, Sendable, CaseIterable {
    /// Twelve-digit statistical codes; anything else is an error.
    case cn12
    /// Codes of other lands or older systems, carried as text and never taken apart.
    case any
}

/// How the coordinates of points taken from a web map are shifted.
package enum PointsShift: String, Sendable, CaseIterable {
    /// Not at all.
    case none
    /// By some 500 m as the maps of GCJ-02 are; shifted back approximately.
    case gcj02
}

/// The `data:` section: which files the villages come from and how they are read.
public struct DataOptions: Sendable, Equatable {
    /// Six digits that every statistical code must begin with; `nil` (default) checks nothing.
    package var countyCode: String?
    /// Name of the county for titles; `nil` (default) takes it from the tables.
    package var countyName: String?
    /// Kind of the village codes. Default `.cn12`.
    package var codeKind: CodeKind
    /// The village boundaries; the only input that must be there.
    public var villages: BoundaryOptions
    /// The attribute tables; a later table overrides the fields of an earlier one. Default none.
    public var tables: [TableOptions]
    /// File of village seats (points); `nil` (default) takes a point inside each village.
    package var points: String?
    /// How the coordinates of village seats were shifted by a web map. Default `.none`.
    package var pointsShift: PointsShift
    /// File of road centre lines, drawn on maps and used for nothing else. Default `nil`.
    package var roads: String?
    /// File of rivers, lines or areas, drawn on maps and used for nothing else. Default `nil`.
    package var rivers: String?
    /// File of township and county seats, drawn on maps and used for nothing else. Default `nil`.
    package var places: String?
    /// File of the county's own header words and the fields they stand for; `nil` (default) uses the dictionary alone.
    package var aliases: String?
    /// Whether names of people (联系县领导, 包村干部) are read; `output.names_of_people` writes them. Default `false`.
    package var withNames: Bool
    /// File of old codes and names of villages; `nil` (default) knows none.
    package var villageAliases: String?
    /// How villages are matched by name where a table has no codes.
    package var nameMatch: NameMatchOptions
    /// How gaps and overlaps between boundaries are treated.
    package var topology: TopologyOptions

    /// The section from its parts; everything has a default.
    package init(
        countyCode: String? = nil, countyName: String? = nil, codeKind: CodeKind = .cn12,
        villages: BoundaryOptions = BoundaryOptions(), tables: [TableOptions] = [], points: String? = nil,
        pointsShift: PointsShift = .none, roads: String? = nil, rivers: String? = nil, places: String? = nil,
        aliases: String? = nil,
        withNames: Bool = false, villageAliases: String? = nil, nameMatch: NameMatchOptions = NameMatchOptions(),
        topology: TopologyOptions = TopologyOptions()
    ) {
        (self.countyCode, self.countyName, self.codeKind) = (countyCode, countyName, codeKind)
        (self.villages, self.tables, self.points) = (villages, tables, points)
        self.pointsShift = pointsShift
        (self.roads, self.rivers, self.places, self.aliases) = (roads, rivers, places, aliases)
        (self.withNames, self.villageAliases) = (withNames, villageAliases)
        (self.nameMatch, self.topology) = (nameMatch, topology)
    }
}

/// How villages are matched by name where a table has no codes.
package struct NameMatchOptions: Sendable, Equatable {
    /// Endings taken off before names are compared, the longest first. Default 村民委员会, 居民委员会, 村委会, 居委会,
    /// 社区, 村.
    package var strip: [String]
    /// Largest number of differing characters that is still offered as a match, 0…3. Default 1.
    package var maxEdit: Int
    /// Whether a match with differing characters is taken without asking. Default `false`.
    package var autoAccept: Bool

    /// The options from their parts; everything has a default.
    package init(
        strip: [String] = ["村民委员会", "居民委员会", "村委会", "居委会", "社区", "村"], maxEdit: Int = 1, autoAccept: Bool = false
    ) {
        (self.strip, self.maxEdit, self.autoAccept) = (strip, maxEdit, autoAccept)
    }
}

/// How gaps and overlaps between boundaries are treated. The input files are never changed.
package struct TopologyOptions: Sendable, Equatable {
    /// What is done with a fault.
    package enum Fix: String, Sendable, CaseIterable {
        /// Say so and go on.
        case report
        /// Mend it in memory and say so.
        case repair
    }

    /// Borders closer together than this count as one, in metres, 0…100; `nil` (default, written `auto`) takes it from
    /// the map, as ``SnapTolerance/suggest(_:threads:)`` does.
    package var snapMeters: Double?
    /// Gaps and overlaps up to this area count as drawing faults, in square metres, from 0. Default 500.
    package var gapAreaSquareMeters: Double
    /// What is done with a fault. Default `.report`.
    package var fix: Fix

    /// The options from their parts; everything has a default.
    package init(snapMeters: Double? = nil, gapAreaSquareMeters: Double = 500, fix: Fix = .report) {
        (self.snapMeters, self.gapAreaSquareMeters, self.fix) = (snapMeters, gapAreaSquareMeters, fix)
    }
}
