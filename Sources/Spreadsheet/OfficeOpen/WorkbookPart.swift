/// The part of a workbook that lists its sheets.
final class WorkbookPart: XMLSink {
    private(set) var sheets: [(name: String, isHidden: Bool, relation: String)] = []
    private(set) var is1904 = false
    /// Whether the program that wrote the file left the values of formulas to the one that opens it.
    private(set) var leavesFormulas = false

    func start(_ name: XMLName, _ attributes: XMLAttributes) {
        switch name {
        case "sheet":
            let state = attributes.string("state") ?? "visible"
            sheets.append(
                (
                    EscapedText.decoded(attributes.string("name") ?? ""), state != "visible",
                    attributes.string("id") ?? ""
                ))
        // Newer versions of Excel write elements of the same names once more among their own extensions.
        case "workbookPr": is1904 = is1904 || attributes.flag("date1904")
        case "calcPr": leavesFormulas = leavesFormulas || attributes.flag("fullCalcOnLoad")
        default: break
        }
    }

    func end(_ name: XMLName) {}
    func text(_ bytes: UnsafeBufferPointer<UInt8>) {}
}
