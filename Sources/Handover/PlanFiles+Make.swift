import CountyData
import CountyModel
import Geospatial
import Planning

extension PlanFiles {
    /// All files of a plan, made in memory so that nothing is written before everything is ready.
    ///
    /// They are the layers of ``PlanLayers`` as GeoJSON with a QGIS style (`.qml`) beside each, `plan.json`, `assignment.csv` and
    /// `map.svg`; a layer without features is left out and named in the notes.
    ///
    /// - Throws: ``PlannerError`` of kind `.data` (E1401) when the land of a cluster cannot be united.
    package static func make(setup: PlanningCase, plan: Plan, reasons: PlanReasons, language: Language) throws -> (
        files: [(name: String, bytes: [UInt8])], notes: [Finding]
    ) {
        do {
            return try layers(setup, plan, reasons, language)
        } catch let error as GeospatialError { throw ReadErrors.from(error, file: setup.scenario.data.villages.path) }
    }

    private static func layers(_ setup: PlanningCase, _ plan: Plan, _ reasons: PlanReasons, _ language: Language) throws
        -> (files: [(name: String, bytes: [UInt8])], notes: [Finding])
    {
        let made = try PlanLayers(setup, plan, reasons).geoJSON(language)
        var files = made.files
        files.append(("plan.json", PlanFile.bytes(setup, plan)))
        files.append(("assignment.csv", AssignmentFile.bytes(setup, plan)))
        files.append(("map.svg", Array(try MapSVG.render(setup, plan, language: language).utf8)))
        return (files, made.notes)
    }
}
