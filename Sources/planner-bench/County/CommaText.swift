import Foundation

/// Comma-separated text as spreadsheets like it: UTF-8 with a byte order mark, lines ending in CR and LF.
struct CommaText {
    private(set) var data = Data([0xEF, 0xBB, 0xBF])

    mutating func append(_ cells: [String]) {
        let line = cells.map { $0.contains(where: { ",\"\r\n".contains($0) }) ? quoted($0) : $0 }
        data.append(contentsOf: Array((line.joined(separator: ",") + "\r\n").utf8))
    }

    private func quoted(_ text: String) -> String { "\"" + text.replacing("\"", with: "\"\"") + "\"" }
}
