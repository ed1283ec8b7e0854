import CountyModel
import PlanStudies
import Planning

/// Villages that go from one cluster to another for one kind of cause.
struct MoveGroup {
    /// The cause in a few words: the settings or the rule where one decides.
    let cause: Bilingual
    let from: Bilingual
    let to: Bilingual
    let moves: [VillageMove]

    /// Names of the villages.
    var names: Bilingual {
        Bilingual(
            zh: moves.map(\.name).joined(separator: "、"),
            en: moves.map { LatinName.of($0.name) }.joined(separator: ", "))
    }

    /// All moves in groups: by cause, the largest first in each.
    static func of(_ comparison: PlanComparison) -> [MoveGroup] {
        struct Key: Hashable {
            let kind: MoveCause.Kind
            let key: String?
            let from: Int?
            let to: Int?
        }
        var order: [Key] = []
        var members: [Key: [VillageMove]] = [:]
        for move in comparison.moves {
            let key = Key(kind: move.cause.kind, key: move.cause.key, from: move.from, to: move.to)
            if members[key] == nil { order.append(key) }
            members[key, default: []].append(move)
        }
        return MoveCause.Kind.allCases.flatMap { kind in
            order.filter { $0.kind == kind }.enumerated()
                .sorted {
                    (-(members[$0.element]?.count ?? 0), $0.offset) < (-(members[$1.element]?.count ?? 0), $1.offset)
                }
                .compactMap { _, key -> MoveGroup? in
                    guard let moves = members[key], let first = moves.first else { return nil }
                    return MoveGroup(
                        cause: words(kind, key.key), from: CompareWords.from(first, comparison),
                        to: CompareWords.to(first, comparison), moves: moves)
                }
        }
    }

    /// The kind of cause, with the setting or the rule that decides.
    private static func words(_ kind: MoveCause.Kind, _ key: String?) -> Bilingual {
        guard let key else { return kind.label }
        let what = SettingText.name(of: key)
        return Bilingual(zh: "\(kind.label.zh):\(what.zh)", en: "\(kind.label.en): \(what.en)")
    }
}
