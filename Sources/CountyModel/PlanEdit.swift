/// One change to a plan by hand.
///
/// Villages and clusters are named by code and number, never by their place in a list, so that a log keeps its meaning
/// when other clusters change.
public enum PlanEdit: Sendable, Equatable {
    /// Villages go to another cluster.
    case move([VillageCode], to: String)
    /// Villages go into no cluster.
    case leaveOut([VillageCode])
    /// A village of a cluster becomes its lead.
    case lead(String, VillageCode)
    /// Clusters become one, which keeps the first one's number, name and lead.
    case merge([String])
    /// Villages of a cluster become one of their own, around a lead where one is named.
    case split(String, [VillageCode], lead: VillageCode?)
    /// Villages in no cluster become one, around a lead where one is named.
    case open([VillageCode], lead: VillageCode?)
    /// Clusters and villages are not to change from here on.
    case lock(clusters: [String], villages: [VillageCode])
    /// Clusters and villages may change again.
    case unlock(clusters: [String], villages: [VillageCode])
    /// Takes the last change back that is not taken back yet.
    case undo
    /// Makes the change again that was taken back last.
    case redo

    /// The word for it in the log and on the command line.
    package var action: String {
        switch self {
        case .move: "move"
        case .leaveOut: "leave-out"
        case .lead: "lead"
        case .merge: "merge"
        case .split: "split"
        case .open: "open"
        case .lock: "lock"
        case .unlock: "unlock"
        case .undo: "undo"
        case .redo: "redo"
        }
    }
}

/// An edit as the log holds it.
package struct LoggedEdit: Sendable, Equatable {
    /// From 1, without gaps.
    package var number: Int
    /// What was done.
    package var edit: PlanEdit
    /// Why, in the planner's own words; empty when none were given.
    package var note: String

    /// An entry from its parts.
    package init(number: Int, edit: PlanEdit, note: String = "") {
        (self.number, self.edit, self.note) = (number, edit, note)
    }
}

/// What was done to a plan by hand since it was proposed.
public struct HandEdits: Sendable, Equatable {
    /// SHA-256 of the plan file before the first edit.
    package var baseSHA256: String
    /// All edits in order, those undone among them.
    package var entries: [LoggedEdit]
    /// Clusters that are not to change.
    package var lockedClusters: [String]
    /// Villages that are not to change their cluster.
    package var lockedVillages: [VillageCode]
    /// Villages that are not where the proposal had them.
    package var moved: [VillageCode]

    /// A record from its parts.
    package init(
        baseSHA256: String, entries: [LoggedEdit], lockedClusters: [String], lockedVillages: [VillageCode],
        moved: [VillageCode]
    ) {
        (self.baseSHA256, self.entries, self.moved) = (baseSHA256, entries, moved)
        (self.lockedClusters, self.lockedVillages) = (lockedClusters, lockedVillages)
    }
}
