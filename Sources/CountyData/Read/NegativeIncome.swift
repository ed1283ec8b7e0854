import CountyModel

/// An income below zero, as offices write a village's debt.
struct NegativeIncome {
    /// Incomes of a whole village, which cannot be below zero; single items of the books can.
    package static let fields: Set<Field> = [.incomeOperating, .incomeTotal, .incomeRegular]

    package let village: Int
    /// How far below zero, in 万元.
    let amountWan: Double
    package let source: ColumnSource
    package let place: Place

    /// Puts the amounts into the debt of villages that have none, with a warning for each; the income stays missing.
    ///
    /// A debt that is given stands: which of the two numbers is right is not for a program to say.
    package static func move(
        _ negatives: [NegativeIncome], to attributes: inout AttributeTable, _ findings: inout [Finding]
    ) {
        for negative in negatives {
            let debts = (0..<attributes.villageCount).map { attributes.value(.debt, $0) }
            let amount = NumberText.plain(negative.amountWan)
            guard debts[negative.village] == .missing else {
                findings.append(negative.kept(amount, attributes.number(.debt, negative.village)))
                continue
            }
            var moved = debts
            moved[negative.village] = .number(negative.amountWan)
            attributes.set(.debt, to: moved, from: attributes.source(of: .debt) ?? negative.source)
            findings.append(
                Finding(
                    .negativeIncome,
                    Bilingual(
                        zh: "收入为负,按村级负债 \(amount) 万元读取,收入按缺失处理",
                        en: "a negative income is read as a debt of \(amount) wan yuan; the income is missing"),
                    at: negative.place,
                    mend: Bilingual(zh: "请核对后分别填写收入和负债", en: "enter the income and the debt separately")))
        }
    }

    private func kept(_ amount: String, _ debt: Double?) -> Finding {
        let given = debt.map { NumberText.plain($0) } ?? ""
        return Finding(
            .negativeIncome,
            Bilingual(
                zh: "收入为 -\(amount) 万元,按缺失处理;该村已填负债 \(given) 万元,未改动",
                en: "an income of -\(amount) wan yuan is treated as missing; the debt of \(given) wan yuan stands"),
            at: place, mend: Bilingual(zh: "请核对收入", en: "check the income"))
    }
}
