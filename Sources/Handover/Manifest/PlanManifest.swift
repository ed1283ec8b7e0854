import CountyModel
import Digest
import Planning
import Regionalization

/// What a file says of the plan in it: data, scenario, seed, version, bound and notice.
package struct PlanManifest: Sendable {
    /// What it comes from.
    package let info: PlanInfo
    /// How good the plan is proven to be.
    package let certificate: Certificate?
    private let members: [(String, JSONValue)]

    /// The manifest of a plan of a case; without a plan that of the county as it stands.
    package init(_ setup: PlanningCase, _ plan: Plan?) {
        let info = PlanInfo(setup, plan?.origin)
        (self.info, certificate) = (info, plan?.certificate)
        let inputs = setup.county.digests.map {
            JSONValue.object([("file", .text($0.file)), ("sha256", .text($0.sha256))])
        }
        let bound: JSONValue =
            certificate.map { certificate in
                .object([
                    ("sentence_zh", .text(CertificateText.sentence(certificate).zh)),
                    ("sentence_en", .text(CertificateText.sentence(certificate).en)),
                    ("gap", .real(certificate.gap, decimals: 6)),
                    ("bound_micropoints", .integer(Int(certificate.bound.micropoints))),
                ])
            } ?? .null
        members = [
            ("schema", .text(Engine.schema)), ("engine", .text(Engine.version)), ("county", .text(info.county)),
            ("scenario", .text(info.scenario)), ("scenario_sha256", .text(info.scenarioSHA256)),
            ("run_id", .text(info.runID)),
            ("seed", info.seed.map { .seed($0) } ?? .null), ("source_crs", .text(info.sourceCRS)),
            ("input_sha256", .text(info.inputSHA256)), ("inputs", .list(inputs)),
            ("score_micropoints", plan.map { .integer(Int($0.score.total.micropoints)) } ?? .null), ("bound", bound),
            ("is_valid", plan.map { .flag($0.brokenRules.isEmpty) } ?? .null),
            ("is_edited", plan.map { .flag($0.edits != nil) } ?? .null),
            ("notice", .text(info.notice)),
            ("review_no", info.reviewNumber.map { .text($0) } ?? .null),
        ]
    }

    /// Key and text of every entry that is known, for formats that hold such pairs.
    package var pairs: [(key: String, value: String)] {
        members.compactMap { key, value in
            switch value {
            case .null: nil
            case .text(let text): (key, text)
            case .integer, .real, .list, .object: (key, JSONText.text(value))
            }
        }
    }

    /// Everything in one object.
    package var json: JSONValue { .object(members) }

    /// Notice, scenario, seed and digests in one sentence.
    package var sentence: String {
        let shown = ["notice", "county", "scenario", "seed", "engine", "run_id", "input_sha256"]
        return pairs.filter { shown.contains($0.key) }.map { $0.key == "notice" ? $0.value : "\($0.key) \($0.value)" }
            .joined(separator: "; ")
    }

    /// `manifest.json`: the manifest, the coordinate system, and the digests of the files it lies beside.
    package func bytes(crs: String, files: [(name: String, bytes: [UInt8])]) -> [UInt8] {
        let list = files.map { file in
            JSONValue.object([
                ("file", .text(file.name)), ("bytes", .integer(file.bytes.count)),
                ("sha256", .text(SHA256.hex(of: file.bytes))),
            ])
        }
        return JSONText.pretty(.object(members + [("crs", .text(crs)), ("files", .list(list))]))
    }
}
