extension County {
    /// The village a person means: by code, by name, or by township and name (`云桥镇石溪村`).
    ///
    /// Endings (村, 社区 …), blanks and width do not matter; a name that fits several villages is not guessed.
    ///
    /// - Throws: ``PlannerError``: E6602 when no village is called so, E6603 naming the codes when several are.
    public func village(called text: String) throws(PlannerError) -> Int {
        if let index = index(of: VillageCode(text)) { return index }
        let wanted = HeaderText.folded(text)
        func isCalled(_ village: Village, _ name: String) -> Bool {
            let name = HeaderText.folded(name)
            return wanted == name || wanted == HeaderText.folded(village.townName) + name
        }
        var found = villages.indices.filter { isCalled(villages[$0], villages[$0].name) }
        if found.isEmpty {
            found = villages.indices.filter { isCalled(villages[$0], ClusterNames.stem(villages[$0].name)) }
        }
        if found.count == 1 { return found[0] }
        if found.isEmpty {
            throw PlannerError(
                .input, "E6602", Bilingual(zh: "没有叫“\(text)”的村", en: "no village is called \(text)"),
                mend: Bilingual(zh: "请给出村级代码或完整村名", en: "give its code or its full name"))
        }
        let list = found.map { "\(villages[$0].townName)\(villages[$0].label)" }.joined(separator: "、")
        throw PlannerError(
            .input, "E6603",
            Bilingual(
                zh: "有 \(found.count) 个村叫“\(text)”:\(list)", en: "\(found.count) villages are called \(text): \(list)"),
            mend: Bilingual(zh: "请写代码,或在村名前加乡镇", en: "give the code, or put the township before the name"))
    }
}
