/// The relations of a part: which other parts it uses, by the name it calls them.
final class Relations: XMLSink {
    struct Target {
        let id: String
        /// The last word of its type, such as `worksheet`; the same in the transitional and the strict format.
        let type: String
        let part: String
    }

    private(set) var targets: [Target] = []
    private let folder: String

    private init(folder: String) { self.folder = folder }

    /// The relations of a part, `""` for the whole package; none where there is no list of them.
    static func of(_ part: String, in archive: ZipArchive) throws -> [Target] {
        let cut = part.lastIndex(of: "/")
        let folder = cut.map { String(part[..<$0]) } ?? ""
        let name = cut.map { String(part[part.index(after: $0)...]) } ?? part
        let list = (folder.isEmpty ? "" : folder + "/") + "_rels/" + name + ".rels"
        guard archive.has(list) else { return [] }
        let relations = Relations(folder: folder)
        try XMLEvents.read(list, of: archive, into: relations)
        return relations.targets
    }

    func start(_ name: XMLName, _ attributes: XMLAttributes) {
        // What lies outside the file is never opened.
        guard name == "Relationship", attributes.string("TargetMode")?.lowercased() != "external",
            let id = attributes.string("Id"), let target = attributes.string("Target")
        else { return }
        let type = attributes.string("Type")?.split(separator: "/").last.map(String.init) ?? ""
        targets.append(Target(id: id, type: type, part: resolved(target)))
    }

    func end(_ name: XMLName) {}
    func text(_ bytes: UnsafeBufferPointer<UInt8>) {}

    /// A target as a name in the archive: absolute ones from its root, others from the folder of the part; `..` goes up.
    private func resolved(_ target: String) -> String {
        let plain = target.replacing("\\", with: "/")
        var steps = plain.hasPrefix("/") ? [] : folder.split(separator: "/").map(String.init)
        for step in plain.split(separator: "/") where step != "." {
            if step == ".." { _ = steps.popLast() } else { steps.append(String(step)) }
        }
        return steps.joined(separator: "/")
    }
}
