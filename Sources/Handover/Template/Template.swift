/// A file of this package with named gaps: what is always the same stands there as readers of the result see it, and code gives
/// only what differs.
///
/// `{{name}}` in a line is a value, escaped, or elements made before; alone on its line, elements are moved to its depth. From
/// `{{#name}}` to `{{/name}}` everything stands once per row of a list, whose gaps ask the row first. A line that ends with a quote
/// goes on in the next one; comments are left out; an element that stays empty closes itself.
struct Template: Sendable {
    /// What fills a gap.
    enum Value: Sendable {
        case text(String)
        case elements(Markup)
        case rows([Row])
    }

    /// Values by the names of their gaps.
    typealias Row = [String: Value]

    indirect enum Part: Sendable {
        case text(String)
        case gap(String)
        /// A gap alone on its line.
        case line(String, indent: String)
        case list(String, [Part])
    }

    /// Name of the file.
    let file: String
    private let parts: [Part]
    private let names: Set<String>

    init(_ file: String, _ bytes: [UInt8]) { self.init(file, text: String(decoding: bytes, as: UTF8.self)) }

    init(_ file: String, text: String) {
        var reader = TemplateReader()
        for line in TemplateReader.lines(text) { reader.take(line) }
        precondition(reader.isComplete, "\(file): a list is not closed")
        (self.file, parts, names) = (file, reader.parts, reader.names)
    }

    /// The file with its gaps filled. Which gaps there are never depends on data: that one is unknown or unused is a fault of
    /// this program, and every test that fills the file stops there.
    func filled(_ values: Row = [:]) -> Markup {
        let (markup, faults) = fill(values)
        precondition(faults.isEmpty, "\(file): \(faults.joined(separator: ", "))")
        return markup
    }

    /// The file with its gaps filled, and what is wrong with the names of the values.
    func fill(_ values: Row) -> (markup: Markup, faults: [String]) {
        var filling = Filling(faults: unused(values))
        filling.write(parts, [values])
        return (Markup(text: filling.text), filling.faults)
    }

    private func unused(_ values: Row) -> [String] {
        var faults = values.keys.filter { !names.contains($0) }.map { "no gap is called \($0)" }
        for case .rows(let rows) in values.values { faults += rows.flatMap(unused) }
        return faults.sorted()
    }
}

extension Template.Value: ExpressibleByStringInterpolation {
    init(stringLiteral value: String) { self = .text(value) }

    /// A list of one row with nothing of its own, or none: what stands there or does not.
    static func when(_ isThere: Bool) -> Self { .rows(isThere ? [[:]] : []) }
}

/// A template while it is filled.
private struct Filling {
    private(set) var text = ""
    private(set) var faults: [String]

    init(faults: [String]) { self.faults = faults }

    /// - Parameter scope: the values, those of the innermost row last.
    mutating func write(_ parts: [Template.Part], _ scope: [Template.Row]) {
        for part in parts {
            switch part {
            case .text(let fixed): write(fixed)
            case .gap(let name):
                switch value(name, scope) {
                case .text(let value): text += XMLText.escaped(value, for: .data)
                case .elements(let markup): text += markup.inLine
                case .rows, nil: faults.append("nothing to write for \(name)")
                }
            case .line(let name, let indent):
                guard case .elements(let markup) = value(name, scope) else {
                    faults.append("no elements for \(name)")
                    continue
                }
                for line in markup.text.utf8.split(separator: UInt8(ascii: "\n")) {
                    text += indent + Substring(line) + "\n"
                }
            case .list(let name, let body):
                guard case .rows(let rows) = value(name, scope) else {
                    faults.append("no list for \(name)")
                    continue
                }
                for row in rows { write(body, scope + [row]) }
            }
        }
    }

    private func value(_ name: String, _ scope: [Template.Row]) -> Template.Value? {
        scope.reversed().lazy.compactMap { $0[name] }.first
    }

    /// Text of the file; a closing tag right below its opening one makes the two one.
    private mutating func write(_ fixed: String) {
        if fixed.drop(while: { $0 == " " }).hasPrefix("</"), text.hasSuffix(">\n") {
            let before = text.utf8.dropLast()
            let start = before.lastIndex(of: UInt8(ascii: "\n")).map { before.index(after: $0) } ?? before.startIndex
            // In bytes: a search in a long text by characters would count it from its beginning each time.
            let above = before[start...]
            let isClosed =
                above.suffix(2).elementsEqual("/>".utf8)
                || zip(above, above.dropFirst()).contains { $0 == UInt8(ascii: "<") && $1 == UInt8(ascii: "/") }
            if !isClosed {
                text.removeLast(2)
                text += "/>"
                return
            }
        }
        text += fixed
    }
}
