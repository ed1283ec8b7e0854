import CountyData
import CountyModel
import Planning

/// The table of a sheet of the atlas: the villages of a cluster, its lead first.
struct AtlasTable {
    private let setup: PlanningCase
    private let cluster: Cluster
    private let language: Language

    init(_ setup: PlanningCase, _ cluster: Cluster, _ language: Language) {
        (self.setup, self.cluster, self.language) = (setup, cluster, language)
    }

    private func say(_ zh: String, _ en: String) -> String { language == .zh ? zh : en }

    var table: MapStory.Table {
        let unit = ColumnWords.bracketed(setup.classes.unit).text(language)
        let villages = ReportVillage.all(setup, cluster)
        let columns: [MapStory.Table.Column] = [
            .init(title: say("村", "village"), share: 0.2, isNumber: false),
            .init(title: say("乡镇", "township"), share: 0.13, isNumber: false),
            .init(title: say("类别", "class"), share: 0.08, isNumber: false),
            .init(title: say("人口(人)", "people"), share: 0.1, isNumber: true),
            .init(title: say("党员(人)", "Party"), share: 0.09, isNumber: true),
            .init(title: say("收入", "income") + unit, share: 0.13, isNumber: true),
            .init(title: "", share: 0.02, isNumber: false),
            .init(title: say("主导产业", "main industries"), share: 0.25, isNumber: false),
        ]
        return MapStory.Table(
            columns: columns, rows: villages.map { .init(cells: cells($0)) }, total: total,
            more: say("个村见一览表", "more villages"))
    }

    private func cells(_ village: ReportVillage) -> [String] {
        let written = setup.county.villages[village.index].name
        let name = language == .zh ? written : LatinName.beside(written)
        let town = language == .zh ? village.town : LatinName.of(village.town)
        let industries = village.industries.map { language == .zh ? $0 : IndustryName.english($0) }
        return [
            (village.isLead ? "★ " : "") + name, town, village.kind.label.text(language),
            MapStory.count(number(.popRegistered, village.index)), MapStory.count(number(.partyMembers, village.index)),
            number(setup.classes.measure, village.index).map { NumberText.plain($0, decimals: 1) } ?? "—", "",
            industries.joined(separator: say("、", ", ")),
        ]
    }

    private func number(_ field: Field, _ village: Int) -> Double? {
        MemberSums(attributes: setup.county.attributes).sum(field, [village])
    }

    /// A sum over villages some of which lack the number is marked.
    private var total: [String] {
        let sums = MemberSums(attributes: setup.county.attributes)
        func sum(_ field: Field, _ text: (Double) -> String) -> String {
            let known = sums.present(field, cluster.members)
            if known.isEmpty { return "—" }
            return text(known.reduce(0, +)) + (known.count == cluster.members.count ? "" : "†")
        }
        return [
            say("合计", "total"), "", "\(cluster.members.count)", sum(.popRegistered) { MapStory.count($0) },
            sum(.partyMembers) { MapStory.count($0) },
            sum(setup.classes.measure) { NumberText.plain($0, decimals: 1) }, "", "",
        ]
    }
}
