import CountyData
import CountyModel
import Geospatial
import Planning

/// All layers of a plan, in the one order in which files, databases and projects have them.
package struct PlanLayers: Sendable {
    /// The layers in the order of ``PlanLayer/ofPlan``, and what was noticed about each.
    package let layers: [(table: FeatureTable, notes: [Finding])]
    /// What every file says about the run.
    package let info: PlanInfo
    /// Digits after the point of longitudes and latitudes.
    package let decimals: Int

    /// Makes all layers of a plan.
    ///
    /// - Throws: ``PlannerError`` of kind `.data` (E1422) when the land of a cluster cannot be united.
    package init(_ setup: PlanningCase, _ plan: Plan, _ reasons: PlanReasons) throws {
        info = PlanInfo(setup, plan.origin)
        decimals = min(7, max(0, setup.scenario.output.decimals))
        let colours = ClusterColours.numbers(setup, plan)
        do {
            layers = [
                try ClustersLayer.make(setup, plan, reasons, colours: colours),
                VillagesLayer.make(setup, plan, reasons, colours: colours), EdgesLayer.make(setup, plan, reasons),
                try LeadsLayer.make(setup, plan, reasons, colours: colours),
            ]
        } catch let error as GeospatialError { throw ReadErrors.from(error, file: setup.scenario.data.villages.path) }
    }

    /// One GeoJSON file per layer with features, its QGIS style beside it, and what was noticed.
    ///
    /// - Parameter language: of the legends; the files themselves have both.
    package func geoJSON(_ language: Language = .zh) -> (files: [(name: String, bytes: [UInt8])], notes: [Finding]) {
        var files: [(name: String, bytes: [UInt8])] = []
        var notes: [Finding] = []
        for layer in layers {
            let written = GeoJSONWriter.write(layer.table, info: info, decimals: decimals)
            notes += (written.bytes == nil ? [] : layer.notes) + written.notes
            guard let bytes = written.bytes else { continue }
            files.append((layer.table.name + ".geojson", bytes))
            files.append((layer.table.name + ".qml", LayerStyle(layer.table, naming: .en, language: language).qml))
        }
        return (files, notes)
    }

    /// What was noticed about the layers, without the bytes of any file.
    package var notes: [Finding] {
        layers.flatMap { layer in
            (layer.table.count > 0 ? layer.notes : []) + GeoJSONWriter.notes(layer.table, decimals: decimals)
        }
    }
}
