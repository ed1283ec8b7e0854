import CountyModel

/// The lines of the alias file, found by what a table says of a village.
struct AliasIndex {
    /// A line whose village of the map is known.
    package struct Entry: Equatable {
        /// Number of the line among all.
        package let line: Int
        package let village: Int
        package let isMerged: Bool

        /// An value from its parts; nothing is checked.
        package init(line: Int, village: Int, isMerged: Bool) {
            (self.line, self.village, self.isMerged) = (line, village, isMerged)
        }
    }

    private var byCode: [String: [Entry]] = [:]
    private var byName: [String: [(town: String?, entry: Entry)]] = [:]
    private let endings: [String]

    package static let none = AliasIndex(endings: [])

    private init(endings: [String]) { self.endings = endings }

    /// Finds the villages of the map that the lines speak of; a line whose village is not there, or whose old village belongs
    /// to two new ones, is told and not used.
    init(
        _ aliases: [VillageAlias], file: String, codes: [VillageCode], names: VillageNames, endings: [String],
        _ findings: inout [Finding]
    ) {
        self.init(endings: endings)
        let villages = Dictionary(codes.enumerated().map { ($1.text, $0) }, uniquingKeysWith: { first, _ in first })
        var targets: [String: Set<Int>] = [:]
        var found: [(alias: VillageAlias, entry: Entry)] = []
        for (line, alias) in aliases.enumerated() {
            guard let village = Self.village(alias.new, villages, names) else {
                findings.append(Self.notOnMap(alias, file))
                continue
            }
            targets[key(alias.old), default: []].insert(village)
            found.append((alias, Entry(line: line, village: village, isMerged: alias.kind == .merged)))
        }
        for (alias, entry) in found {
            if targets[key(alias.old), default: []].count > 1 {
                findings.append(Self.contradiction(alias, file))
                continue
            }
            if let code = alias.old.code { byCode[HeaderText.folded(code), default: []].append(entry) }
            if let name = alias.old.name {
                byName[NameForm.unified(name, without: endings), default: []].append((alias.old.town, entry))
            }
        }
    }

    /// The line for an old code.
    package func find(code: String) -> Entry? { byCode[HeaderText.folded(code)]?.first }

    /// The line for an old name of a certain township.
    package func find(town: String, name: String) -> Entry? {
        let bare = NameForm.bareTown(town)
        if bare.isEmpty { return nil }
        return lines(name).first { $0.town.map(NameForm.bareTown) == bare }?.entry
    }

    /// The line for an old name where line or row do not tell the township: to be asked after the map itself.
    package func find(name: String, townIsBlank: Bool) -> Entry? {
        lines(name).first { townIsBlank || $0.town == nil }?.entry
    }

    private func lines(_ name: String) -> [(town: String?, entry: Entry)] {
        byName.isEmpty ? [] : byName[NameForm.unified(name, without: endings)] ?? []
    }

    private func key(_ side: VillageAlias.Side) -> String {
        if let code = side.code { return "#" + HeaderText.folded(code) }
        return NameForm.bareTown(side.town ?? "") + "/" + NameForm.unified(side.name ?? "", without: endings)
    }

    private static func village(_ side: VillageAlias.Side, _ villages: [String: Int], _ names: VillageNames) -> Int? {
        if let code = side.code { return villages[HeaderText.folded(code)] }
        guard let name = side.name, case .village(let village, _) = names.find(town: side.town ?? "", name: name) else {
            return nil
        }
        return village
    }

    private static func notOnMap(_ alias: VillageAlias, _ file: String) -> Finding {
        Finding(
            .unusableAlias,
            Bilingual(
                zh: "别名表中的现村 \(alias.new.label) 在村界图层中找不到或不唯一,这一行未使用",
                en:
                    "the village \(alias.new.label) of the alias file is not on the map, or there are several; line not used"
            ),
            at: Place(file: file, row: alias.row, village: alias.old.label, value: alias.new.label),
            mend: Bilingual(zh: "请写村界图层中的代码", en: "write its code as the map has it"))
    }

    private static func contradiction(_ alias: VillageAlias, _ file: String) -> Finding {
        Finding(
            .contradictoryAlias,
            Bilingual(
                zh: "别名表把 \(alias.old.label) 对应到不止一个村,都未使用",
                en: "the alias file gives \(alias.old.label) to more than one village; none is used"),
            at: Place(file: file, row: alias.row, village: alias.old.label, value: alias.new.label),
            mend: Bilingual(zh: "请只留正确的一行", en: "keep the right line only"))
    }
}
