internal import CMinizip

/// A zip archive open for reading. Members are found whatever slashes and case their names were written with.
final class ZipArchive {
    /// What all members together may unpack to.
    private static let limitBytes = 1 << 30
    private static let limitMembers = 1 << 16

    /// Names of the members as they are written, in the order of the archive.
    private(set) var names: [String] = []
    private let handle: unzFile
    private var places: [String: unz64_file_pos] = [:]
    private var isLocked = false

    init(path: String) throws(SpreadsheetError) {
        guard let handle = unzOpen64(path) else {
            throw SpreadsheetError(.unreadable, "the directory of the archive is missing or damaged")
        }
        self.handle = handle
        try list()
    }

    deinit { _ = unzClose(handle) }

    private func list() throws(SpreadsheetError) {
        var claimed: UInt64 = 0
        var status = unzGoToFirstFile(handle)
        while status == UNZ_OK {
            var info = unz_file_info64()
            var name = [CChar](repeating: 0, count: 1024)
            var place = unz64_file_pos()
            guard unzGetCurrentFileInfo64(handle, &info, &name, UInt(name.count - 1), nil, 0, nil, 0) == UNZ_OK,
                unzGetFilePos64(handle, &place) == UNZ_OK, names.count < Self.limitMembers
            else { throw SpreadsheetError(.unreadable, "the directory of the archive is damaged") }
            let text = String(decoding: name.prefix { $0 != 0 }.map(UInt8.init(bitPattern:)), as: UTF8.self)
            names.append(text)
            if places[Self.key(text)] == nil { places[Self.key(text)] = place }
            if info.flag & 1 != 0 { isLocked = true }
            // The directory may claim what it likes; reading a member stops at what is claimed here.
            claimed =
                claimed.addingReportingOverflow(info.uncompressed_size).overflow
                ? UInt64.max : claimed + info.uncompressed_size
            status = unzGoToNextFile(handle)
        }
        guard claimed <= UInt64(Self.limitBytes) else {
            throw SpreadsheetError(.tooLarge(bytes: Int(min(claimed, 1 << 40))))
        }
        guard status == UNZ_END_OF_LIST_OF_FILE || names.isEmpty else {
            throw SpreadsheetError(.unreadable, "the directory of the archive is damaged")
        }
        if isLocked { throw SpreadsheetError(.locked) }
    }

    /// One form of a name: `/xl\Worksheets/sheet1.xml` and `xl/worksheets/sheet1.xml` are the same part.
    private static func key(_ name: String) -> String {
        let parts = name.replacing("\\", with: "/").lowercased().split(separator: "/").filter { $0 != "." }
        return parts.joined(separator: "/")
    }

    func has(_ name: String) -> Bool { places[Self.key(name)] != nil }

    /// Unpacks a member piece by piece.
    ///
    /// - Throws: ``SpreadsheetError`` when it is missing, damaged or larger than it claims; and what `take` throws.
    func read(_ name: String, _ take: (UnsafeRawBufferPointer) throws -> Void) throws {
        guard var place = places[Self.key(name)] else {
            throw SpreadsheetError(.unreadable, part: name, "the part is missing")
        }
        func damaged(_ status: Int32) -> SpreadsheetError {
            SpreadsheetError(.unreadable, part: name, "the part cannot be unpacked (\(status))")
        }
        var status = unzGoToFilePos64(handle, &place)
        if status == UNZ_OK { status = unzOpenCurrentFile(handle) }
        guard status == UNZ_OK else { throw damaged(status) }
        var isOpen = true
        // After a failure the member is only put away: its checksum says nothing new.
        defer { if isOpen { _ = unzCloseCurrentFile(handle) } }
        var buffer = [UInt8](repeating: 0, count: 1 << 16)
        var total = 0
        while true {
            let count = unzReadCurrentFile(handle, &buffer, UInt32(buffer.count))
            guard count >= 0 else { throw damaged(count) }
            if count == 0 { break }
            total += Int(count)
            guard total <= Self.limitBytes else { throw SpreadsheetError(.tooLarge(bytes: total), part: name) }
            try buffer.withUnsafeBytes { try take(UnsafeRawBufferPointer(rebasing: $0[..<Int(count)])) }
        }
        isOpen = false
        status = unzCloseCurrentFile(handle)
        guard status == UNZ_OK else { throw damaged(status) }
    }
}
