import CountyData
import CountyModel
import Geospatial

/// The outline that two neighbours save by lying in one cluster.
struct ShapeShare: BorderTerm {
    package static let key = ShapeTerm.key
    package static let meaning = Bilingual(
        zh: "片区规整:两村合在一片所省的周长", en: "round clusters: the outline that two neighbours save")
    package static let formula = Bilingual(
        zh: "2 × 共界长度 /(甲村周长 + 乙村周长),单位米,最多为 1;只在一点相接或隔河、隔路相邻的为 0",
        en:
            "2 × shared border / (outline of A + outline of B), in metres, at most 1; 0 for neighbours by a corner or a bridge"
    )

    private let outlineMeters: [Double]

    init(_ county: County) {
        outlineMeters = county.villages.indices.map { county.metric.perimeter(of: $0) }
    }

    package func value(_ edge: ContiguityEdge) -> Double {
        let outlines = outlineMeters[edge.a] + outlineMeters[edge.b]
        return outlines > 0 ? min(1, 2 * edge.sharedMeters / outlines) : 0
    }
}

extension ShapeTerm: MeasuredBorderTerm {
    package static func measured(_ inputs: TermInputs) -> some BorderTerm { ShapeShare(inputs.county) }
}

/// The same between neighbours of one township, so that whole townships stay together where they fit.
struct WholeTownShare: BorderTerm {
    package static let key = WholeTownTerm.key
    package static let meaning = Bilingual(
        zh: "整乡镇成片:同乡镇相邻村同在一片", en: "whole townships: neighbours of one township kept together")
    package static let formula = Bilingual(
        zh: "两村同乡镇时与 shape 相同,否则为 0",
        en: "as shape where both villages are in one township, else 0")

    private let shape: ShapeShare
    private let towns: [String]

    init(_ county: County) { (shape, towns) = (ShapeShare(county), county.villages.map(\.townName)) }

    package func value(_ edge: ContiguityEdge) -> Double {
        towns[edge.a] == towns[edge.b] ? shape.value(edge) : 0
    }
}

extension WholeTownTerm: MeasuredBorderTerm {
    package static func measured(_ inputs: TermInputs) -> some BorderTerm { WholeTownShare(inputs.county) }
}
