internal import CLibXML

#if canImport(Glibc)
    import Glibc
#endif

/// Name of an element without its prefix; valid while the event lasts.
struct XMLName {
    fileprivate let local: UnsafePointer<UInt8>
    fileprivate let space: UnsafePointer<UInt8>?

    /// The namespace, empty where there is none.
    var namespace: String { space.map { String(cString: $0) } ?? "" }

    static func ~= (word: StaticString, name: XMLName) -> Bool { isEqual(name.local, word) }

    static func == (name: XMLName, word: StaticString) -> Bool { isEqual(name.local, word) }
}

/// Whether a C string is a word; the parser calls this for every element, so nothing is copied.
private func isEqual(_ text: UnsafePointer<UInt8>, _ word: StaticString) -> Bool {
    // Most words differ in their first letter, which saves the call.
    text.pointee == word.utf8Start.pointee
        && strcmp(
            UnsafeRawPointer(text).assumingMemoryBound(to: CChar.self),
            UnsafeRawPointer(word.utf8Start).assumingMemoryBound(to: CChar.self)) == 0
}

/// Whether the bytes of a value are a word.
func ~= (word: StaticString, value: UnsafeBufferPointer<UInt8>) -> Bool {
    value.count == word.utf8CodeUnitCount
        && value.elementsEqual(UnsafeBufferPointer(start: word.utf8Start, count: value.count))
}

/// Attributes of an element; valid while the event lasts. Prefixes do not matter: names are told apart without them.
struct XMLAttributes {
    /// Five pointers each: name, prefix, namespace, start and end of the value.
    fileprivate let list: UnsafeMutablePointer<UnsafePointer<UInt8>?>?
    fileprivate let count: Int

    /// The bytes of a value, `nil` when there is no such attribute.
    func bytes(_ name: StaticString) -> UnsafeBufferPointer<UInt8>? {
        for index in 0..<count {
            if let value = value(index, name) { return value }
        }
        return nil
    }

    private func value(_ index: Int, _ name: StaticString) -> UnsafeBufferPointer<UInt8>? {
        guard let list, let local = list[5 * index], isEqual(local, name), let start = list[5 * index + 3],
            let end = list[5 * index + 4]
        else { return nil }
        return UnsafeBufferPointer(start: start, count: end - start)
    }

    func string(_ name: StaticString) -> String? {
        bytes(name).map { bytes in
            let text = String(decoding: bytes, as: UTF8.self)
            // The library hands an ampersand on as a reference, so that nobody expands it twice.
            return bytes.contains(UInt8(ascii: "&")) ? text.replacing("&#38;", with: "&") : text
        }
    }

    /// Hands each attribute on, in the order of the file, with its name and the bytes of its value.
    func forEach(_ take: (XMLName, UnsafeBufferPointer<UInt8>) -> Void) {
        guard let list else { return }
        for index in 0..<count {
            guard let local = list[5 * index], let start = list[5 * index + 3], let end = list[5 * index + 4] else {
                continue
            }
            take(XMLName(local: local, space: nil), UnsafeBufferPointer(start: start, count: end - start))
        }
    }

    /// A whole number, not negative; `nil` when there is none.
    func number(_ name: StaticString) -> Int? { bytes(name).flatMap(Self.number) }

    /// The whole number that a value is, not negative; `nil` when it is none.
    static func number(_ bytes: UnsafeBufferPointer<UInt8>) -> Int? {
        guard !bytes.isEmpty, bytes.count < 16 else { return nil }
        var result = 0
        for byte in bytes {
            guard (48...57).contains(byte) else { return nil }
            result = result * 10 + Int(byte) - 48
        }
        return result
    }

    /// Whether a value says yes.
    func flag(_ name: StaticString) -> Bool {
        guard let value = string(name) else { return false }
        return value == "1" || value == "true" || value == "on"
    }
}

/// Takes the events of one XML part.
protocol XMLSink: AnyObject {
    func start(_ name: XMLName, _ attributes: XMLAttributes) throws
    func end(_ name: XMLName) throws
    func text(_ bytes: UnsafeBufferPointer<UInt8>) throws
}

/// Runs libxml2's streaming parser over a part. Nothing outside the part is ever read, and entities are refused.
final class XMLEvents {
    private let sink: any XMLSink
    private let part: String
    private var failure: (any Error)?
    private var context: xmlParserCtxtPtr?

    private init(_ sink: any XMLSink, _ part: String) { (self.sink, self.part) = (sink, part) }

    /// Reads a member of an archive.
    ///
    /// - Throws: ``SpreadsheetError`` when the part is missing, damaged or unsafe, and what the sink throws.
    static func read(_ part: String, of archive: ZipArchive, into sink: any XMLSink) throws {
        isReady
        let run = XMLEvents(sink, part)
        var handler = run.handler()
        let owner = Unmanaged.passUnretained(run).toOpaque()
        guard let context = xmlCreatePushParserCtxt(&handler, owner, nil, 0, nil) else {
            throw SpreadsheetError(.unreadable, part: part, "no memory for its parser")
        }
        defer { xmlFreeParserCtxt(context) }
        run.context = context
        // No network, no expansion of entities, no documents beyond the library's limits.
        guard xmlCtxtUseOptions(context, Int32(XML_PARSE_NONET.rawValue)) == 0 else {
            throw SpreadsheetError(.unreadable, part: part, "its parser does not take options")
        }
        try withExtendedLifetime(run) {
            try archive.read(part) { bytes in
                let start = bytes.baseAddress?.assumingMemoryBound(to: CChar.self)
                let status = xmlParseChunk(context, start, Int32(bytes.count), 0)
                try run.check(status)
            }
            try run.check(xmlParseChunk(context, nil, 0, 1))
        }
    }

    /// The library is made ready once for all threads.
    private static let isReady: Void = xmlInitParser()

    /// Undeclared prefixes are forgiven; all else that is not well-formed stops.
    private func check(_ status: Int32) throws {
        if let failure { throw failure }
        if status != 0, let context, context.pointee.wellFormed == 0 {
            throw SpreadsheetError(
                .unreadable, part: part, "not well-formed XML in line \(context.pointee.input?.pointee.line ?? 0)")
        }
    }

    private func run(_ body: () throws -> Void) {
        guard failure == nil else { return }
        do { try body() } catch {
            failure = error
            xmlStopParser(context)
        }
    }

    private static func owner(_ pointer: UnsafeMutableRawPointer?) -> XMLEvents? {
        pointer.map { Unmanaged<XMLEvents>.fromOpaque($0).takeUnretainedValue() }
    }

    private func handler() -> xmlSAXHandler {
        var handler = xmlSAXHandler()
        handler.initialized = UInt32(XML_SAX2_MAGIC)
        handler.startElementNs = { pointer, local, _, space, _, _, count, _, attributes in
            guard let run = XMLEvents.owner(pointer), let local else { return }
            run.run {
                try run.sink.start(
                    XMLName(local: local, space: space), XMLAttributes(list: attributes, count: Int(count)))
            }
        }
        handler.endElementNs = { pointer, local, _, space in
            guard let run = XMLEvents.owner(pointer), let local else { return }
            run.run { try run.sink.end(XMLName(local: local, space: space)) }
        }
        let text: @convention(c) (UnsafeMutableRawPointer?, UnsafePointer<UInt8>?, Int32) -> Void = {
            pointer, bytes, count in
            guard let run = XMLEvents.owner(pointer), let bytes, count > 0 else { return }
            run.run { try run.sink.text(UnsafeBufferPointer(start: bytes, count: Int(count))) }
        }
        (handler.characters, handler.ignorableWhitespace, handler.cdataBlock) = (text, text, text)
        // A document type is where entities and outside files come from; no workbook has one.
        handler.internalSubset = { pointer, _, _, _ in
            guard let run = XMLEvents.owner(pointer) else { return }
            run.run { throw SpreadsheetError(.unsafe, part: run.part, "it declares a document type") }
        }
        // The library would print to the terminal otherwise; what went wrong is asked for afterwards.
        handler.serror = { _, _ in }
        return handler
    }
}
