import CountyModel
import Foundation

/// Words inside a PDF: its information dictionary, written anew behind the file as an incremental update (ISO 32000-1, 7.5.6).
enum PDFNote {
    /// The file with a title and a subject and without a date; a file built in another way comes back unchanged.
    package static func added(to file: [UInt8], title: String, subject: String) -> [UInt8] {
        let tail = String(decoding: file.suffix(600), as: UTF8.self)
        guard let trailer = tail.range(of: "trailer", options: .backwards),
            let info = number(after: "/Info", in: tail[trailer.lowerBound...]),
            let root = number(after: "/Root", in: tail[trailer.lowerBound...]),
            let size = number(after: "/Size", in: tail[trailer.lowerBound...]),
            let previous = number(after: "startxref", in: tail[trailer.lowerBound...])
        else { return file }
        let start = file.count + 1
        let object =
            "\(info) 0 obj\n<< /Title \(text(title)) /Subject \(text(subject)) /Creator (ClusterPlanner \(Engine.version)) >>\nendobj\n"
        let table = start + object.utf8.count
        let offset = String(repeating: "0", count: max(0, 10 - String(start).count)) + String(start)
        let end = """
            xref
            \(info) 1
            \(offset) 00000 n 
            trailer
            << /Size \(size) /Root \(root) 0 R /Info \(info) 0 R /Prev \(previous) >>
            startxref
            \(table)
            %%EOF

            """
        return file + Array(("\n" + object + end).utf8)
    }

    private static func number(after key: String, in text: Substring) -> Int? {
        guard let end = text.range(of: key)?.upperBound else { return nil }
        return Int(text[end...].drop { $0.isWhitespace }.prefix { $0.isNumber })
    }

    /// A text string in UTF-16 with a mark in front, in hexadecimal digits.
    private static func text(_ text: String) -> String {
        "<FEFF" + text.utf16.map { String(format: "%04X", Int($0)) }.joined() + ">"
    }
}
