import ClusterPlanner
import Foundation

/// The folder `data` of a workspace, in which the files lie that people bring.
struct DataFolder: Sendable {
    /// One thing that was brought: a file, or a boundary with the files that belong to it.
    struct Item: Sendable, Equatable {
        /// The file that stands for it.
        let name: String
        /// All its files, in order.
        let files: [String]
        /// Their bytes together.
        let bytes: Int
    }

    static let name = "data"
    let workspace: String

    init(_ workspace: String) { self.workspace = workspace }

    var path: String { workspace + "/" + Self.name }

    /// Makes the folder.
    ///
    /// - Throws: ``PlannerError`` where it cannot be made, or something else stands in its place; a link is not followed.
    func make() throws {
        var found = stat()
        if lstat(path, &found) != 0 { return try FolderMaker.make(path) }
        guard found.st_mode & S_IFMT == S_IFDIR else {
            throw PlannerError(
                .output, .unwritable,
                Bilingual(zh: "\(Self.name) 不是文件夹(或是指向别处的链接)", en: "\(Self.name) is no folder, or a link to elsewhere"),
                at: Place(file: Self.name),
                mend: Bilingual(zh: "请把它改名后重试", en: "rename it and try again"))
        }
    }

    /// The plain files in it, in order; what is hidden or a link is passed over.
    var files: [(name: String, bytes: Int)] {
        var folder = stat()
        guard lstat(path, &folder) == 0, folder.st_mode & S_IFMT == S_IFDIR else { return [] }
        let names = (try? FileManager.default.contentsOfDirectory(atPath: path)) ?? []
        return names.sorted().compactMap { name in
            var found = stat()
            guard !name.hasPrefix("."), !name.hasPrefix("~$"), lstat(path + "/" + name, &found) == 0,
                found.st_mode & S_IFMT == S_IFREG
            else { return nil }
            return (name, Int(found.st_size))
        }
    }

    /// What was brought: parts of a boundary stand with it.
    var items: [Item] {
        let files = files
        let heads = files.filter { UploadName.maps.contains(UploadName.ending($0.name)) }.map(\.name)
        func head(_ name: String) -> String {
            guard UploadName.parts.contains(UploadName.ending(name)) else { return name }
            return heads.first { UploadName.stem($0) == UploadName.stem(name) } ?? name
        }
        var groups: [(head: String, files: [String], bytes: Int)] = []
        for file in files {
            let head = head(file.name)
            if let index = groups.firstIndex(where: { $0.head == head }) {
                groups[index].files.append(file.name)
                groups[index].bytes += file.bytes
            } else {
                groups.append((head, [file.name], file.bytes))
            }
        }
        return groups.map { Item(name: $0.head, files: $0.files, bytes: $0.bytes) }.sorted { $0.name < $1.name }
    }
}
