/// One record of a workbook of Excel 97, with the records that continue it.
struct BinaryRecord {
    /// The records that are read, by number.
    enum Kind: Int {
        case formula = 0x06
        /// Numbers that other programs give to formulas, as Excel 3 and 4 did.
        case thirdFormula = 0x206
        case fourthFormula = 0x406
        case end = 0x0A
        case dates = 0x22
        case password = 0x2F
        case continued = 0x3C
        case codePage = 0x42
        case columnLook = 0x7D
        case sheet = 0x85
        case manyNumbers = 0xBD
        case richText = 0xD6
        case style = 0xE0
        case merges = 0xE5
        case texts = 0xFC
        case sharedText = 0xFD
        case number = 0x203
        case text = 0x204
        case flagOrError = 0x205
        case formulaText = 0x207
        case rowLook = 0x208
        case shortNumber = 0x27E
        case format = 0x41E
        case begin = 0x809
    }

    /// What it is; `nil` for records that say nothing of cells.
    let kind: Kind?
    /// Its own bytes, then those of each record that continues it.
    let pieces: [ArraySlice<UInt8>]

    /// A number of so many bytes of its own, the lowest first; 0 beyond its end.
    func number(_ at: Int, _ width: Int) -> Int {
        var result = 0
        for index in (0..<width).reversed() {
            let place = pieces[0].startIndex + at + index
            result = result << 8 | (pieces[0].indices.contains(place) ? Int(pieces[0][place]) : 0)
        }
        return result
    }

    var count: Int { pieces[0].count }

    func double(_ at: Int) -> Double { Double(bitPattern: UInt64(bitPattern: Int64(number(at, 8)))) }

    /// A number in four bytes: a whole one or the upper half of another, divided by a hundred or not.
    func short(_ at: Int) -> Double {
        let bits = UInt32(truncatingIfNeeded: number(at, 4))
        let value =
            bits & 2 != 0
            ? Double(Int32(bitPattern: bits) >> 2) : Double(bitPattern: UInt64(bits & 0xFFFF_FFFC) << 32)
        return bits & 1 != 0 ? value / 100 : value
    }
}

/// The records of a stream one after the other.
struct BinaryRecords {
    private let bytes: [UInt8]
    private(set) var position: Int

    init(_ bytes: [UInt8], from position: Int = 0) { (self.bytes, self.position) = (bytes, position) }

    /// The next record; `nil` at the end of the stream.
    mutating func next() throws(SpreadsheetError) -> BinaryRecord? {
        guard let (number, first) = try piece() else { return nil }
        var pieces = [first]
        while bytes.number(position, 2) == BinaryRecord.Kind.continued.rawValue, position + 4 <= bytes.count,
            let (_, more) = try piece()
        {
            pieces.append(more)
        }
        return BinaryRecord(kind: .init(rawValue: number), pieces: pieces)
    }

    private mutating func piece() throws(SpreadsheetError) -> (Int, ArraySlice<UInt8>)? {
        // Streams are filled up with zeros, and some report programs leave four of them between records too.
        while position + 4 <= bytes.count, bytes.number(position, 4) == 0 { position += 4 }
        guard position + 4 <= bytes.count else { return nil }
        let (number, length) = (bytes.number(position, 2), bytes.number(position + 2, 2))
        let start = position + 4
        guard start + length <= bytes.count else {
            throw SpreadsheetError(.unreadable, "the workbook breaks off at byte \(position)")
        }
        position = start + length
        return (number, bytes[start..<start + length])
    }
}
