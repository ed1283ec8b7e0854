import CountyModel
import Planning

/// The columns of the clusters layer that add up what the tables say of the members.
struct ClusterSums {
    /// In the order of the layer, without those the county has no numbers for.
    package private(set) var columns: [LayerColumn] = []
    /// What was left out, and which sums rest on part of the members only.
    package private(set) var notes: [Finding] = []
    private let setup: PlanningCase
    private let clusters: [Cluster]
    private let sums: MemberSums
    private var absent: [String] = []

    init(_ setup: PlanningCase, _ clusters: [Cluster]) {
        (self.setup, self.clusters) = (setup, clusters)
        sums = MemberSums(attributes: setup.county.attributes)
        addForms()
        addCount("pop_registered", .popRegistered)
        addCount("pop_resident", .popResident)
        addCount("party_members", .partyMembers)
        addCount("cadre_count", .cadreCount)
        addIncome()
        addLand("cultivated_mu", .cultivatedMu)
        addLand("forest_mu", .forestMu)
        addLand("idle_mu", .idleSiteMu)
        add("main_industry", .mainIndustry) { members in
            let shared = ClusterIndustries.shared(members, setup.county.attributes)
            return .text(shared.prefix(4).map(\.name).joined(separator: "、"))
        }
        notes += LayerNotes.absent(absent, "clusters")
    }

    private mutating func add(_ name: String, _ field: Field, _ value: ([Int]) -> JSONValue) {
        guard setup.county.attributes.has(field) else {
            absent.append(name)
            return
        }
        columns.append(LayerColumn(name, clusters.map { value($0.members) }))
    }

    private mutating func addForms() {
        let (setup, sums) = (setup, sums)
        add("org_form", .partyMembers) { .text(sums.form($0, setup.scenario)?.form ?? "") }
    }

    private mutating func addCount(_ name: String, _ field: Field) {
        let sums = sums
        add(name, field) { .whole(sums.sum(field, $0)) }
        report(name, field)
    }

    private mutating func addLand(_ name: String, _ field: Field) {
        let sums = sums
        add(name, field) { .real(sums.sum(field, $0), 2) }
        report(name, field)
    }

    private mutating func addIncome() {
        let (setup, sums) = (setup, sums)
        let measure = setup.classes.measure
        let year = setup.county.attributes.source(of: measure)?.year
        add("income_year", measure) { _ in year.map { .integer($0) } ?? .null }
        add("income_sum", measure) { .real(sums.sum(measure, $0), 2) }
        add("income_avg", measure) { members in
            let incomes = sums.present(measure, members)
            return .real(incomes.isEmpty ? nil : incomes.reduce(0, +) / Double(incomes.count), 2)
        }
        add("income_min", measure) { .real(sums.present(measure, $0).min(), 2) }
        add("income_max", measure) { .real(sums.present(measure, $0).max(), 2) }
        add("weak_gap_sum", measure) { members in
            let weak = members.filter { setup.classes.classes[$0] == .weak }
            let line = setup.scenario.classes.weakBelowWan
            return .real(sums.present(measure, weak).reduce(0) { $0 + max(0, line - $1) }, 2)
        }
        report("income_sum", measure)
    }

    /// Says where a sum misses some of its villages.
    private mutating func report(_ name: String, _ field: Field) {
        let attributes = setup.county.attributes
        guard attributes.has(field) else { return }
        let short = clusters.filter { sums.missing(field, $0.members) > 0 }
        if short.isEmpty { return }
        let list = short.prefix(8).map(\.id).joined(separator: "、") + (short.count > 8 ? " …" : "")
        let villages = short.reduce(0) { $0 + sums.missing(field, $1.members) }
        notes.append(
            Finding(
                "W7306",
                Bilingual(
                    zh: "\(short.count) 个片区的 \(name) 未含缺“\(field.label)”的 \(villages) 个村:\(list)",
                    en:
                        "\(name) of \(short.count) clusters does not count \(villages) villages whose \(field) is missing: \(list)"
                ),
                at: Place(file: "clusters", column: name), mend: Bilingual(zh: "请补填", en: "fill them in")))
    }
}
