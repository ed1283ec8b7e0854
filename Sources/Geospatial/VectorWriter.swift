internal import CGDAL
import Foundation

/// Writes vector files and spreadsheets of any format that GDAL writes.
public enum VectorWriter {
    /// Writes one layer to a new file, or to none: everything goes into a folder beside the target and is moved over at the end.
    ///
    /// - Parameters:
    ///   - path: the file; whatever stands there is replaced at the last moment.
    ///   - format: GDAL's driver name, such as `GPKG`, `ESRI Shapefile` or `XLSX`.
    ///   - crs: authority code or WKT; `nil` writes none.
    ///   - options: layer creation options of the driver, such as `ENCODING=UTF-8`.
    ///   - row: the cells of a row, in the order of `fields`.
    /// - Throws: ``GeospatialError`` of kind `notWritable`.
    public static func write(
        path: String, format: String, layer: String, crs: String?, fields: [FieldDefinition],
        geometry: LayerGeometry, rowCount: Int, options: [String] = [], row: (Int) -> [FieldValue]
    ) throws {
        let target = URL(fileURLWithPath: path)
        let parent = target.deletingLastPathComponent()
        // Without dots inside: GDAL takes a format from any part of a path that looks like an ending.
        let plainName = target.lastPathComponent.replacing(".", with: "_")
        let work = parent.appendingPathComponent(".\(plainName)_partial")
        do {
            try? FileManager.default.removeItem(at: work)
            try FileManager.default.createDirectory(at: work, withIntermediateDirectories: true)
        } catch { throw GeospatialError(.notWritable, path, "\(error.localizedDescription)") }
        defer { try? FileManager.default.removeItem(at: work) }
        let inner = work.appendingPathComponent(target.lastPathComponent).path
        try withoutActuallyEscaping(row) { row in
            var written = WrittenLayer(
                name: layer, crs: crs, fields: fields, geometry: geometry, rowCount: rowCount, row: row)
            written.options = options
            try create(inner, named: path, format: format, [written], metadata: [])
        }
        do {
            for name in try FileManager.default.contentsOfDirectory(atPath: work.path).sorted() {
                let source = work.appendingPathComponent(name)
                guard rename(source.path, parent.appendingPathComponent(name).path) == 0 else {
                    throw GeospatialError(.notWritable, path, String(cString: strerror(errno)))
                }
            }
        } catch let error as GeospatialError { throw error } catch {
            throw GeospatialError(.notWritable, path, error.localizedDescription)
        }
    }

    /// The files of a data source of several layers, made in memory, so that the caller can write all of them or none.
    ///
    /// The same layers give the same bytes.
    ///
    /// - Parameters:
    ///   - name: name of the file, such as `plan.gpkg`; formats of several files add their own endings.
    ///   - format: GDAL's driver name.
    ///   - metadata: what the data source says of itself, for formats that have a place for it.
    /// - Returns: the files in the order of their names.
    /// - Throws: ``GeospatialError`` of kind `notWritable`, or `badCRS`.
    /// - Complexity: O(vertices + cells) time; all bytes are held at once.
    public static func files(
        name: String, format: String, layers: [WrittenLayer], metadata: [(key: String, value: String)] = []
    ) throws -> [(name: String, bytes: [UInt8])] {
        let folder = MemoryFolder()
        try create("\(folder.path)/\(name)", named: name, format: format, layers, metadata: metadata)
        return try folder.files(named: name)
    }

    private static func create(
        _ path: String, named name: String, format: String, _ layers: [WrittenLayer],
        metadata: [(key: String, value: String)]
    ) throws {
        try GDALMessages.recording { messages in
            let sink = try VectorSink(path: path, named: name, format: format, messages)
            sink.describe(metadata)
            for layer in layers { try sink.write(layer) }
            try sink.finish()
            if let failure = messages.failures.first { throw GeospatialError(.notWritable, name, failure) }
        }
    }
}
