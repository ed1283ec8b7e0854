import CountyModel

/// SVG that is being written: lengths in millimetres with two decimals, every text escaped.
struct SVGText {
    private var out = ByteText()

    package var text: String { out.text }

    /// Adds markup as it stands; only for markup of this program.
    package mutating func raw(_ markup: String) {
        out.append(markup)
        out.append("\n")
    }

    /// Adds markup that was prepared apart, to be drawn later than what was added since.
    package mutating func append(_ other: SVGText) { out.append(other.out) }

    /// Adds a line of text. `x` and `y` are the anchor on the base line.
    package mutating func text(
        _ text: String, x: Double, y: Double, size: Double, anchor: String = "start", bold: Bool = false,
        fill: String = "#222222", halo: Double = 0
    ) {
        var attributes = "x=\"\(Self.mm(x))\" y=\"\(Self.mm(y))\" font-size=\"\(Self.mm(size))\""
        if anchor != "start" { attributes += " text-anchor=\"\(anchor)\"" }
        if bold { attributes += " font-weight=\"bold\"" }
        if halo > 0 {
            // The halo is drawn as text of its own: not every program knows paint-order.
            raw(
                "<text \(attributes) fill=\"#ffffff\" stroke=\"#ffffff\" stroke-width=\"\(Self.mm(halo))\" stroke-linejoin=\"round\">\(XMLText.escaped(text))</text>"
            )
        }
        raw("<text \(attributes) fill=\"\(fill)\">\(XMLText.escaped(text))</text>")
    }

    /// Adds a rectangle.
    mutating func rectangle(_ box: MapBox, fill: String = "none", stroke: String = "none", width: Double = 0) {
        let line = stroke == "none" ? "" : " stroke=\"\(stroke)\" stroke-width=\"\(Self.mm(width))\""
        raw(
            "<rect x=\"\(Self.mm(box.x))\" y=\"\(Self.mm(box.y))\" width=\"\(Self.mm(box.width))\" height=\"\(Self.mm(box.height))\" fill=\"\(fill)\"\(line)/>"
        )
    }

    /// Adds a straight line.
    package mutating func line(_ x1: Double, _ y1: Double, _ x2: Double, _ y2: Double, _ style: String) {
        raw("<line x1=\"\(Self.mm(x1))\" y1=\"\(Self.mm(y1))\" x2=\"\(Self.mm(x2))\" y2=\"\(Self.mm(y2))\" \(style)/>")
    }

    /// Adds a path of prepared data.
    package mutating func path(_ data: String, _ style: String) {
        if !data.isEmpty { raw("<path d=\"\(data)\" \(style)/>") }
    }

    /// A length with at most two decimals.
    static func mm(_ length: Double) -> String {
        var number = ByteText()
        number.append(fixed: Int64((length * 100).rounded()), decimals: 2, keepsPoint: false)
        return number.text
    }

    /// Width of a text in multiples of its size, rather too wide than too narrow.
    package static func width(_ text: String) -> Double {
        text.unicodeScalars.reduce(0) { sum, scalar in
            switch scalar {
            case "0"..."9": sum + 0.57
            case "A"..."Z": sum + 0.68
            case "a"..."z": sum + 0.57
            case " ", ".", ",", "'", "|", "(", ")": sum + 0.32
            default: sum + (scalar.value < 0x2000 ? 0.6 : 1)
            }
        }
    }

    /// The text in lines of at most a width in multiples of its size: broken at blanks, and between Chinese characters.
    static func wrapped(_ text: String, _ limit: Double) -> [String] {
        var lines: [String] = []
        var line = ""
        for word in words(text) {
            if !line.isEmpty && width(line + word) > limit {
                lines.append(line.hasSuffix(" ") ? String(line.dropLast()) : line)
                line = ""
            }
            line += line.isEmpty && word == " " ? "" : word
        }
        return lines + (line.isEmpty ? [] : [line])
    }

    /// Pieces between which a line may end: a sign that must not begin a line stays with what is before it, one that must not end
    /// a line with what follows.
    private static func words(_ text: String) -> [String] {
        func isWide(_ character: Character) -> Bool { (character.unicodeScalars.first?.value ?? 0) >= 0x2000 }
        var words: [String] = []
        for character in text {
            guard let end = words.indices.last, let before = words[end].last else {
                words.append(String(character))
                continue
            }
            let isLatin = before != " " && character != " " && !isWide(character) && !isWide(before)
            if isLatin || "、,。;:)》”,.;:)%".contains(character) || "(《“(".contains(before) {
                words[end].append(character)
            } else {
                words.append(String(character))
            }
        }
        return words
    }

    /// The text cut to a width in multiples of its size, with an ellipsis where something was cut.
    package static func fitted(_ text: String, _ limit: Double) -> String {
        if width(text) <= limit { return text }
        var result = ""
        for character in text {
            if width(result + String(character)) > limit - 1 { break }
            result.append(character)
        }
        return result + "…"
    }
}

/// A rectangle on the sheet in millimetres, `y` downwards.
struct MapBox: Equatable {
    package var x: Double
    package var y: Double
    package var width: Double
    package var height: Double

    package var right: Double { x + width }
    var bottom: Double { y + height }

    func inset(_ by: Double) -> MapBox {
        MapBox(x: x + by, y: y + by, width: max(0, width - 2 * by), height: max(0, height - 2 * by))
    }
}
