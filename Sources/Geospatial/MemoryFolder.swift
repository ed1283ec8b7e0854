internal import CGDAL
import Synchronization

/// A folder of GDAL's file system in memory; its files go when the value does.
final class MemoryFolder {
    private static let made = Atomic<Int>(0)

    let path: String

    init() {
        // It may be the first that asks the library for anything, and its doors are closed before that.
        GDALMessages.registerDrivers
        // A number of its own, so that several threads can write at once.
        path = "/vsimem/planner_\(Self.made.add(1, ordering: .relaxed).newValue)"
        VSIMkdir(path, 0o755)
    }

    deinit { VSIRmdirRecursive(path) }

    /// The bytes of all files, in the order of their names.
    ///
    /// - Throws: ``GeospatialError`` of kind `notWritable` when one is gone.
    func files(named source: String) throws -> [(name: String, bytes: [UInt8])] {
        let list = VSIReadDir(path)
        defer { CSLDestroy(list) }
        let names = (0..<CSLCount(list)).map { string(CSLGetField(list, $0)) }.sorted()
        return try names.map { name in
            var length: vsi_l_offset = 0
            guard let start = VSIGetMemFileBuffer("\(path)/\(name)", &length, 0) else {
                throw GeospatialError(.notWritable, source, name)
            }
            return (name, Array(UnsafeBufferPointer(start: start, count: Int(length))))
        }
    }
}

/// Archives of a few files, as project files are.
public enum ZipFile {
    /// The bytes of a zip archive with the files in the order given; the same files give the same bytes.
    ///
    /// - Throws: ``GeospatialError`` of kind `notWritable`.
    public static func bytes(_ files: [(name: String, bytes: [UInt8])]) throws -> [UInt8] {
        let folder = MemoryFolder()
        try GDALMessages.recording { messages in
            guard let archive = CPLCreateZip("\(folder.path)/archive.zip", nil) else {
                throw GeospatialError(.notWritable, "zip", messages.text)
            }
            var isWhole = true
            for file in files where isWhole {
                isWhole =
                    CPLCreateFileInZip(archive, file.name, nil) == CE_None
                    && file.bytes.withUnsafeBytes { buffer in
                        CPLWriteFileInZip(archive, buffer.baseAddress, Int32(buffer.count)) == CE_None
                    } && CPLCloseFileInZip(archive) == CE_None
            }
            guard CPLCloseZip(archive) == CE_None, isWhole else {
                throw GeospatialError(.notWritable, "zip", messages.text)
            }
        }
        return try folder.files(named: "zip").first?.bytes ?? []
    }
}
