extension ScenarioBuilder {
    /// The section `prefer`.
    package static func prefer(_ section: Setting) -> PreferOptions {
        var result = PreferOptions()
        if let mode = section["mode"]?.text { result.mode = mode == "强强联合" || mode == "alike" ? .alike : .lift }
        result.compact.weight = weight(section["compact"]) ?? result.compact.weight
        result.compact.maxKm = section.at("compact.d_max_km")?.number ?? result.compact.maxKm
        result.industry.weight = weight(section["industry"]) ?? result.industry.weight
        result.industry.chains = (section.at("industry.chain")?.items ?? []).map(\.texts)
        result.lift.weight = weight(section["lift"]) ?? result.lift.weight
        result.lift.gapWan = section.at("lift.gap_wan")?.number ?? result.lift.gapWan
        result.lift.surplusWan = section.at("lift.surplus_wan")?.number ?? result.lift.surplusWan
        result.resources.weight = weight(section["resources"]) ?? result.resources.weight
        result.resources.mode = section.at("resources.mode")?.word(ResourceTerm.Mode.self) ?? result.resources.mode
        result.resources.columns = section.at("resources.columns")?.fields ?? result.resources.columns
        result.sameTown = section["same_town"]?.number ?? result.sameTown
        result.keepExisting = section["keep_existing"]?.number ?? result.keepExisting
        result.history.weight = weight(section["history"]) ?? result.history.weight
        result.history.field = section.at("history.field")?.text.map { Field($0) }
        result.cohesion = section["cohesion"]?.number ?? result.cohesion
        result.balance = weight(section["balance"])
        return result
    }

    /// A weight written as a number or as `{weight: …}`.
    private static func weight(_ setting: Setting?) -> Double? { setting?.number ?? setting?["weight"]?.number }

    /// The section `costs`.
    package static func costs(_ section: Setting) -> CostOptions {
        var result = CostOptions()
        result.committee = section["committee"]?.number ?? result.committee
        result.leadRank = section["lead_rank"]?.number ?? result.leadRank
        result.appointedLead = section["appointed_lead"]?.number ?? result.appointedLead
        result.crossTown = section["cross_town"]?.number ?? result.crossTown
        result.leftOut.weak = section.at("left_out.weak")?.number ?? result.leftOut.weak
        result.leftOut.backward = section.at("left_out.backward")?.number ?? result.leftOut.backward
        result.leftOut.other = section.at("left_out.other")?.number ?? result.leftOut.other
        if let section = section["capacity"] {
            var capacity = HelpCapacity()
            capacity.base = section["base"]?.number ?? capacity.base
            capacity.perSurplus = section["per_surplus"]?.number ?? capacity.perSurplus
            result.capacity = capacity
        }
        return result
    }

    /// The section `solve`.
    package static func solve(_ section: Setting) -> SolveOptions {
        var result = SolveOptions()
        result.seed = section["seed"]?.text.flatMap { UInt64($0) } ?? result.seed
        result.iterations = section["iterations"]?.integer ?? result.iterations
        result.timeSeconds = section["time_s"]?.number
        result.restarts = section["restarts"]?.integer ?? result.restarts
        result.threads = section["threads"]?.integer
        result.plans = section["plans"]?.integer ?? result.plans
        result.minDifference = section["min_difference"]?.number ?? result.minDifference
        result.maxLoss = section["max_loss"]?.number ?? result.maxLoss
        result.bound = section["bound"]?.word(BoundEffort.self) ?? result.bound
        return result
    }

    /// The section `output`.
    package static func output(_ section: Setting) -> OutputOptions {
        var result = OutputOptions()
        result.dir = section["dir"]?.text ?? result.dir
        if let formats = section["formats"] { result.formats = words(formats) }
        result.crs = section["crs"]?.text ?? result.crs
        result.decimals = section["decimals"]?.integer ?? result.decimals
        result.fields = section["fields"]?.word(FieldNaming.self) ?? result.fields
        result.namesOfPeople = section["names_of_people"]?.flag ?? result.namesOfPeople
        if let languages = section["languages"] { result.languages = words(languages) }
        let map = section["map"]
        result.map.paper = map?["paper"]?.word(MapOptions.Paper.self) ?? result.map.paper
        result.map.title = map?["title"]?.text
        result.map.scaleBar = map?["scale_bar"]?.flag ?? result.map.scaleBar
        result.map.north = map?["north"]?.flag ?? result.map.north
        result.map.notice = map?["notice"]?.text ?? result.map.notice
        result.map.reviewNumber = map?["review_no"]?.text
        return result
    }

    /// The words of a list, each once.
    private static func words<Word: RawRepresentable & Equatable>(_ setting: Setting) -> [Word]
    where Word.RawValue == String {
        var result: [Word] = []
        for item in setting.items {
            if let word = item.word(Word.self), !result.contains(word) { result.append(word) }
        }
        return result
    }
}
