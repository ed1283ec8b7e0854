/// Finds what editors and Chinese keyboards put where YAML wants its own signs: tabs, full-width `：，－` and blanks.
///
/// Only places where the sign can hardly be meant as text are reported; inside quotes, comments and block texts nothing is.
struct TextTraps {
    /// A bracket that is open, and whether the entry being read has had its colon.
    struct Bracket {
        var isMap: Bool
        var hasColon = false
    }

    /// Tabs, full-width signs and blanks that stand where they break the file, in its order.
    package static func find(in text: String, file: String) -> [Finding] {
        var traps = TextTraps(file: file)
        var number = 0
        for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
            number += 1
            traps.read(Array(line.unicodeScalars), number)
        }
        return traps.findings
    }

    package let file: String
    package var findings: [Finding] = []
    var brackets: [Bracket] = []
    /// The quote sign of a quoted text that is open.
    var quote: Unicode.Scalar?
    /// Indentation of the line that opened a block text (`|` or `>`), while it lasts.
    var blockIndent: Int?
    /// Indentation of the last line with content, and whether it ended in a colon.
    var lastIndent = -1
    var lastOpens = true

    private init(file: String) { self.file = file }

    private mutating func read(_ line: [Unicode.Scalar], _ number: Int) {
        var line = line
        if line.last == "\r" { line.removeLast() }
        let indent = line.firstIndex { $0 != " " } ?? line.count
        if let block = blockIndent {
            if indent == line.count || indent > block { return }
            blockIndent = nil
        }
        if quote == nil {
            guard checkIndentation(line, number) else { return }
            if indent == line.count || line[indent] == "#" { return }
        }
        var scanner = LineScanner(line: line, number: number, isContinuation: indent > lastIndent && !lastOpens)
        scanner.scan(&self, from: quote == nil ? indent : 0)
        if quote == nil, brackets.isEmpty {
            if scanner.opensBlockText { blockIndent = indent }
            (lastIndent, lastOpens) = (indent, scanner.endsWithColon)
        }
    }

    /// Whether the blanks before a line are such that reading on makes sense.
    private mutating func checkIndentation(_ line: [Unicode.Scalar], _ number: Int) -> Bool {
        guard let first = line.firstIndex(where: { $0 != " " && $0 != "\t" && !Self.isWideBlank($0) }),
            let odd = line[..<first].firstIndex(where: { $0 != " " })
        else { return true }
        if line[odd] != "\t" {
            report(.blank, number, odd, "\u{3000}")
            return false
        }
        // Within brackets, as in JSON, tabs do no harm.
        if !brackets.isEmpty { return true }
        report(.tab, number, odd, "\\t")
        return false
    }

    /// Whether a sign looks like a blank and is none for YAML.
    static func isWideBlank(_ sign: Unicode.Scalar) -> Bool { sign == "\u{3000}" || sign == "\u{A0}" }

    /// What was found.
    enum Trap { case tab, blank, colon, comma, dash, hash, bracket }

    /// Adds a finding; columns count characters from 1.
    package mutating func report(_ trap: Trap, _ line: Int, _ index: Int, _ sign: String) {
        let place = Place(file: file, row: line, column: String(index + 1), value: sign)
        let (zh, en, mendZh, mendEn) = Self.wording(of: trap, sign)
        findings.append(
            Finding(
                trap == .tab ? .tabIndent : .wideSign, Bilingual(zh: zh, en: en), at: place,
                mend: Bilingual(zh: mendZh, en: mendEn)))
    }

    private static func wording(of trap: Trap, _ sign: String) -> (String, String, String, String) {
        switch trap {
        case .tab: ("缩进用了制表符(Tab)", "a tab in the indentation", "改用空格", "use blanks")
        case .blank: ("语法位置有全角空格", "a full-width blank", "改用半角空格", "use an ordinary blank")
        case .colon:
            ("键后用了全角冒号“：”", "a full-width colon behind a key", "改用半角冒号,后面留一个空格", "use `:` and a blank")
        case .comma:
            ("列表中用了全角逗号“，”", "a full-width comma between items", "改用半角逗号;若是文字请加引号", "use `,`, or quotes if it is text")
        case .dash: ("列表项用了全角短横“\(sign)”", "a full-width dash before an item", "改用半角短横“-”加空格", "use `-` and a blank")
        case .hash: ("注释用了全角“＃”", "a full-width sign before a comment", "改用半角“#”", "use `#`")
        case .bracket: ("用了全角括号“\(sign)”", "a full-width bracket", "改用半角括号", "use [ ] { }")
        }
    }
}
