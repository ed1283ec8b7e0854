/// What a geometry library could not do, in terms of the caller's files.
public struct GeospatialError: Error, Sendable, Equatable, CustomStringConvertible {
    /// The family of the failure.
    public enum Kind: Sendable, Equatable {
        /// The file does not exist or may not be read.
        case missingFile
        /// The file has no bytes at all.
        case emptyFile
        /// The file exists, but no driver makes sense of it.
        case unreadable
        /// The file breaks off: some features could not be read.
        case brokenOff(read: Int, expected: Int)
        /// The path is not opened, or the file not read, because it could reach beyond the files the user named.
        case refused(Refusal)
        /// An archive of a kind that is not unpacked, by its name.
        case otherArchive(String)
        /// The archive would unpack to more than is ever needed.
        case tooLarge(bytes: Int)
        /// One feature alone would fill memory.
        case oversizedFeature
        /// The library breaks down on the file, seen in a process of its own.
        case endsLibrary
        /// The file has no layer of that name; the names it has.
        case noSuchLayer(present: [String])
        /// The file has several layers and none was named.
        case severalLayers([String])
        /// Layers that are to be read as one have different coordinate systems.
        case systemsDiffer
        /// The library does not understand the coordinate system.
        case badCRS
        /// A coordinate cannot be brought into the other system.
        case notTransformable
        /// The file cannot be written.
        case notWritable
        /// A geometry operation failed.
        case geometry
    }

    /// Why something is not opened.
    public enum Refusal: Sendable, Equatable {
        /// The file is not what the end of its name says; what it should be, and the first element of the XML it is.
        case otherContent(format: String, root: String)
        /// The end of the name says no format that is read; those that are.
        case unknownEnding([String])
        /// The path names a server, a program or a file system of the library, and no file.
        case notAPath
        /// What is there is a pipe, a device or a folder that is no map.
        case notAFile
        /// The file asks for another file or an address, which is the message.
        case pointsOutside
        /// The archive holds no map.
        case noMapInside
        /// The archive holds more members, or deeper folders, than maps have.
        case tooManyMembers(count: Int, depth: Int)
    }

    /// The family of the failure.
    public let kind: Kind
    /// File, layer or coordinate system.
    public let subject: String
    /// What the library said, if anything.
    public let message: String

    /// A failure with all its parts.
    public init(_ kind: Kind, _ subject: String, _ message: String = "") {
        (self.kind, self.subject, self.message) = (kind, subject, message)
    }

    /// Subject, kind and the library's words, for logs.
    public var description: String { "\(subject): \(kind) \(message)" }
}
