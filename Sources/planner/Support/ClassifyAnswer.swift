import ClusterPlanner

/// What `classify` answers: every village's class and its two indices.
struct ClassifyAnswer: Answer {
    let setup: PlanningCase
    private let rows: [ClassRow]
    /// Whether the table went to a file, which keeps the screen empty.
    var isWritten = false

    init(_ setup: PlanningCase, _ language: Language) {
        self.setup = setup
        rows = setup.county.villages.indices.map { ClassRow(setup, $0, language) }
    }

    var csv: String { ([ClassRow.header] + rows.map(\.csv)).joined(separator: "\r\n") + "\r\n" }

    func text(_ language: Language) -> String? { isWritten ? nil : csv }

    func json(_ language: Language) -> JSONValue {
        .object([
            ("schema", .text("1.0")), ("ok", .integer(1)), ("income_measure", .text(setup.classes.measure.name)),
            ("income_unit", setup.classes.unit.zh.isEmpty ? .null : .text(setup.classes.unit.zh)),
            ("strength_weights", weights(setup.strength)), ("need_weights", weights(setup.need)),
            ("villages", .list(rows.map(\.json))),
        ])
    }

    private func weights(_ index: VillageIndex) -> JSONValue {
        .object(index.weights.map { ($0.field.name, .real($0.weight, decimals: 6)) })
    }

    /// How an index is put together, in one line.
    static func describe(_ index: VillageIndex, _ name: String) -> String {
        let parts = index.weights.map { "\($0.field) \(NumberText.plain($0.weight, decimals: 3))" }
        let absent = index.absent.isEmpty ? "" : " (–: \(index.absent.map(\.name).joined(separator: ", ")))"
        return "\(name) [\(index.standardize.rawValue)]: \(parts.joined(separator: ", "))\(absent)"
    }
}

/// One village of the table.
private struct ClassRow {
    static let header = "village_code,village_name,town_name,class,reason,income,strength,need,may_lead,lead_rank"
    let csv: String
    let json: JSONValue

    init(_ setup: PlanningCase, _ village: Int, _ language: Language) {
        let who = setup.county.villages[village]
        let kind = setup.classes.classes[village]
        let reason =
            switch setup.classes.reasons[village] {
            case .income: "income"
            case .list(let field): field.name
            case .incomeMissing: "income_missing"
            }
        let standing =
            switch setup.ranking.standing[village] {
            case .qualified: "qualified"
            case .appointable: "appointable"
            case .fixed: "fixed"
            case .barred(let failing): failing.map { "no:\($0.field)" } ?? "no"
            }
        func number(_ value: Double?, _ decimals: Int) -> String {
            value.map { NumberText.plain($0, decimals: decimals) } ?? ""
        }
        func real(_ value: Double?, _ decimals: Int) -> JSONValue {
            value.map { .real($0, decimals: decimals) } ?? .null
        }
        let (income, strength) = (setup.classes.incomeWan[village], setup.strength.values[village])
        let (need, rank) = (setup.need.values[village], setup.ranking.rankScore[village])
        csv = [
            who.code.text, CSVCells.cell(who.name), CSVCells.cell(who.townName), kind.rawValue, reason,
            number(income, 4),
            number(strength, 4), number(need, 4), standing, number(rank, 4),
        ].joined(separator: ",")
        json = .object([
            ("village_code", .text(who.code.text)), ("village_name", .text(who.name)), ("class", .text(kind.rawValue)),
            ("reason", .text(reason)), ("income", real(income, 4)), ("strength", real(strength, 4)),
            ("need", real(need, 4)), ("may_lead", .text(standing)), ("lead_rank", .real(rank, decimals: 4)),
        ])
    }
}
