import CountyModel
import Geospatial

/// Nearness of a village to its lead.
struct Proximity: PairTerm {
    package static let key = CompactTerm.key
    package static let meaning = Bilingual(zh: "地缘相近:离牵头村近", en: "near the lead village")
    package static let formula = Bilingual(
        zh: "max(0, 1 − d / d_max_km),d 为两村点位的直线距离,公里",
        en: "max(0, 1 − d / d_max_km), d the straight distance between village points in km")

    private let points: [Point]
    private let maxMeters: Double

    init(_ county: County, maxKm: Double) {
        points = county.points
        maxMeters = maxKm * 1000
    }

    package func value(lead: Int, village: Int) -> Double {
        max(0, 1 - points[lead].distance(to: points[village]) / maxMeters)
    }
}

extension CompactTerm: MeasuredTerm {
    package static func measured(_ inputs: TermInputs) -> some PairTerm {
        Proximity(inputs.county, maxKm: inputs.asked(CompactTerm.self).maxKm)
    }
}
