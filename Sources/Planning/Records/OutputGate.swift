import CountyData
import CountyModel
import Foundation

/// The check of every file before a command writes it: inputs are never overwritten, other files only where that was
/// asked for.
package struct OutputGate: Sendable {
    /// What the command reads.
    package let inputs: InputFiles
    /// Whether files that are there may be replaced.
    package let overwrite: Bool

    /// - Parameters:
    ///   - inputs: everything the command reads.
    ///   - overwrite: whether files that are there may be replaced; inputs never are.
    package init(_ inputs: InputFiles, overwrite: Bool) { (self.inputs, self.overwrite) = (inputs, overwrite) }

    /// Says of paths whether they may be written.
    ///
    /// - Throws: ``PlannerError`` of kind `.output`: E7330 for an input, E7301 for a file that may not be replaced.
    package func admit(_ paths: [String]) throws {
        try inputs.refuse(paths)
        guard !overwrite else { return }
        for path in paths { try AtomicFile.refuse(path) }
    }

    /// Writes all files or none.
    ///
    /// - Throws: ``PlannerError`` of kind `.output`, E7330 for an input; else as ``AtomicFile/writeAll(_:overwrite:)`` does.
    package func write(_ files: [(path: String, bytes: [UInt8])]) throws {
        try inputs.refuse(files.map(\.path))
        try AtomicFile.writeAll(files, overwrite: overwrite)
    }

    /// Writes all files of a folder, which is made where it is not there, or none.
    ///
    /// - Throws: ``PlannerError`` of kind `.output`.
    package func write(_ files: [(name: String, bytes: [UInt8])], to folder: String) throws {
        let placed = files.map { (path: "\(folder)/\($0.name)", bytes: $0.bytes) }
        try admit(placed.map(\.path))
        try FolderMaker.making([folder]) { try AtomicFile.writeAll(placed, overwrite: overwrite) }
    }
}
