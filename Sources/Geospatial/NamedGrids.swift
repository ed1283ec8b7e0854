import Foundation

/// Files that the definition of a coordinate system names: grids and lists of definitions, which the library would open wherever
/// they lie, and which no digest knows.
enum NamedGrids {
    /// PROJ's words for a file, in strings, WKT 1 and WKT 2; what follows is the name.
    private static let words = [
        #"(?:nadgrids|geoidgrids|grids|file|init)\s*=\s*"?([^\s"']+)"#, #"PROJ4_GRIDS"\s*,\s*"([^"]*)""#,
        #"PARAMETERFILE\s*\[\s*"[^"]*"\s*,\s*"([^"]*)""#, #"file"\s*,[^{}]*"value"\s*:\s*"([^"]*)""#,
    ]

    /// The first file that is named; `nil` where none is. A grid called `@null` is none, and neither is a register by its number.
    static func first(in definition: String) -> String? {
        for word in words {
            guard let pattern = try? Regex(word).ignoresCase() else { continue }
            for found in definition.matches(of: pattern) {
                guard let name = found.output[1].substring.map(String.init), !isHarmless(name) else { continue }
                return name
            }
        }
        return nil
    }

    private static func isHarmless(_ name: String) -> Bool {
        name == "@null" || name.wholeMatch(of: /(?i)(epsg|esri):[0-9]+/) != nil
    }
}
