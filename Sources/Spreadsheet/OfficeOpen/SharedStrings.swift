/// The texts that cells share, by number.
final class SharedStrings: XMLSink {
    private(set) var texts: [String] = []
    private var buffer: [UInt8] = []
    private var isInText = false
    private var guides = 0
    private var bytes = 0
    /// More texts, and more of them, than a county has cells.
    private static let (limitTexts, limitBytes) = (1 << 22, 1 << 28)

    func start(_ name: XMLName, _ attributes: XMLAttributes) {
        switch name {
        case "si": buffer.removeAll(keepingCapacity: true)
        // The guide says how the characters above are spoken; it is no part of them.
        case "rPh": guides += 1
        case "t": isInText = guides == 0
        default: break
        }
    }

    func end(_ name: XMLName) throws {
        switch name {
        case "si":
            texts.append(EscapedText.decoded(String(decoding: buffer, as: UTF8.self)))
            bytes += buffer.count
            guard texts.count <= Self.limitTexts, bytes <= Self.limitBytes else {
                throw SpreadsheetError(.tooLarge(bytes: bytes + texts.count * 16))
            }
        case "rPh": guides -= 1
        case "t": isInText = false
        default: break
        }
    }

    func text(_ bytes: UnsafeBufferPointer<UInt8>) {
        if isInText, buffer.count < GridBuilder.textLimit { buffer.append(contentsOf: bytes) }
    }
}
