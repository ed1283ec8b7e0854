import CountyModel

/// Likeness, or complement, of two villages' resources per head.
struct ResourceTermValue: PairTerm {
    package static let key = ResourceTerm.key
    package static let meaning = Bilingual(
        zh: "资源相似或互补:人均耕地、林地、闲置宅基地等", en: "resources per head alike, or complementing each other")
    package static let formula = Bilingual(
        zh:
            "相似(alike)为 1 − G,互补(complement)为 G;G 为 Gower 距离(1971),即各列 |x − y| / 极差 的平均值,x、y 为两村按户籍人口的人均数;任一村缺数的列不计,各列都缺为 0",
        en:
            "alike: 1 − G, complement: G, where G is Gower's distance (1971): the mean over columns of |x − y| / range, x and y per registered head; columns missing for either village are passed over; 0 when all are missing"
    )

    private let options: ResourceTerm
    /// Per column, the value per head of each village divided by the column's range.
    private let scaled: [[Double?]]

    init(_ county: County, _ options: ResourceTerm) {
        self.options = options
        scaled = options.columns.compactMap { column in
            let perHead: [Double?] = county.villages.indices.map { village in
                guard let amount = county.attributes.number(column, village),
                    let heads = county.attributes.number(.popRegistered, village), heads > 0
                else { return nil }
                return amount / heads
            }
            let present = perHead.compactMap { $0 }
            guard let low = present.min(), let high = present.max(), high > low else { return nil }
            return perHead.map { $0.map { ($0 - low) / (high - low) } }
        }
    }

    package func value(lead: Int, village: Int) -> Double {
        guard let distance = gowerDistance(lead, village) else { return 0 }
        return options.mode == .alike ? 1 - distance : distance
    }

    /// Gower's distance in 0…1; `nil` when no column has both values.
    func gowerDistance(_ a: Int, _ b: Int) -> Double? {
        var (sum, count) = (0.0, 0)
        for column in scaled {
            guard let x = column[a], let y = column[b] else { continue }
            sum += abs(x - y)
            count += 1
        }
        return count > 0 ? sum / Double(count) : nil
    }
}

extension ResourceTerm: MeasuredTerm {
    package static func measured(_ inputs: TermInputs) -> some PairTerm {
        ResourceTermValue(inputs.county, inputs.asked(ResourceTerm.self))
    }
}
