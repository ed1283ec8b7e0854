import CountyModel

/// Numbers that cannot be right in the unit they are said to be in. Nothing is converted: the scenario answers with `units`.
enum UnitSuspicion {
    /// Examines one column: its median, then cells far from it, then cells outside what villages have.
    ///
    /// - Parameters:
    ///   - values: one per village, in the field's unit.
    ///   - at: the cell of a village.
    ///   - isConverted: whether the header's unit was already brought to the field's.
    static func examine(
        _ field: Field, _ values: [AttributeValue], at: (Int) -> Place, header: Place, isConverted: Bool,
        _ findings: inout [Finding]
    ) {
        guard let described = field.described, let usual = described.usual else { return }
        let cells = values.indices.compactMap { village in values[village].number.map { (village, $0) } }
        let median = median(cells.map(\.1).filter { $0 > 0 })
        let isMoney = described.unit == "万元"
        if isMoney, isIncome(field), let median, median > 1000 {
            findings.append(wholeColumn(described, median, header, isConverted))
            return
        }
        let outside = cells.filter { !usual.contains($0.1) && $0.1 >= 0 }
        // When most villages lie outside, the column is another thing or in another unit; one sentence is enough.
        if outside.count > 3, outside.count * 2 > cells.count {
            findings.append(mostOutside(described, usual, outside.count, header))
            return
        }
        for (village, number) in cells {
            if number < 0 && usual.lowerBound >= 0 {
                findings.append(negative(at(village)))
            } else if isMoney, let median, number >= median * 1000, number > usual.upperBound / 5 {
                findings.append(outlier(number, median, at(village)))
            } else if !usual.contains(number) {
                findings.append(unusual(described, usual, at(village)))
            }
        }
    }

    /// The field's cultivated land against the land of the villages themselves.
    ///
    /// - Parameter areasSquareMeters: one per village.
    static func examineLand(
        _ attributes: AttributeTable, areasSquareMeters: [Double], _ findings: inout [Finding]
    ) {
        guard let source = attributes.source(of: .cultivatedMu) else { return }
        let shares = areasSquareMeters.indices.compactMap { village -> (mu: Double, areaMu: Double)? in
            guard let mu = attributes.number(.cultivatedMu, village), mu > 0 else { return nil }
            return (mu, areasSquareMeters[village] * 0.0015)
        }
        guard let largest = shares.map(\.mu).max(), let area = median(shares.map(\.areaMu)),
            let share = median(shares.map { $0.mu / $0.areaMu })
        else { return }
        let place = Place(file: source.file, sheet: source.sheet, column: source.header)
        // One square kilometre is 1,500 亩.
        if largest < 200 && area > 1500 && shares.count >= 3 && source.unit == "亩" && source.conversion.isEmpty {
            findings.append(
                land(
                    place, "公顷",
                    "各村最多只有 \(NumberText.plain(largest)) 亩,而村域中位数 \(NumberText.plain(area, decimals: 0)) 亩",
                    "no village has more than \(NumberText.plain(largest)) mu, while half of them cover over \(NumberText.plain(area, decimals: 0)) mu",
                    factor: 15))
        } else if share > 1.05 && shares.count >= 3 {
            findings.append(
                land(
                    place, "平方米", "半数以上的村耕地大于村域面积", "in half of the villages it exceeds the land they cover",
                    factor: 0.0015))
        }
    }

    private static func land(_ place: Place, _ unit: String, _ zh: String, _ en: String, factor: Double) -> Finding {
        let times = NumberText.plain(factor)
        let english = UnitWords.asWritten(unit).en
        return Finding(
            .suspectedUnit,
            Bilingual(
                zh: "耕地面积疑为\(unit)而不是亩(1 \(unit) = \(times) 亩):\(zh);未换算",
                en: "cultivated land may be in \(english), not in mu (1 of them is \(times) mu): \(en); not converted"),
            at: place, mend: answer(place.column ?? "", unit))
    }

    private static func isIncome(_ field: Field) -> Bool { field.name.hasPrefix("income_") }

    private static func answer(_ header: String, _ unit: String) -> Bilingual {
        Bilingual(
            zh:
                "如确是\(unit),请在该表的 units 写 \"\(header)\": \(unit),或运行 planner fields 表格 --set-unit \(header)=\(unit) --scenario 参数文件",
            en:
                "if so, write \"\(header)\": \(unit) under the table's units, or run planner fields TABLE --set-unit \(header)=\(unit) --scenario FILE"
        )
    }

    private static func wholeColumn(
        _ described: FieldDescription, _ median: Double, _ place: Place, _ isConverted: Bool
    ) -> Finding {
        let shown = NumberText.plain(median, decimals: 1)
        return Finding(
            .suspectedUnit,
            Bilingual(
                zh: "\(described.zh)中位数为 \(shown) 万元,单位疑为元(应除以 10000);未换算",
                en:
                    "the median of \(described.field) is \(shown) wan yuan: it may be in yuan (10000 times less); not converted"
            ),
            at: place,
            mend: isConverted
                ? Bilingual(zh: "请核对表头单位", en: "check the unit in the header") : answer(place.column ?? "", "元"))
    }

    private static func outlier(_ number: Double, _ median: Double, _ place: Place) -> Finding {
        let times = NumberText.plain(number / median, decimals: 0)
        return Finding(
            .suspectedUnit,
            Bilingual(
                zh: "该村数值是全列中位数的 \(times) 倍,疑以元填写(应除以 10000);未换算",
                en:
                    "this is \(times) times the median of its column: it may be in yuan (10000 times less); not converted"
            ),
            at: place, mend: Bilingual(zh: "请核对该单元格的单位", en: "check the unit of the cell"))
    }

    private static func unusual(_ described: FieldDescription, _ usual: ClosedRange<Double>, _ place: Place) -> Finding
    {
        let range = range(usual, described)
        return Finding(
            .unusualNumber,
            Bilingual(
                zh: "\(described.zh)超出常见范围 \(range.zh),仍按所填使用",
                en: "outside what villages have (\(range.en)); used as it is"),
            at: place, mend: Bilingual(zh: "请核对数值和单位", en: "check the number and its unit"))
    }

    private static func mostOutside(
        _ described: FieldDescription, _ usual: ClosedRange<Double>, _ count: Int, _ place: Place
    ) -> Finding {
        let range = range(usual, described)
        return Finding(
            .unusualNumber,
            Bilingual(
                zh: "\(count) 个村的\(described.zh)超出常见范围 \(range.zh),疑单位或列不对,仍按所填使用",
                en:
                    "\(described.field) of \(Wording.count(count, "village")) is outside \(range.en): another unit or another column? used as it is"
            ),
            at: place, mend: Bilingual(zh: "请核对单位和表头", en: "check the unit and the header"))
    }

    private static func negative(_ place: Place) -> Finding {
        Finding(
            .negativeNumber, Bilingual(zh: "该项不可能为负数,按缺失处理", en: "this cannot be negative; treated as missing"),
            at: place,
            mend: Bilingual(zh: "请改正该单元格", en: "mend the cell"))
    }

    private static func range(_ usual: ClosedRange<Double>, _ described: FieldDescription) -> Bilingual {
        let numbers = "\(NumberText.plain(usual.lowerBound))…\(NumberText.plain(usual.upperBound))"
        let unit = UnitWords.both(described.unit).en
        return Bilingual(zh: "\(numbers) \(described.unit)", en: unit.isEmpty ? numbers : "\(numbers) \(unit)")
    }

    /// The middle value; of two the lower.
    private static func median(_ numbers: [Double]) -> Double? {
        numbers.isEmpty ? nil : numbers.sorted()[(numbers.count - 1) / 2]
    }
}

extension AttributeValue {
    fileprivate var number: Double? {
        if case .number(let number) = self { return number }
        return nil
    }
}
