import CountyModel

/// Two statements as one sentence, or as two where one would be longer than two lines.
enum JoinedText {
    /// Characters of the longest sentence.
    static let (mostZh, mostEn) = (120, 240)

    static func of(_ first: Bilingual, _ second: Bilingual) -> Bilingual {
        let isLongZh = first.zh.count + 1 + second.zh.count > mostZh
        let isLongEn = first.en.count + 2 + second.en.count > mostEn
        let capital = String(second.en.prefix(1)).uppercased() + String(second.en.dropFirst())
        return Bilingual(
            zh: first.zh + (isLongZh ? "。" : ";") + second.zh,
            en: first.en + (isLongEn ? ". \(capital)" : "; \(second.en)"))
    }
}
