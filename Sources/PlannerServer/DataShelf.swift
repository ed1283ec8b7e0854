import ClusterPlanner
import Foundation

/// What files and counties were taken for, kept until a file changes.
struct DataShelf: Sendable {
    /// A county that was looked at.
    struct Looked: Sendable {
        /// By which the page names it.
        let id: String
        let look: CountyLook
        let report: CheckReport
        /// How its files were, and its scenario as a whole.
        let stamp: FileStamp
        let scenario: String
        /// What the page is told, without what depends on the moment.
        let told: [(String, JSONValue)]
    }

    private var files: [String: (stamp: FileStamp, look: ItemLook)] = [:]
    private var counties: [Looked] = []
    /// Counties that are kept: one that is shown and one before it.
    private static let most = 2

    /// What a thing in the folder was taken for.
    mutating func look(_ item: DataFolder.Item, in folder: DataFolder) -> ItemLook {
        let stamp = FileStamp(item.files.map { folder.path + "/" + $0 })
        if let known = files[item.name], known.stamp == stamp { return known.look }
        let look = ItemLook(item, in: folder)
        files[item.name] = (stamp, look)
        return look
    }

    /// A county by the name that the page has for it.
    func county(_ id: String) -> Looked? { counties.first { $0.id == id } }

    mutating func keep(_ looked: Looked) {
        counties.removeAll { $0.id == looked.id }
        counties.append(looked)
        if counties.count > Self.most { counties.removeFirst() }
    }
}
