import CountyModel

/// Tells of settings that are each right and do not go together in a county: aims that no cluster can reach, and limits that a first
/// batch overrules.
enum SettingConflicts {
    /// - Parameter takingPart: villages that are not excluded, as indices.
    static func findings(_ county: County, _ scenario: Scenario, takingPart: [Int]) -> [Finding] {
        aims(county, scenario, takingPart) + batch(scenario, takingPart.count)
    }

    private static func aims(_ county: County, _ scenario: Scenario, _ takingPart: [Int]) -> [Finding] {
        let (prefer, must) = (scenario.prefer, scenario.must)
        let people = takingPart.compactMap { county.attributes.number(.popRegistered, $0) }.reduce(0, +)
        // A weak village more than its rule allows is none that a cluster may have; how many the county has is no limit of one.
        let asked: [(term: any PreferTerm.Type, aim: Aim?, rule: PlanRule, limits: Bounds<Double>, all: Double?)] = [
            (SizeTerm.self, prefer[SizeTerm.self].aim, .villages, must.villages.real, Double(takingPart.count)),
            (PopulationTerm.self, prefer[PopulationTerm.self].aim, .population, must.population.real, people),
            (WeakPerStrongTerm.self, prefer[WeakPerStrongTerm.self].aim, .weakPerStrong, must.weakPerStrong, nil),
        ]
        return asked.compactMap { term, aim, rule, limits, all in
            // What nobody has written is no mistake: an aim by default only says which way is better.
            guard let aim, prefer.weights[term.key] > 0, !(term == SizeTerm.self && aim == SizeTerm().aim) else {
                return nil
            }
            let key = "prefer.\(term.key).aim"
            let written = "[\(plain(aim.lower)), \(plain(aim.upper))]"
            if let most = limits.maximum, aim.lower > most {
                return out(
                    key,
                    Bilingual(
                        zh: "\(written) 高于 \(rule.key) 的上限 \(plain(most))",
                        en: "\(written) is above the \(plain(most)) that \(rule.key) allows"), rule)
            }
            if let least = limits.minimum, aim.upper < least {
                return out(
                    key,
                    Bilingual(
                        zh: "\(written) 低于 \(rule.key) 的下限 \(plain(least))",
                        en: "\(written) is below the \(plain(least)) that \(rule.key) asks for"), rule)
            }
            if let all, all > 0, aim.lower > all {
                let word = rule.entry.limit.measure?.word ?? rule.name
                return out(
                    key,
                    Bilingual(
                        zh: "\(written) 高于全县合计(\(word.zh) \(plain(all)))",
                        en: "\(written) is above what the whole county has (\(word.en): \(plain(all)))"), nil)
            }
            return nil
        }
    }

    private static func out(_ key: String, _ what: Bilingual, _ rule: PlanRule?) -> Finding {
        Finding(
            .aimOutOfReach,
            Bilingual(zh: "\(key) \(what.zh),没有片区能达到", en: "\(key) \(what.en), so that no cluster reaches it"),
            at: Place(column: key),
            mend: rule.map { rule in
                Bilingual(zh: "请改正 \(key) 或 \(rule.key)", en: "change \(key) or \(rule.key)")
            } ?? Bilingual(zh: "请改正 \(key)", en: "change \(key)"))
    }

    /// A first batch says itself how many clusters and villages there are, whatever the keys for whole plans say.
    private static func batch(_ scenario: Scenario, _ count: Int) -> [Finding] {
        var found: [Finding] = []
        let (batch, leaveOut) = (scenario.must.firstBatch, scenario.must.leaveOut)
        if let clusters = batch.clusters, !scenario.lead.count.contains(clusters) {
            found.append(
                overruled(
                    "must.first_batch.clusters", "\(clusters)", "lead.count", scenario.lead.count.real.words(),
                    Bilingual(zh: "个片区", en: "clusters")))
        }
        if let covered = batch.covered, leaveOut.allowed {
            let byShare = leaveOut.maxShare < 1 ? Int(leaveOut.maxShare * Double(count) + 1e-9) : nil
            let most = [byShare, leaveOut.maximum].compactMap { $0 }.min()
            let waiting = count - min(count, covered.upperBound)
            if let most, waiting > most {
                found.append(
                    overruled(
                        "must.first_batch.villages", "\(waiting)", "must.leave_out",
                        Bounds(maximum: Double(most)).words(),
                        Bilingual(zh: "个村留待以后", en: "villages that wait")))
            }
        }
        return found
    }

    private static func overruled(
        _ key: String, _ has: String, _ other: String, _ limit: Bilingual, _ counted: Bilingual
    )
        -> Finding
    {
        Finding(
            .firstBatchPrevails,
            Bilingual(
                zh: "\(key)(\(has) \(counted.zh))与 \(other)(\(limit.zh))不一致,以前者为准",
                en: "\(key) (\(has) \(counted.en)) and \(other) (\(limit.en)) do not agree; the first holds"),
            at: Place(column: other),
            mend: Bilingual(
                zh: "请使两处一致,或删去 \(other)", en: "make both agree, or remove \(other)"))
    }

    private static func plain(_ number: Double) -> String { NumberText.plain(number, decimals: 1) }
}
