import COpenSSL
import Foundation

/// SHA-256 digests (FIPS 180-4) of files and bytes, by the system's OpenSSL.
package enum SHA256 {
    /// The digest of some bytes as 64 hexadecimal digits.
    package static func hex(of bytes: some Sequence<UInt8>) -> String {
        var hash = RunningHash()
        hash.update(Array(bytes))
        return hash.hex()
    }

    /// The digest of a file, read in pieces of one megabyte.
    ///
    /// - Throws: Foundation's error when the file cannot be read.
    package static func hex(ofFileAt path: String) throws -> String {
        let handle = try FileHandle(forReadingFrom: URL(fileURLWithPath: path))
        defer { try? handle.close() }
        var hash = RunningHash()
        while let piece = try handle.read(upToCount: 1 << 20), !piece.isEmpty { hash.update(Array(piece)) }
        return hash.hex()
    }
}

/// Owns one OpenSSL digest context.
private struct RunningHash: ~Copyable {
    private let context: OpaquePointer

    init() {
        guard let context = EVP_MD_CTX_new(), EVP_DigestInit_ex(context, EVP_sha256(), nil) == 1 else {
            preconditionFailure("OpenSSL offers no SHA-256")
        }
        self.context = context
    }

    deinit { EVP_MD_CTX_free(context) }

    mutating func update(_ bytes: [UInt8]) {
        let code = EVP_DigestUpdate(context, bytes, bytes.count)
        precondition(code == 1, "OpenSSL refused bytes for SHA-256")
    }

    mutating func hex() -> String {
        var digest = [UInt8](repeating: 0, count: 32)
        let code = EVP_DigestFinal_ex(context, &digest, nil)
        precondition(code == 1, "OpenSSL gave no digest")
        return digest.map { byte in
            let text = String(byte, radix: 16)
            return text.count == 1 ? "0" + text : text
        }.joined()
    }
}
