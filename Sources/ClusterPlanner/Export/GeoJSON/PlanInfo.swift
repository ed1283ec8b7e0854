import Digest

/// What every file says about the run it comes from.
public struct PlanInfo: Sendable, Equatable {
    /// Name of the county.
    public var county: String
    /// Name of the scenario.
    public var scenario: String
    /// Coordinate system of the boundary file.
    public var sourceCRS: String
    /// Seed of the random numbers; 0 for a plan that was read from a file.
    public var seed: UInt64
    /// SHA-256 over the digests of all input files, 64 hexadecimal digits.
    public var inputSHA256: String
    /// SHA-256 of the scenario in canonical form, 64 hexadecimal digits.
    public var scenarioSHA256: String
    /// Notice that stands on maps and in files.
    public var notice: String

    /// What a plan of a case comes from.
    public init(_ setup: PlanningCase, seed: UInt64) {
        county = setup.county.name
        scenario = setup.scenario.name
        sourceCRS = setup.county.sourceCRS
        self.seed = seed
        inputSHA256 = Self.digest(of: setup.county.digests)
        scenarioSHA256 = SHA256.hex(of: Array(setup.scenario.canonicalText.utf8))
        notice = setup.scenario.output.map.notice
    }

    /// A name for the run: the same data, scenario and seed give the same name.
    public var runID: String {
        "\(SHA256.hex(of: Array((inputSHA256 + scenarioSHA256).utf8)).prefix(8))-\(seed)"
    }

    /// The digest of a list as `sha256sum` would print it.
    static func digest(of inputs: [InputDigest]) -> String {
        SHA256.hex(of: Array(inputs.map { "\($0.sha256)  \($0.file)\n" }.joined().utf8))
    }

    var json: JSONValue {
        .object([
            ("schema", .text(Engine.schema)), ("county", .text(county)), ("scenario", .text(scenario)),
            ("source_crs", .text(sourceCRS)), ("engine", .text(Engine.version)), ("seed", .seed(seed)),
            ("input_sha256", .text(inputSHA256)), ("notice", .text(notice)),
        ])
    }
}
