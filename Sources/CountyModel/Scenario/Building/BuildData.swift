extension ScenarioBuilder {
    /// The section `data`.
    package static func data(_ section: Setting) -> DataOptions {
        var result = DataOptions()
        result.countyCode = section["county_code"]?.text
        result.countyName = section["county_name"]?.text
        result.codeKind = section["code_kind"]?.word(CodeKind.self) ?? result.codeKind
        if let villages = section["villages"] { result.villages = boundary(villages) }
        result.tables = (section["tables"]?.items ?? []).map(table)
        result.points = section["points"]?.text
        result.pointsShift = section["points_shift"]?.word(PointsShift.self) ?? result.pointsShift
        result.roads = section["roads"]?.text
        result.places = section["places"]?.text
        result.aliases = section["aliases"]?.text
        result.withNames = section["with_names"]?.flag ?? result.withNames
        result.villageAliases = section["village_aliases"]?.text
        let match = section["name_match"]
        result.nameMatch.strip = match?["strip"]?.texts ?? result.nameMatch.strip
        result.nameMatch.strip.sort { $0.count > $1.count }
        result.nameMatch.maxEdit = match?["max_edit"]?.integer ?? result.nameMatch.maxEdit
        result.nameMatch.autoAccept = match?["auto_accept"]?.flag ?? result.nameMatch.autoAccept
        let topology = section["topology"]
        result.topology.snapMeters = topology?["snap_m"].map { $0.number } ?? result.topology.snapMeters
        result.topology.gapAreaSquareMeters =
            topology?["gap_area_m2"]?.number ?? result.topology.gapAreaSquareMeters
        result.topology.fix = topology?["fix"]?.word(TopologyOptions.Fix.self) ?? result.topology.fix
        return result
    }

    private static func boundary(_ section: Setting) -> BoundaryOptions {
        var result = BoundaryOptions()
        result.path = section["path"]?.text ?? result.path
        result.layer = section["layer"]?.text
        result.encoding = section["encoding"]?.word(TextEncoding.self) ?? result.encoding
        result.crs = section["crs"]?.text.flatMap { $0 == "auto" ? nil : $0 }
        result.swapAxes = section["swap_axes"]?.flag ?? result.swapAxes
        result.codeField = section["code_field"]?.text
        result.nameField = section["name_field"]?.text
        result.townField = section["town_field"]?.text
        result.codeTake = section["code_take"]?.integer ?? result.codeTake
        result.dissolve = section["dissolve"]?.flag ?? result.dissolve
        return result
    }

    private static func table(_ section: Setting) -> TableOptions {
        var result = TableOptions(path: section["path"]?.text ?? "")
        if let sheet = section["sheet"] {
            result.sheet = sheet.integer.map { .number($0) } ?? sheet.text.map { .name($0) }
        }
        result.headerRow = section["header_row"]?.integer
        result.encoding = section["encoding"]?.word(TextEncoding.self) ?? result.encoding
        result.join = section["join"]?.fields ?? result.join
        result.year = section["year"]?.integer
        for entry in section["columns"]?.entries ?? [] {
            result.columns.append(ColumnMapping(header: entry.key, field: Field(entry.value.text ?? "")))
        }
        for entry in section["units"]?.entries ?? [] {
            result.units.append(ColumnUnit(name: entry.key, unit: entry.value.text ?? ""))
        }
        return result
    }
}
