import CountyModel
import Foundation

/// Names of villages and townships as they are kept.
enum NameText {
    /// The name without blanks around it; Chinese names lose blanks inside too (`高 合 村`), others keep one where there were some.
    /// `nil` when nothing is left.
    static func cleaned(_ text: String?) -> String? {
        guard let given = text else { return nil }
        let text = PlainText.cleaned(given) ?? given
        let words = text.split { $0.isWhitespace || $0 == "\u{3000}" }.map(String.init)
        let isChinese = text.unicodeScalars.contains { $0.properties.isIdeographic }
        let name = words.joined(separator: isChinese ? "" : " ")
        return name.isEmpty ? nil : name
    }
}
