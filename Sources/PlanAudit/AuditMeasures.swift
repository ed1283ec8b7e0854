extension ClusterIndicators {
    /// The numbers of a cluster, added up by the judge.
    init(_ cluster: AuditCluster, components: Int, _ facts: AuditFacts) {
        let members = cluster.members
        let incomes = members.compactMap { facts.incomeWan[$0] }
        let weakMembers = members.filter { facts.isWeak[$0] }
        let line = facts.scenario.classes.weakBelowWan
        villages = members.count
        strong = members.count { facts.isStrong[$0] }
        weak = weakMembers.count
        population = facts.sums.total(.population, members)
        populationMissing = facts.sums.missing(.population, members)
        partyMembers = facts.sums.total(.partyMembers, members)
        membersMissing = facts.sums.missing(.partyMembers, members)
        incomeSumWan = incomes.isEmpty ? nil : incomes.reduce(0, +)
        incomeMeanWan = incomes.isEmpty ? nil : incomes.reduce(0, +) / Double(incomes.count)
        incomeMinWan = incomes.min()
        let gaps = weakMembers.compactMap { facts.incomeWan[$0] }.map { max(0, line - $0) }
        weakGapWan = gaps.isEmpty && !weakMembers.isEmpty ? nil : gaps.reduce(0, +)
        towns = facts.towns(members)
        var far: (village: Int, km: Double)?
        if let lead = cluster.lead {
            for village in members where far == nil || facts.km(lead, village) > far?.km ?? 0 {
                far = (village, facts.km(lead, village))
            }
        }
        (farthest, farthestKm) = (far?.village, far?.km)
        areaKm2 = members.reduce(0) { $0 + facts.county.metric.area(of: $1) } / 1_000_000
        self.components = components
    }
}
