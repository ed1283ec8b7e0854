extension SpreadsheetFile {
    /// Reads every part of an archive of XML to its end.
    ///
    /// - Throws: ``SpreadsheetError`` with the part that is cut off or damaged.
    /// - Complexity: O(bytes).
    package static func requireWhole(path: String) throws {
        let archive = try ZipArchive(path: path)
        for name in archive.names { try XMLEvents.read(name, of: archive, into: Listener()) }
    }
}

/// Hears everything and keeps nothing.
private final class Listener: XMLSink {
    func start(_ name: XMLName, _ attributes: XMLAttributes) {}
    func end(_ name: XMLName) {}
    func text(_ bytes: UnsafeBufferPointer<UInt8>) {}
}
