import ClusterPlanner

extension PlannerError {
    /// The same error with files called as they lie in a folder: a page shows no path of the machine.
    func named(in folder: String) -> PlannerError {
        func short(_ text: Bilingual) -> Bilingual {
            Bilingual(zh: text.zh.replacing(folder + "/", with: ""), en: text.en.replacing(folder + "/", with: ""))
        }
        return PlannerError(
            kind,
            findings.map { finding in
                Finding(
                    finding.code, short(finding.what), at: finding.place, mend: finding.mend.map(short),
                    villages: finding.villages)
            })
    }
}
