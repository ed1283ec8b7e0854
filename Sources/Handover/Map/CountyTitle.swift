import CountyModel

extension County {
    /// A title with the county's name in front, or without where the county has none.
    ///
    /// - Parameter en: in small letters, as it stands behind the name and a dash.
    package func title(zh: String, en: String) -> Bilingual {
        name.isEmpty
            ? Bilingual(zh: zh, en: en.prefix(1).uppercased() + en.dropFirst())
            : Bilingual(zh: name + zh, en: "\(name) – \(en)")
    }
}
