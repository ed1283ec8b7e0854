import CountyModel
import PlanStudies
import Planning

/// A comparison for programs.
package enum CompareJSON {
    /// One object with everything; sentences in one language.
    package static func value(_ table: ComparisonTable, _ language: Language) -> JSONValue {
        .object(members(table, language))
    }

    /// The members of one object with everything; sentences in one language.
    package static func members(_ table: ComparisonTable, _ language: Language) -> [(String, JSONValue)] {
        [
            ("schema", .text("1.0")), ("ok", .flag(true)), ("different", .flag(table.isDifferent)),
            ("plans", .list(table.plans.indices.map { plan(table, $0, language) })),
            ("indicators", .list(PlanIndicator.allCases.map { indicator($0, table, language) })),
            ("comparisons", .list(table.comparisons.map { comparison($0, language) })),
            (
                "story",
                .list(
                    table.comparisons.indices.map { index in
                        .list(CompareStory(table, other: index + 1).sentences.map { .text($0.text(language)) })
                    })
            ),
        ]
    }

    private static func plan(_ table: ComparisonTable, _ index: Int, _ language: Language) -> JSONValue {
        let plan = table.plans[index]
        let info = PlanInfo(plan.setup, plan.origin)
        return .object([
            ("label", .text(plan.label)), ("is_reference", .flag(index == 0)), ("scenario", .text(info.scenario)),
            ("scenario_sha256", .text(info.scenarioSHA256)), ("input_sha256", .text(info.inputSHA256)),
            ("seed", info.seed.map { .seed($0) } ?? .null), ("clusters", .integer(plan.clusters.count)),
            ("villages", .integer(plan.coveredCount)), ("left_out", .integer(plan.report.leftOut.count)),
            ("scorecard", table.scorecards[index].json),
            ("not_covered", plan.leftOutGroups.json(plan.setup.county, language)),
        ])
    }

    private static func indicator(_ indicator: PlanIndicator, _ table: ComparisonTable, _ language: Language)
        -> JSONValue
    {
        let reference = table.indicators[0][indicator]
        return .object([
            ("id", .text(indicator.rawValue)), ("label", .text(table.label(of: indicator).text(language))),
            ("better", .text(indicator.direction.rawValue)),
            ("values", .list(table.indicators.map { .real($0[indicator], 6) })),
            (
                "standing",
                .list(
                    table.indicators.dropFirst().map { .text(Standing(indicator, reference, $0[indicator]).rawValue) })
            ),
        ])
    }

    private static func comparison(_ comparison: PlanComparison, _ language: Language) -> JSONValue {
        let (a, b) = (comparison.reference, comparison.other)
        func id(_ plan: ComparedPlan, _ cluster: Int?) -> JSONValue {
            cluster.map { .text(plan.clusters[$0].id) } ?? .null
        }
        let agreement = comparison.agreement
        func indices(_ agreement: PartitionAgreement) -> JSONValue {
            .object([
                ("villages", .integer(agreement.villages)),
                ("adjusted_rand_index", .real(agreement.adjustedRandIndex, decimals: 6)),
                ("variation_of_information", .real(agreement.variationOfInformation, decimals: 6)),
                ("largest_variation", .real(agreement.largestVariation, decimals: 6)),
            ])
        }
        return .object([
            ("reference", .text(a.label)), ("other", .text(b.label)), ("different", .flag(comparison.isDifferent)),
            ("villages_in_common", .integer(comparison.matching.villagesInCommon)),
            (
                "agreement",
                .object([
                    ("in_reference", .integer(agreement.inReference)), ("in_other", .integer(agreement.inOther)),
                    ("in_both", .integer(agreement.inBoth)), ("left_out_as", .text("classes_of_their_own")),
                    ("all", indices(agreement.all)), ("in_clusters_of_both", indices(agreement.shared)),
                ])
            ),
            ("parameters", .list(comparison.parameters.map(parameter))), ("data", data(comparison.data)),
            (
                "clusters",
                .list(
                    comparison.changes.map { change in
                        .object([
                            ("kind", .text(change.kind.rawValue)), ("reference_id", id(a, change.reference)),
                            ("other_id", id(b, change.other)), ("origin_id", id(a, change.origin)),
                            ("common", .integer(change.common)), ("lost", .integer(change.lost)),
                            ("gained", .integer(change.gained)),
                        ])
                    })
            ),
            (
                "leads",
                .list(
                    comparison.leadChanges.map { change in
                        .object([
                            ("reference_id", id(a, change.reference)), ("other_id", id(b, change.other)),
                            ("from", change.from.map { .text($0.text) } ?? .null),
                            ("to", change.to.map { .text($0.text) } ?? .null),
                        ])
                    })
            ), ("moves", .list(comparison.moves.map { move($0, comparison, language) })),
        ])
    }

    private static func move(_ move: VillageMove, _ comparison: PlanComparison, _ language: Language) -> JSONValue {
        let (a, b) = (comparison.reference, comparison.other)
        return .object([
            ("village_code", .text(move.village.text)), ("village_name", .text(move.name)),
            ("town_name", .text(move.town)),
            ("from_id", move.from.map { .text(a.clusters[$0].id) } ?? .null),
            ("to_id", move.to.map { .text(b.clusters[$0].id) } ?? .null),
            ("cause", .text(move.cause.kind.rawValue)), ("key", move.cause.key.map { .text($0) } ?? .null),
            ("parameters", .list(move.cause.parameters.map(parameter))), ("cells", .list(move.cause.cells.map(cell))),
            ("points", .real(move.cause.points, 4)), ("why", .text(move.cause.text.text(language))),
        ])
    }

    private static func parameter(_ difference: ParameterDifference) -> JSONValue {
        .object([
            ("key", .text(difference.key)), ("reference", difference.reference.map { .text($0) } ?? .null),
            ("other", difference.other.map { .text($0) } ?? .null),
        ])
    }

    private static func data(_ data: DataDifferences) -> JSONValue {
        func codes(_ codes: [VillageCode]) -> JSONValue { .list(codes.map { .text($0.text) }) }
        return .object([
            ("only_reference", codes(data.onlyReference)), ("only_other", codes(data.onlyOther)),
            ("land_or_seat", codes(data.moved)), ("neighbour_pairs", .integer(data.neighbours)),
            ("cells", .list(data.cells.map(cell))),
        ])
    }

    private static func cell(_ cell: CellDifference) -> JSONValue {
        .object([
            ("village_code", .text(cell.village.text)), ("field", .text(cell.field.name)),
            ("reference", .text(cell.reference)), ("other", .text(cell.other)),
            ("file", cell.place.file.map { .text($0) } ?? .null), ("row", cell.place.row.map { .integer($0) } ?? .null),
        ])
    }
}
