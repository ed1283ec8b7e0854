import CountyModel

/// Says what became of the rows of one table.
struct JoinFindings {
    private let table: ReadTable
    private let key: JoinKey
    /// The villages as the map has them.
    private let villages: [Village]

    init(_ table: ReadTable, _ key: JoinKey, _ villages: [Village]) {
        (self.table, self.key, self.villages) = (table, key, villages)
    }

    private func place(_ row: Int, value: String? = nil) -> Place {
        let name = key.name(row)
        return Place(
            file: table.raw.file, sheet: table.raw.sheet, row: row + 1, column: key.header,
            village: HeaderText.folded(name).isEmpty ? nil : name, value: value)
    }

    private func shown(_ row: Int) -> String { HeaderText.folded(key.town(row)) + HeaderText.folded(key.name(row)) }

    static func noKey(_ table: ReadTable) -> PlannerError {
        let headers = table.matches.map(\.shownHeader).filter { !$0.isEmpty }
        return PlannerError(
            .data, .noCodeColumn,
            Bilingual(zh: "\(table.raw.file) 没有村代码列", en: "\(table.raw.file) has no column of village codes"),
            at: Place(file: table.raw.file, sheet: table.raw.sheet, row: table.headerRow + 1),
            mend: Bilingual(
                zh: "请在该表下写 columns: {\"表头\": village_code},现有表头:\(headers.joined(separator: "、"))",
                en:
                    "write columns: {\"HEADER\": village_code} under the table; its headers are: \(headers.joined(separator: ", "))"
            ))
    }

    package func duplicate(_ row: Int, of earlier: Int, _ village: Int) -> Finding {
        Finding(
            .villageTwice,
            Bilingual(
                zh: "与第 \(earlier + 1) 行是同一个村(\(villages[village].label)),本行未使用",
                en: "the same village as row \(earlier + 1) (\(villages[village].label)); this row is not used"),
            at: place(row),
            mend: Bilingual(
                zh: "请删去重复的一行;若是并入该村的老村,在别名表中写“合并”",
                en: "delete one of the rows; for an old village that is part of this one, say 合并 in the alias file"))
    }

    func rival(_ row: Int, _ rows: [Int], _ village: Int) -> Finding {
        let list = Bilingual.list(rows.map { String($0 + 1) })
        return Finding(
            .mergerNotSaid,
            Bilingual(
                zh: "别名表把第 \(list.zh) 行都对应到\(villages[village].label)而没有写“合并”,都未使用",
                en:
                    "the alias file gives rows \(list.en) to \(villages[village].label) without saying 合并 (merged); none is used"
            ),
            at: place(row),
            mend: Bilingual(
                zh: "若这些老村已并成一个村,请在别名表“方式”列写“合并”,人数和金额即相加",
                en: "if these villages are one now, write 合并 as their kind: counts and amounts are then added"))
    }

    package func variant(_ row: Int, _ village: Int) -> Finding {
        Finding(
            .variantCharacters,
            Bilingual(
                zh: "“\(shown(row))”按繁简、异体字对应到\(villages[village].label)",
                en: "'\(shown(row))' taken for \(villages[village].label): variant characters"), at: place(row))
    }

    package func alias(_ row: Int, _ village: Int, added isAdded: Bool) -> Finding {
        if isAdded {
            return Finding(
                .mergedByAlias,
                Bilingual(
                    zh: "按别名表并入\(villages[village].label),人数、金额、面积相加,其余各项用该村自己的行",
                    en: "added to \(villages[village].label) as the alias file says: counts, amounts and areas only"),
                at: place(row))
        }
        return Finding(
            .joinedByAlias,
            Bilingual(
                zh: "按别名表对应到\(villages[village].label)", en: "taken for \(villages[village].label) by the alias file"),
            at: place(row))
    }

    package func taken(_ row: Int, _ village: Int, _ way: UnknownRows.Way) -> Finding {
        if way == .near {
            return Finding(
                .similarNameTaken,
                Bilingual(
                    zh: "“\(shown(row))”与\(villages[village].label)相近,按参数 auto_accept 对应",
                    en: "'\(shown(row))' taken for \(villages[village].label), which is spelled nearly so (auto_accept)"
                ),
                at: place(row),
                mend: Bilingual(zh: "请核对,并改正村名", en: "look whether it is, and correct the name"))
        }
        return Finding(
            .unreadableCharacters,
            Bilingual(
                zh: "“\(shown(row))”含有显示不出的字,其余相同的只有\(villages[village].label),按该村使用",
                en:
                    "'\(shown(row))' has unreadable characters; only \(villages[village].label) fits the others and is taken"
            ),
            at: place(row), mend: Bilingual(zh: "请核对,并改正村名", en: "look whether it is, and correct the name"))
    }

    package func offer(_ row: Int, _ village: Int, _ way: UnknownRows.Way) -> AliasOffer {
        var old = VillageAlias.Side(town: text(key.town(row)), name: text(key.name(row)))
        var reason = Bilingual(
            zh: "\(table.raw.file) 第 \(row + 1) 行:名称相近", en: "\(table.raw.file) row \(row + 1): nearly the same name")
        if case .otherYear(let other) = way {
            old.code = other.text
            reason = Bilingual(
                zh: "\(table.raw.file) 第 \(row + 1) 行:乡镇、村名相同而代码不同",
                en: "\(table.raw.file) row \(row + 1): same name, another code")
        }
        let there = villages[village]
        let new = VillageAlias.Side(
            code: there.code.text, town: text(there.townName), name: there.name == there.code.text ? nil : there.name)
        return AliasOffer(alias: VillageAlias(old: old, new: new), reason: reason)
    }

    private func text(_ cell: String) -> String? { NameText.cleaned(cell) }

    package func listed(_ row: Int, _ reason: UnknownRows.Reason) -> Finding {
        switch reason {
        case .key(let what, let mend, let hint):
            return Finding(.damagedCode, with(hint, what), at: place(row), mend: mend)
        case .blank(let hint):
            let what =
                key.isByCode
                ? Bilingual(zh: "本行没有村代码,未使用", en: "this row has no village code; not used")
                : Bilingual(zh: "本行没有村名,未使用", en: "this row names no village; not used")
            return Finding(.missingCode, with(hint, what), at: place(row))
        case .several(let count):
            return Finding(
                .ambiguousName,
                Bilingual(
                    zh: "村名“\(shown(row))”对应 \(count) 个村,未使用",
                    en: "'\(shown(row))' could be \(count) villages; not used"),
                at: place(row), mend: Bilingual(zh: "请补村代码或乡镇名", en: "add the code or the township"))
        case .unknownName: return noSuchVillage(shown(row), row)
        case .unknownCode(let code): return noSuchVillage(code.text, row)
        case .near(let candidates, _): return near(row, candidates)
        case .townCode, .otherYear, .otherCounty, .otherLength: return cause(row, reason)
        }
    }

    /// What is wrong with a row, and which village it names nevertheless.
    private func with(_ hint: Int?, _ what: Bilingual) -> Bilingual {
        guard let hint else { return what }
        return Bilingual(
            zh: "\(what.zh);按乡镇和村名应是\(villages[hint].label)",
            en: "\(what.en); by township and name it is \(villages[hint].label)")
    }

    private func noSuchVillage(_ shown: String, _ row: Int) -> Finding {
        Finding(
            .rowNotOnMap,
            Bilingual(
                zh: "表中的村 \(shown) 在村界图层中找不到,本行未使用",
                en: "village \(shown) of the table is not on the map; this row is not used"),
            at: place(row),
            mend: Bilingual(zh: "请核对代码年度、撤并和所属县", en: "check the year of the codes, mergers, and the county"))
    }

    private func near(_ row: Int, _ candidates: [Int]) -> Finding {
        let names = Bilingual.list(candidates.map { villages[$0].label })
        let lines = candidates.map { offer(row, $0, .near).line }.joined(separator: " | ")
        return Finding(
            .similarName,
            Bilingual(
                zh: "“\(shown(row))”在村界图层中找不到,可能是\(names.zh),本行未使用",
                en: "'\(shown(row))' is not on the map; perhaps \(names.en); this row is not used"), at: place(row),
            mend: Bilingual(
                zh: "若是同一村,请在别名表 data.village_aliases 加一行:\(lines)",
                en: "if it is, add to the alias file data.village_aliases: \(lines)"))
    }

    /// Reasons that many rows of a table share.
    private func cause(_ row: Int, _ reason: UnknownRows.Reason) -> Finding {
        let byName = Bilingual(
            zh: "请改用村代码列,或在该表写 join: [town_name, village_name] 按乡镇和村名对应",
            en: "use the column of village codes, or join by name: join: [town_name, village_name]")
        switch reason {
        case .townCode(let code):
            return Finding(
                .townCodeColumn,
                Bilingual(
                    zh: "“\(key.header)”列是乡镇代码(\(code)),不是村代码,本行未使用",
                    en: "column '\(key.header)' holds codes of townships (\(code)); this row is not used"),
                at: place(row, value: code), mend: byName)
        case .otherYear(let code, let village, let isMany):
            let line = offer(row, village, .otherYear(code)).line
            return Finding(
                .otherYearCode,
                Bilingual(
                    zh: "代码 \(code) 不在村界图层中,但乡镇和村名与\(villages[village].label)相同,可能是另一年度的代码,本行未使用",
                    en:
                        "code \(code) is not on the map, but township and name are those of \(villages[village].label): "
                        + "probably another year's code; this row is not used"), at: place(row, value: code.text),
                mend: isMany
                    ? Bilingual(
                        zh: "请在该表写 join: [town_name, village_name] 按乡镇和村名对应,或把代码对照写入别名表:\(line)",
                        en:
                            "join this table by name: join: [town_name, village_name]; or put the pairs of codes into the "
                            + "alias file: \(line)")
                    : Bilingual(zh: "请核对代码;或在别名表加一行:\(line)", en: "check the code, or add to the alias file: \(line)"))
        case .otherCounty(let code, let own):
            return Finding(
                .otherCountyCode,
                Bilingual(
                    zh: "代码 \(code) 属于其他县(村界为 \(own)),本行未使用",
                    en: "code \(code) belongs to another county (the map's is \(own)); this row is not used"),
                at: place(row, value: code.text),
                mend: Bilingual(zh: "请核对是否用了其他县的表", en: "check whether the table is another county's"))
        case .otherLength(let code, let own):
            return Finding(
                .otherCodeLength,
                Bilingual(
                    zh: "代码 \(code) 为 \(code.text.count) 位,村界的代码为 \(own) 位,对不上,本行未使用",
                    en: "code \(code) has \(code.text.count) characters, the map's have \(own); this row is not used"),
                at: place(row, value: code.text),
                mend: Bilingual(
                    zh: "两者都是统计用区划代码时,请写 data.code_kind: cn12 和 data.villages.code_take: 12",
                    en: "for statistical codes set data.code_kind: cn12 and data.villages.code_take: 12"))
        case .key, .blank, .unknownCode, .unknownName, .several, .near: return noSuchVillage(shown(row), row)
        }
    }
}
