import Foundation

@testable import Handover

/// A line of text on a sheet, with the box that it takes.
struct SheetText {
    let text: String
    let box: MapBox
    let size: Double

    /// All texts of a sheet; a halo and its text are one.
    static func all(in svg: String) -> [SheetText] {
        var found: [SheetText] = []
        var seen: Set<String> = []
        for line in svg.split(separator: "\n") where line.hasPrefix("<text ") && line.hasSuffix("</text>") {
            guard let close = line.firstIndex(of: ">") else { continue }
            let text = String(line[line.index(after: close)...].dropLast(7))
            func number(_ name: String) -> Double {
                guard let start = line.range(of: " \(name)=\"")?.upperBound else { return 0 }
                return Double(line[start...].prefix { $0 != "\"" }) ?? 0
            }
            let (x, y, size) = (number("x"), number("y"), number("font-size"))
            guard seen.insert("\(x) \(y) \(text)").inserted else { continue }
            let width = SVGText.width(text) * size
            let left = line.contains("\"middle\"") ? x - width / 2 : line.contains("\"end\"") ? x - width : x
            // From the height of a capital to the base line.
            found.append(
                SheetText(
                    text: text, box: MapBox(x: left, y: y - 0.75 * size, width: width, height: 0.75 * size), size: size)
            )
        }
        return found
    }
}

extension MapBox {
    /// Whether two boxes share more than a hair.
    func overlaps(_ other: MapBox) -> Bool {
        x + 0.05 < other.right && other.x + 0.05 < right && y + 0.05 < other.bottom && other.y + 0.05 < bottom
    }

    func contains(_ other: MapBox) -> Bool {
        x <= other.x && y <= other.y && right >= other.right && bottom >= other.bottom
    }
}
