import Foundation

/// A small comma-separated table of whole numbers and text without quotes.
struct InstanceTable {
    private let name: String
    private let header: [Substring]
    private let rows: [[Substring]]

    var count: Int { rows.count }

    /// Reads a file, or the same name with `.gz` through `gzip`.
    init(_ file: URL) throws {
        name = file.lastPathComponent
        let isPlain = FileManager.default.fileExists(atPath: file.path)
        let data = try isPlain ? Data(contentsOf: file) : InstanceTable.unpack(file.appendingPathExtension("gz"))
        let lines = String(decoding: data, as: UTF8.self).split(whereSeparator: \.isNewline)
        guard let first = lines.first else { throw InstanceFile.Unreadable(description: "\(name): empty") }
        header = first.split(separator: ",", omittingEmptySubsequences: false)
        rows = lines.dropFirst().map { $0.split(separator: ",", omittingEmptySubsequences: false) }
    }

    func column(_ title: String) throws -> [Int] { try cells(title, "whole number") { Int($0) } }

    func numbers(_ title: String) throws -> [Double] { try cells(title, "number") { Double($0) } }

    private func cells<Value>(_ title: String, _ kind: String, _ read: (Substring) -> Value?) throws -> [Value] {
        guard let place = header.firstIndex(where: { $0 == title }) else {
            throw InstanceFile.Unreadable(description: "\(name): no column \(title)")
        }
        return try rows.enumerated().map { number, row in
            guard row.count == header.count, let value = read(row[place]) else {
                throw InstanceFile.Unreadable(description: "\(name), line \(number + 2): \(title) is no \(kind)")
            }
            return value
        }
    }

    private static func unpack(_ file: URL) throws -> Data {
        let process = Process()
        process.executableURL = URL(filePath: "/usr/bin/env")
        process.arguments = ["gzip", "-dc", file.path]
        let pipe = Pipe()
        process.standardOutput = pipe
        try process.run()
        let data = pipe.fileHandleForReading.readDataToEndOfFile()
        process.waitUntilExit()
        if process.terminationStatus != 0 {
            throw InstanceFile.Unreadable(description: "\(file.lastPathComponent): gzip failed")
        }
        return data
    }
}
