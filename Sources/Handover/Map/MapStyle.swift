/// Lines and patterns of the map, alike in the drawing and in the legend.
enum MapStyle {
    static let fonts =
        "'Noto Sans CJK SC','Source Han Sans SC','Microsoft YaHei','PingFang SC','WenQuanYi Micro Hei',sans-serif"

    /// Attributes of a kind of border; widths in millimetres at A3.
    package static func line(_ kind: String, _ factor: Double) -> String {
        func mm(_ length: Double) -> String { SVGText.mm(length * factor) }
        let common = "fill=\"none\" stroke-linejoin=\"round\" stroke-linecap=\"round\""
        switch kind {
        case "village": return "\(common) stroke=\"#8a8a8a\" stroke-width=\"\(mm(0.12))\""
        case "cluster": return "\(common) stroke=\"#33506e\" stroke-width=\"\(mm(0.7))\""
        case "overlay":
            return
                "fill=\"none\" stroke-linejoin=\"round\" stroke=\"#7a1f5c\" stroke-width=\"\(mm(0.7))\" stroke-dasharray=\"\(mm(2.4)) \(mm(1))\""
        case "town":
            return
                "fill=\"none\" stroke-linejoin=\"round\" stroke=\"#1c1c1c\" stroke-width=\"\(mm(0.3))\" stroke-dasharray=\"\(mm(2.2)) \(mm(0.8)) \(mm(0.5)) \(mm(0.8))\""
        case "river": return "\(common) stroke=\"#3b86c6\" stroke-opacity=\"0.85\" stroke-width=\"\(mm(0.4))\""
        case "road": return "\(common) stroke=\"#9a5b2e\" stroke-opacity=\"0.75\" stroke-width=\"\(mm(0.28))\""
        case "lane": return "\(common) stroke=\"#9a5b2e\" stroke-opacity=\"0.5\" stroke-width=\"\(mm(0.12))\""
        default: return "\(common) stroke=\"#1c1c1c\" stroke-width=\"\(mm(0.9))\""
        }
    }

    /// Definitions of the two hatchings.
    static func patterns(_ factor: Double) -> String {
        func mm(_ length: Double) -> String { SVGText.mm(length * factor) }
        let head = "patternUnits=\"userSpaceOnUse\" width=\"\(mm(1.6))\" height=\"\(mm(1.6))\""
        let stroke = "stroke=\"#6a5a50\" stroke-opacity=\"0.75\" stroke-width=\"\(mm(0.16))\""
        let edge = mm(1.6)
        return """
            <defs>
            <pattern id="weak" \(head) patternTransform="rotate(45)"><path d="M0 0V\(edge)" \(stroke)/></pattern>
            <pattern id="excluded" \(head) patternTransform="rotate(45)"><path d="M0 0V\(edge)M0 0H\(edge)" stroke="#8c8c8c" stroke-width="\(mm(0.2))"/></pattern>
            </defs>
            """
    }

    /// A five-pointed star as path data.
    static func star(x: Double, y: Double, radius: Double) -> String {
        // Sine and cosine of the ten corners, written out so that the bytes do not depend on a mathematics library.
        let corners: [(Double, Double)] = [
            (0, -1), (0.2245, -0.3090), (0.9511, -0.3090), (0.3633, 0.1180), (0.5878, 0.8090), (0, 0.3820),
            (-0.5878, 0.8090), (-0.3633, 0.1180), (-0.9511, -0.3090), (-0.2245, -0.3090),
        ]
        return corners.enumerated().map { index, corner in
            (index == 0 ? "M" : "L") + SVGText.mm(x + corner.0 * radius) + " " + SVGText.mm(y + corner.1 * radius)
        }.joined() + "z"
    }
}
