/// Reads the parts of a template, line by line.
struct TemplateReader {
    /// Names of all gaps.
    private(set) var names: Set<String> = []
    /// What was read, in the lists that are open.
    private var open: [(name: String, parts: [Template.Part])] = [("", [])]

    /// What was read.
    var parts: [Template.Part] { open[0].parts }
    /// Whether every list was closed.
    var isComplete: Bool { open.count == 1 }

    /// The lines of a file without comments, those that go on joined.
    static func lines(_ text: String) -> [Substring] {
        var lines: [Substring] = []
        var goesOn = false
        for line in text.split(separator: "\n") {
            let bare = line.drop { $0 == " " }
            if bare.hasPrefix("<!--") { continue }
            if goesOn { lines[lines.count - 1] += " " + bare } else { lines.append(line) }
            goesOn = line.hasSuffix("\"")
        }
        return lines
    }

    mutating func take(_ line: Substring) {
        var pieces = line.split(separator: "{{", omittingEmptySubsequences: false)
        let start = pieces.removeFirst()
        if pieces.count == 1, pieces[0].hasSuffix("}}"), start.allSatisfy({ $0 == " " }) {
            return mark(pieces[0].dropLast(2), indent: String(start))
        }
        add(.text(String(start)))
        for piece in pieces {
            let halves = piece.split(separator: "}}", maxSplits: 1, omittingEmptySubsequences: false)
            mark(halves[0], indent: nil)
            add(.text(String(halves.last ?? "")))
        }
        add(.text("\n"))
    }

    private mutating func mark(_ mark: Substring, indent: String?) {
        let name = String(mark.drop { $0 == "#" || $0 == "/" })
        names.insert(name)
        if mark.hasPrefix("#") {
            open.append((name, []))
        } else if mark.hasPrefix("/") {
            let list = open.removeLast()
            precondition(list.name == name && !open.isEmpty, "{{/\(name)}} closes no list")
            add(.list(name, list.parts))
        } else {
            add(indent.map { .line(name, indent: $0) } ?? .gap(name))
        }
    }

    private mutating func add(_ part: Template.Part) { open[open.count - 1].parts.append(part) }
}
