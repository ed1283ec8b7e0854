import CountyModel
import Digest

extension PlanFile.Content {
    /// SHA-256 over what the file says of the plan: clusters, villages left out, worth, proof, origin, edits and files
    /// beside it.
    ///
    /// Of the values and not of the bytes, so that a file that was only laid out anew is still the same.
    var digest: String {
        func codes(_ villages: [VillageCode]) -> JSONValue { PlanFile.codes(villages) }
        let clusters = clusters.map { cluster in
            JSONValue.list([
                .text(cluster.id ?? ""), .text(cluster.name), .text(cluster.lead?.text ?? ""), codes(cluster.members),
            ])
        }
        var parts: [JSONValue] = [
            .text(schema), .text(engine ?? ""), .text(scenarioSHA256),
            .list(inputs.map { .list([.text($0.file), .text($0.sha256)]) }), .list(clusters), codes(leftOut),
            codes(excluded), .flag(isValid), .text(worth.map(String.init) ?? ""),
            certificate.map(CertificateText.numbers) ?? .null,
            .list([.text(String(origin.seed)), .text(String(origin.plannedIterations))]),
            .list(lockedClusters.map { .text($0) }), codes(lockedVillages), .flag(isEdited), codes(movedByHand),
        ]
        // Layouts before this one left the files beside the plan out.
        if (PlanRecordCheck.minor(schema) ?? 0) >= 3 {
            parts.append(.list(files.map { .list([.text($0.file), .text($0.sha256)]) }))
        }
        return SHA256.hex(of: Array(JSONText.text(.list(parts)).utf8))
    }
}
