import CountyModel
import Regionalization

extension SumWish {
    /// Full inside an aim, and less by the same amount per unit outside it, so that nothing is left `fade` units away.
    ///
    /// Slopes are whole millionths of a point per unit of the sum.
    static func aimed(_ values: [Int], _ aim: ClosedRange<Int>, fade: Double, points: Double) -> SumWish {
        let slope = Score(points: points / fade)
        return SumWish(values: values, aim: aim, full: Score(points: points), below: slope, above: slope)
    }
}

extension Aim {
    /// The aim in whole units.
    var whole: ClosedRange<Int> {
        let low = Int(lower.rounded())
        return low...max(low, Int(upper.rounded()))
    }
}

/// Villages near an aim.
struct SizeAim: ClusterTerm {
    package static let key = SizeTerm.key
    package static let meaning = Bilingual(zh: "规模适中:村数在目标之内", en: "as many villages as is aimed at")
    package static let formula = Bilingual(
        zh: "在 prefer.size.aim 之内为 1,否则为 1 − 偏离目标的村数 / fade,可为负;prefer.size.fade 以村为单位",
        en:
            "1 inside prefer.size.aim, else 1 − villages off the aim / fade, without a floor; prefer.size.fade in villages"
    )

    private let villages: Int
    private let asked: SizeTerm

    init(_ villages: Int, _ asked: SizeTerm) { (self.villages, self.asked) = (villages, asked) }

    package func wishes(_ points: Double) -> [SumWish] {
        [.aimed(Array(repeating: 1, count: villages), asked.aim.whole, fade: asked.fade, points: points)]
    }
}

extension SizeTerm: MeasuredClusterTerm {
    package static func measured(_ inputs: ClusterInputs) -> some ClusterTerm {
        SizeAim(inputs.county.villages.count, inputs.asked(SizeTerm.self))
    }
}

/// Population near an aim.
struct PopulationAim: ClusterTerm {
    package static let key = PopulationTerm.key
    package static let meaning = Bilingual(zh: "人口适中:户籍人口在目标之内", en: "as many people as is aimed at")
    package static let formula = Bilingual(
        zh: "在 prefer.population.aim 之内为 1,否则为 1 − 偏离目标的人数 / fade,可为负;没有人口数的村按 0 人计",
        en:
            "1 inside prefer.population.aim, else 1 − people off the aim / fade, without a floor; a village without a number counts 0"
    )

    private let people: [Int]
    private let asked: PopulationTerm

    init(_ people: [Int], _ asked: PopulationTerm) { (self.people, self.asked) = (people, asked) }

    package func wishes(_ points: Double) -> [SumWish] {
        asked.aim.map { [.aimed(people, $0.whole, fade: asked.fade, points: points)] } ?? []
    }
}

extension PopulationTerm: MeasuredClusterTerm {
    package static func measured(_ inputs: ClusterInputs) -> some ClusterTerm {
        PopulationAim(inputs.whole(.popRegistered), inputs.asked(PopulationTerm.self))
    }
}

/// Weak villages per strong one near an aim; a sum for each end: weak − end × strong, in tenths of a village.
struct ProportionAim: ClusterTerm {
    package static let key = WeakPerStrongTerm.key
    package static let meaning = Bilingual(
        zh: "强弱比例:一个强村带几个薄弱村", en: "as many weak villages per strong one as is aimed at")
    package static let formula = Bilingual(
        zh: "薄弱村数在 prefer.weak_per_strong.aim 的下限 × 强村数与上限 × 强村数之间为 1,否则为 1 − 多出或不足的薄弱村数 / fade,可为负;上下限精确到十分之一",
        en:
            "1 where weak lies between lower × strong and upper × strong of prefer.weak_per_strong.aim, else 1 − weak villages too many or too few / fade, without a floor; the ends counted in tenths"
    )

    private let isStrong: [Bool]
    private let isWeak: [Bool]
    private let asked: WeakPerStrongTerm

    init(_ isStrong: [Bool], _ isWeak: [Bool], _ asked: WeakPerStrongTerm) {
        (self.isStrong, self.isWeak, self.asked) = (isStrong, isWeak, asked)
    }

    /// Tenths of a weak village beyond an end, per village.
    private func beyond(_ end: Double) -> [Int] {
        let tenths = Int((10 * end).rounded())
        return zip(isStrong, isWeak).map { strong, weak in (weak ? 10 : 0) - (strong ? tenths : 0) }
    }

    package func wishes(_ points: Double) -> [SumWish] {
        let slope = Score(points: points / (10 * asked.fade))
        return [
            SumWish(values: beyond(asked.aim.upper), aim: Int.min...0, full: Score(points: points), above: slope),
            SumWish(values: beyond(asked.aim.lower), aim: 0...Int.max, below: slope),
        ]
    }
}

extension WeakPerStrongTerm: MeasuredClusterTerm {
    package static func measured(_ inputs: ClusterInputs) -> some ClusterTerm {
        ProportionAim(
            inputs.classes.classes.map { $0 == .strong }, inputs.classes.classes.map { $0 == .weak },
            inputs.asked(WeakPerStrongTerm.self))
    }
}
