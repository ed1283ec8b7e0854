import CountyModel
import Digest

/// What every file says about the run it comes from.
package struct PlanInfo: Sendable, Equatable {
    /// Name of the county.
    package var county: String
    /// Name of the scenario.
    package var scenario: String
    /// Coordinate system of the boundary file.
    package var sourceCRS: String
    /// Seed of the random numbers; `nil` where nothing was searched for, as with a plan made by hand or elsewhere.
    package var seed: UInt64?
    /// SHA-256 over the digests of all input files, 64 hexadecimal digits.
    package var inputSHA256: String
    /// SHA-256 of the scenario in canonical form, 64 hexadecimal digits.
    package var scenarioSHA256: String
    /// Notice that stands on maps and in files.
    package var notice: String
    /// Number of the map review; `nil` where the scenario has none.
    package var reviewNumber: String?

    /// What a plan of a case comes from; without an origin, what a county alone comes from.
    package init(_ setup: PlanningCase, _ origin: PlanOrigin?) {
        county = setup.county.name
        scenario = setup.scenario.name
        sourceCRS = setup.county.sourceCRS
        seed = origin.flatMap { $0 == .given ? nil : $0.seed }
        inputSHA256 = Self.digest(of: setup.county.digests)
        scenarioSHA256 = SHA256.hex(of: Array(setup.scenario.canonicalText.utf8))
        notice = setup.scenario.output.map.notice
        reviewNumber = setup.scenario.output.map.reviewNumber.flatMap { $0.isEmpty ? nil : $0 }
    }

    /// A name for the run: the same data, scenario and seed give the same name; without a seed it ends in `given`.
    package var runID: String {
        let digest = SHA256.hex(of: Array((inputSHA256 + scenarioSHA256).utf8)).prefix(8)
        return "\(digest)-\(seed.map { String($0) } ?? "given")"
    }

    /// The digest of a list as `sha256sum` would print it.
    package static func digest(of inputs: [InputDigest]) -> String {
        SHA256.hex(of: Array(inputs.map { "\($0.sha256)  \($0.file)\n" }.joined().utf8))
    }

    package var json: JSONValue {
        .object([
            ("schema", .text(Engine.schema)), ("county", .text(county)), ("scenario", .text(scenario)),
            ("source_crs", .text(sourceCRS)), ("engine", .text(Engine.version)),
            ("seed", seed.map { .seed($0) } ?? .null),
            ("input_sha256", .text(inputSHA256)), ("notice", .text(notice)),
        ])
    }
}
