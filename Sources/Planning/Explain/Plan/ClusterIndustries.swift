import CountyModel

/// Industries that several villages of a cluster have.
package enum ClusterIndustries {
    /// Industries of at least two villages, the most widespread first, ties by name.
    package static func shared(_ members: [Int], _ attributes: AttributeTable) -> [(name: String, villages: Int)] {
        var counts: [String: Int] = [:]
        for village in members {
            for item in Set(attributes.list(.mainIndustry, village)) { counts[item, default: 0] += 1 }
        }
        return counts.filter { $0.value >= 2 }.map { (name: $0.key, villages: $0.value) }
            .sorted { ($1.villages, $0.name) < ($0.villages, $1.name) }
    }
}

/// Which kind of committee a number of Party members allows.
package enum OrgFormRule {
    /// The thresholds of the regulation on rural Party organisations: 100 for a committee, 51 for a general branch, 3 for a branch.
    package static let standard = [
        OrgForm(minMembers: 100, form: "党委", approve: "县委"), OrgForm(minMembers: 51, form: "党总支", approve: "乡镇党委"),
        OrgForm(minMembers: 3, form: "党支部", approve: "乡镇党委"),
    ]

    /// The highest form that the members allow; `nil` below the lowest threshold.
    package static func form(members: Int, _ scenario: Scenario) -> OrgForm? {
        let forms = scenario.orgForms.isEmpty ? standard : scenario.orgForms
        return forms.filter { members >= $0.minMembers }.max { $0.minMembers < $1.minMembers }
    }

    /// The English word for a form.
    package static func english(_ form: String) -> String {
        switch form {
        case "党委": "joint Party committee"
        case "党总支": "joint general Party branch"
        case "党支部": "joint Party branch"
        default: form
        }
    }
}
