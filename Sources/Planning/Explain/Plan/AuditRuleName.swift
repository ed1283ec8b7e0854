import CountyModel
import PlanAudit

/// What rules are called where people read them.
extension AuditRule {
    /// The rule in words.
    package var name: Bilingual {
        switch self {
        case .oneCluster: Bilingual(zh: "一村只在一个片区", en: "one cluster per village")
        case .connected: RuleText.name(.contiguity)
        case .border: Bilingual(zh: "片区内的相邻关系属实", en: "neighbours that touch on the map")
        case .villages: RuleText.name(.unitCount)
        case .population: RuleText.name(.population)
        case .partyMembers: RuleText.name(.members)
        case .missingPopulation: Bilingual(zh: "片区内各村有人口数", en: "population known of every village")
        case .missingMembers: Bilingual(zh: "片区内各村有党员数", en: "Party members known of every village")
        case .strong: RuleText.name(.strong)
        case .strongOnly: RuleText.name(.strongOnly)
        case .weakPerStrong: RuleText.name(.weakPerStrong)
        case .capacity: RuleText.name(.capacity)
        case .lead: Bilingual(zh: "片区有牵头村", en: "a lead for every cluster")
        case .leadInside: Bilingual(zh: "牵头村在片区内", en: "a lead from inside the cluster")
        case .qualified: RuleText.name(.lead)
        case .fallback: Bilingual(zh: "乡镇选派书记的条件", en: "secretaries sent by the township")
        case .appointedPerTown: Bilingual(zh: "每乡镇选派书记的村数", en: "villages a township may send secretaries to")
        case .banned: Bilingual(zh: "不得牵头的村", en: "villages that may not lead")
        case .fixedLead: RuleText.name(.fixedLeads)
        case .leadDistance: RuleText.name(.reach)
        case .leadSteps: Bilingual(zh: "与牵头村相隔村数", en: "steps from the lead")
        case .together: RuleText.name(.together)
        case .apart: RuleText.name(.apart)
        case .exclude: RuleText.name(.excluded)
        case .keep: RuleText.name(.kept)
        case .townCrossing: RuleText.name(.townCrossing)
        case .townCount: Bilingual(zh: "每片区乡镇数", en: "townships per cluster")
        case .zone: RuleText.name(.zoneCrossing)
        case .noCross: Bilingual(zh: "不得跨界的乡镇", en: "townships that keep to themselves")
        case .clusterCount: RuleText.name(.regionCount)
        case .cover: RuleText.name(.cover)
        }
    }

    /// The words with the key that sets the rule behind them.
    package func label(_ language: Language) -> String {
        language == .zh ? "\(name.zh)(\(key))" : "\(name.en) (\(key))"
    }
}
