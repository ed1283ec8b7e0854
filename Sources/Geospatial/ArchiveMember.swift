internal import CGDAL
import Foundation

/// Reads single members of ZIP archives, such as the parts of a workbook.
public enum ArchiveMember {
    /// The bytes of a member, `nil` when the file is not an archive or has no such member.
    ///
    /// - Parameter limit: members that unpack to more bytes are not read.
    public static func read(_ member: String, of archive: String, limit: Int = 1 << 28) -> Data? {
        GDALMessages.recording { _ in
            guard let file = VSIFOpenL("/vsizip/{" + archive + "}/" + member, "rb") else { return nil }
            defer { VSIFCloseL(file) }
            guard VSIFSeekL(file, 0, SEEK_END) == 0 else { return nil }
            let size = Int(VSIFTellL(file))
            guard size <= limit, VSIFSeekL(file, 0, SEEK_SET) == 0 else { return nil }
            var bytes = Data(count: size)
            let got = bytes.withUnsafeMutableBytes { VSIFReadL($0.baseAddress, 1, size, file) }
            return got == size ? bytes : nil
        }
    }
}
