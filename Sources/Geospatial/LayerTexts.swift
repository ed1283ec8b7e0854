/// The cells of a layer as bytes until it is known how they are written.
struct LayerTexts {
    /// A cell that could not be read whole.
    typealias Cell = (feature: Int, field: Int)

    private var rows: [[String?]] = []
    private var names: [[UInt8]]
    /// Cells whose bytes are no UTF-8.
    private var odd: [(feature: Int, field: Int, bytes: [UInt8])] = []
    private var vote = EncodingVote()

    var count: Int { rows.count }

    init(names: [UnsafePointer<CChar>?]) {
        self.names = names.map(Self.bytes)
        for name in self.names { vote.add(name) }
    }

    mutating func reserve(_ count: Int) { rows.reserveCapacity(count) }

    /// Adds a feature.
    ///
    /// - Parameter cell: the text of a field; the library keeps one text at a time, so each is taken before the next is asked for.
    mutating func append(cell: (Int) -> UnsafePointer<CChar>?) {
        var row: [String?] = []
        row.reserveCapacity(names.count)
        for field in names.indices {
            guard let cell = cell(field) else {
                row.append(nil)
                continue
            }
            let length = Self.length(cell)
            let raw = UnsafeRawBufferPointer(start: cell, count: length)
            if raw.allSatisfy({ $0 < 0x80 }) {
                row.append(String(decoding: raw, as: UTF8.self))
                continue
            }
            let bytes = Array(raw)
            vote.add(bytes)
            if let text = String(validating: bytes, as: UTF8.self) {
                row.append(text)
            } else {
                odd.append((rows.count, field, bytes))
                row.append("")
            }
        }
        rows.append(row)
    }

    private static func length(_ text: UnsafePointer<CChar>) -> Int {
        var length = 0
        while text[length] != 0 { length += 1 }
        return length
    }

    private static func bytes(_ text: UnsafePointer<CChar>?) -> [UInt8] {
        text.map { Array(UnsafeRawBufferPointer(start: $0, count: length($0))) } ?? []
    }

    /// What was decided, the texts, and the cells that could not be read whole; field names count as feature -1.
    func decoded(wanted: ByteEncoding?, label: ByteEncoding?) -> (
        verdict: EncodingVote.Verdict, names: [String], rows: [[String?]], unreadable: [Cell]
    ) {
        let verdict = vote.verdict(wanted: wanted, label: label)
        var unreadable: [Cell] = []
        func text(_ bytes: [UInt8], _ feature: Int, _ field: Int) -> String {
            if let text = verdict.encoding.text(bytes) { return text }
            unreadable.append((feature, field))
            return verdict.encoding.readable(bytes)
        }
        let decodedNames = names.enumerated().map { text($1, -1, $0) }
        var result = rows
        if verdict.encoding != .utf8 {
            for (feature, row) in rows.enumerated() {
                for (field, cell) in row.enumerated() {
                    guard let cell, !cell.utf8.allSatisfy({ $0 < 0x80 }) else { continue }
                    result[feature][field] = text(Array(cell.utf8), feature, field)
                }
            }
        }
        for cell in odd { result[cell.feature][cell.field] = text(cell.bytes, cell.feature, cell.field) }
        return (verdict, decodedNames, result, unreadable.sorted { ($0.feature, $0.field) < ($1.feature, $1.field) })
    }
}
