import CountyModel

/// What has to be said of the headers of a table: those not understood, those guessed, those that look like others.
struct HeaderReport {
    private let raw: RawTable
    private let row: Int

    init(_ raw: RawTable, _ header: HeaderBlock) { (self.raw, row) = (raw, header.rows.upperBound) }

    package func report(_ matches: [HeaderMatch], _ findings: inout [Finding]) {
        for match in matches {
            switch match.way {
            case .ambiguous: findings.append(ambiguous(match))
            case .similar:
                findings.append(taken(match, .similarHeader, "与该字段的写法只差一个字", "differs from it in one character"))
            case .cutOff: findings.append(taken(match, .cutOffHeader, "字段名被截断", "the name is cut off"))
            case .duplicate: if let finding = duplicate(match, matches) { findings.append(finding) }
            case .personal:
                if match.header.isEmpty { continue }
                findings.append(
                    Finding(
                        .personalColumn,
                        Bilingual(
                            zh: "“\(match.shownHeader)”是个人信息,未读取",
                            en: "'\(match.shownHeader)' holds personal data and is not read"), at: place(match)))
            case .scenario, .alias, .contained, .unknown: continue
            }
        }
        let fields = Set(matches.compactMap(\.field))
        if let business = matches.first(where: { $0.field == .incomeBusiness && $0.way != .scenario }),
            !fields.contains(.incomeOperating)
        {
            findings.append(
                Finding(
                    .bookkeepingIncome,
                    Bilingual(
                        zh: "“\(business.shownHeader)”按账内的“经营收入”读取,不是“经营性收入”;本表没有经营性收入",
                        en:
                            "'\(business.shownHeader)' is read as a bookkeeping item, not as operating income, which this table lacks"
                    ),
                    at: place(business),
                    mend: Bilingual(
                        zh: "如该列就是经营性收入,请在 columns 写 \"\(business.shownHeader)\": income_operating",
                        en:
                            "if it is the operating income, write \"\(business.shownHeader)\": income_operating under columns"
                    )))
        }
    }

    private func place(_ match: HeaderMatch) -> Place {
        Place(file: raw.file, sheet: raw.sheet, row: row + 1, column: match.shownHeader)
    }

    private func ambiguous(_ match: HeaderMatch) -> Finding {
        let choices = match.choices.map { "\($0)(\($0.label))" }.joined(separator: " / ")
        return Finding(
            .ambiguousHeader,
            Bilingual(
                zh: "表头“\(match.shownHeader)”含义不明,该列未使用",
                en: "header '\(match.shownHeader)' may mean several things; the column is not used"),
            at: place(match),
            mend: Bilingual(
                zh: "请在 data.tables.columns 写明,可选:\(choices)", en: "say which under data.tables.columns: \(choices)"))
    }

    private func taken(_ match: HeaderMatch, _ code: FindingCode, _ zh: String, _ en: String) -> Finding {
        let field = match.field.map { "\($0)(\($0.label))" } ?? ""
        return Finding(
            code,
            Bilingual(
                zh: "表头“\(match.shownHeader)”按 \(field) 读取:\(zh)",
                en: "header '\(match.shownHeader)' is taken for \(field): \(en)"),
            at: place(match),
            mend: Bilingual(
                zh: "如不对,请在 data.tables.columns 写明该列的字段",
                en: "if that is wrong, say its field under data.tables.columns"))
    }

    /// Two columns of one year and one field: which was used must be said. An earlier year, or a second coordinate, is
    /// to be expected.
    private func duplicate(_ match: HeaderMatch, _ matches: [HeaderMatch]) -> Finding? {
        guard let field = match.choices.first, field != .residentPt,
            let used = matches.first(where: { $0.field == field }),
            used.way == match.way || match.year == used.year,
            match.year == nil || used.year == nil || match.year ?? 0 >= used.year ?? 0
        else { return nil }
        // A column repeated cell by cell says nothing new.
        let isCopy = raw.rows.indices.dropFirst(row + 1).allSatisfy {
            HeaderText.folded(raw.cell($0, match.column)) == HeaderText.folded(raw.cell($0, used.column))
        }
        if isCopy { return nil }
        let isLayout =
            HeaderMeaning.keys.contains(field) && HeaderText(match.header).words == HeaderText(used.header).words
        // A second block of villages would be lost, which is an error; a second column of one field is only a doubt.
        return Finding(
            isLayout ? .villagesSideBySide : .fieldTwice,
            Bilingual(
                zh: "“\(match.shownHeader)”与“\(used.shownHeader)”同为 \(field)(\(field.label)),只用了后者",
                en:
                    "'\(match.shownHeader)' and '\(used.shownHeader)' both are \(field) (\(field.label)); only the latter is used"
            ),
            at: place(match),
            mend: isLayout
                ? Bilingual(
                    zh: "如果表格分左右两栏排列村,请改为上下一栏",
                    en: "if villages stand side by side in two blocks, put them below each other")
                : Bilingual(
                    zh: "如应使用另一列,请在 data.tables.columns 写明",
                    en: "if the other is meant, say so under data.tables.columns"))
    }
}
