import Foundation

/// Lines that part a county's villages into strong, middle and weak ones, taken from the incomes the county has.
///
/// About a fifth of the villages reach the strong line, so that one strong village comes to four others. Where the county has
/// a list of weak villages, the weak line is the one that contradicts the fewest entries; else about two fifths lie below it.
/// Both are rounded to two digits: they are where a county starts to think, not what it decides.
package struct IncomeLines: Sendable, Equatable {
    /// The income that is meant.
    package let measure: Field
    /// A village is strong from here on, in the unit of the incomes.
    package let strong: Double
    /// A village is weak below this.
    package let weak: Double
    /// Villages with an income.
    package let villageCount: Int
    /// How many of them reach the strong line.
    package let strongCount: Int
    /// How many of them lie below the weak line.
    package let weakCount: Int
    /// Entries of the county's list of weak villages that the weak line agrees with; `nil` where there is no such list.
    package let listedAlike: Int?

    /// The fewest villages whose incomes say anything of a county.
    package static let fewest = 10

    /// The lines of some villages; `nil` where incomes are too few or too alike to part anything.
    ///
    /// - Parameters:
    ///   - villages: income of each village and whether the county lists it as weak, as far as they are known.
    ///   - measure: the income that is meant.
    /// - Complexity: O(*n* log *n* + *n* · *d*) for *d* different incomes of two digits.
    package init?(of villages: [(income: Double?, isListed: Bool?)], measure: Field) {
        let sorted = villages.compactMap(\.income).filter(\.isFinite).sorted()
        guard sorted.count >= Self.fewest else { return nil }
        let strong = Self.rounded(sorted[sorted.count * 4 / 5])
        let listed = Self.line(byList: villages, below: strong)
        var weak = listed?.line ?? Self.rounded(sorted[sorted.count * 2 / 5])
        // Where two fifths have nothing at all, those are the weak ones.
        if weak <= 0, let first = sorted.first(where: { $0 > 0 }) { weak = Self.rounded(first) }
        guard weak > 0, weak < strong else { return nil }
        (self.measure, self.strong, self.weak) = (measure, strong, weak)
        (villageCount, strongCount) = (sorted.count, sorted.count { $0 >= strong })
        (weakCount, listedAlike) = (sorted.count { $0 < weak }, listed?.alike)
    }

    /// The line below a limit that contradicts the fewest entries of a list, the lowest of several; `nil` where the list does
    /// not hold both weak villages and others.
    private static func line(
        byList villages: [(income: Double?, isListed: Bool?)], below limit: Double
    ) -> (line: Double, alike: Int)? {
        let entries = villages.compactMap { village in
            village.income.flatMap { income in village.isListed.map { (income, $0) } }
        }
        guard entries.contains(where: \.1), entries.contains(where: { !$0.1 }) else { return nil }
        let lines = Set(entries.map { rounded($0.0) }).filter { $0 > 0 && $0 < limit }.sorted()
        let fitting = lines.map { line in (line, entries.count { ($0.0 < line) == $0.1 }) }
        return fitting.max { $0.1 < $1.1 || $0.1 == $1.1 && $0.0 > $1.0 }
    }

    /// Two digits of a number; zero and less stay as they are.
    private static func rounded(_ number: Double) -> Double {
        guard number > 0 else { return number }
        let step = pow(10, (log10(number)).rounded(.down) - 1)
        let steps = (number / step).rounded()
        // A step below one is divided by its inverse, which is a whole number, so that 4.7 stays 4.7.
        return step < 1 ? steps / (1 / step).rounded() : steps * step
    }

    /// What is written for a key that would have a value: the lines, and their income wherever the usual one stands.
    package func value(of path: String, else usual: String) -> String {
        switch path {
        case "classes.strong.min": NumberText.plain(strong)
        case "classes.weak.below": NumberText.plain(weak)
        default: usual.replacing(Field.incomeOperating.name, with: measure.name)
        }
    }

    /// Where the lines come from, for a comment or the screen.
    package var explained: Bilingual {
        let (high, low) = (NumberText.plain(strong), NumberText.plain(weak))
        let list = listedAlike.map {
            Bilingual(zh: "(取与薄弱村名单最相符的数,\($0) 村相符)", en: ", which agrees with the list of weak villages for \($0)")
        }
        return Bilingual(
            zh:
                "强村线、薄弱村线按本县\(measure.label)试定:\(villageCount) 村中 \(strongCount) 村不低于 \(high),\(weakCount) 村低于 \(low)\(list?.zh ?? "");本县文件另有标准的,请改。",
            en:
                "Lines proposed from the county's own \(measure): of \(Wording.count(villageCount, "village")) \(strongCount) reach \(high) and \(weakCount) lie below \(low)\(list?.en ?? ""). Write the county's own lines where it has some."
        )
    }
}
