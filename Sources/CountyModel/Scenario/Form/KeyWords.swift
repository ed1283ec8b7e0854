/// Sentences about settings for people who never see the file: its keys in words.
package enum KeyWords {
    private static let paths = ScenarioKeys.all.map(\.path).filter {
        $0.contains(".") && !$0.contains("[]") && !$0.contains("*")
    }
    .sorted { ($1.count, $0) < ($0.count, $1) }

    /// A sentence with what its keys set in the place of the keys; keys that stand in brackets behind their words go.
    package static func plain(_ sentence: Bilingual) -> Bilingual {
        Bilingual(zh: plain(sentence.zh, .zh), en: plain(sentence.en, .en))
    }

    private static func plain(_ sentence: String, _ language: Language) -> String {
        var text = sentence
        for path in paths where text.contains(path) {
            for bracketed in ["(\(path))", "（\(path)）", " (\(path))"] { text = text.replacing(bracketed, with: "") }
            guard text.contains(path) else { continue }
            let name = SettingText.name(of: path).text(language)
            text = text.replacing(path, with: language == .zh ? "“\(name)”" : "'\(name)'")
        }
        return text
    }
}
