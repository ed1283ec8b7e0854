/// The part that says how the numbers of cells are shown.
final class StylesPart: XMLSink {
    /// The format of each style of cells, by the number cells call it.
    private(set) var formats: [NumberFormat] = []
    private var custom: [Int: NumberFormat] = [:]
    private var isInCellStyles = false
    /// More styles than any program writes.
    private static let limit = 1 << 17

    func start(_ name: XMLName, _ attributes: XMLAttributes) {
        switch name {
        case "numFmt":
            if let number = attributes.number("numFmtId"), custom.count < Self.limit {
                custom[number] = NumberFormat(code: attributes.string("formatCode") ?? "")
            }
        case "cellXfs": isInCellStyles = true
        case "xf":
            guard isInCellStyles, formats.count < Self.limit else { return }
            let number = attributes.number("numFmtId") ?? 0
            formats.append(custom[number] ?? NumberFormat.builtIn(number))
        default: break
        }
    }

    func end(_ name: XMLName) {
        if name == "cellXfs" { isInCellStyles = false }
    }

    func text(_ bytes: UnsafeBufferPointer<UInt8>) {}
}
