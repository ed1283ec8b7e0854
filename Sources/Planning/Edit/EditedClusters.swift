import CountyModel

/// Clusters while they are changed by hand; rules may be broken here, for people decide.
package struct EditedClusters: Sendable, Equatable {
    /// One cluster.
    package struct Item: Sendable, Equatable {
        /// Its number, which no other cluster of the plan ever had.
        package var id: String
        /// Its name; `nil` for a new one, which is named after its lead.
        package var name: String?
        /// Its lead; `nil` while it has none.
        package var lead: VillageCode?
        /// Its villages, by code.
        package var members: [VillageCode]
    }

    /// The clusters, by number.
    package private(set) var items: [Item]
    /// Clusters that are not to change.
    package private(set) var lockedClusters: [String] = []
    /// Villages that are not to change their cluster.
    package private(set) var lockedVillages: [VillageCode] = []
    /// Villages that were moved by hand and are not back where they were, by code.
    package var moved: [VillageCode] {
        let home = Self.homes(base)
        let now = Self.homes(items)
        return all.filter { home[$0] != now[$0] }.sorted()
    }

    private let base: [Item]
    /// Every village that may be in a cluster.
    private let all: [VillageCode]
    private var used: Set<String>
    /// The names of villages in messages; their codes where there is no name.
    private let labels: [VillageCode: String]

    /// The clusters of a plan before any edit.
    ///
    /// - Parameter labels: what messages call the villages.
    package init(_ plan: PlanFile.Content, labels: [VillageCode: String] = [:]) {
        self.labels = labels
        items = plan.clusters.enumerated().map { index, cluster in
            Item(
                id: cluster.id ?? PlanBuilder.clusterID(index, of: plan.clusters.count), name: cluster.name,
                lead: cluster.lead, members: cluster.members.sorted())
        }
        base = items
        all = plan.clusters.flatMap(\.members) + plan.leftOut
        used = Set(items.map(\.id))
    }

    /// The clusters after all edits in force.
    ///
    /// - Throws: ``PlannerError`` for the first edit that cannot be made.
    package init(
        _ plan: PlanFile.Content, _ edits: [LoggedEdit], labels: [VillageCode: String] = [:]
    ) throws(PlannerError) {
        self.init(plan, labels: labels)
        for entry in edits { try apply(entry.edit) }
    }

    /// Whether clusters, leads and locks are the same.
    package func isSame(as other: EditedClusters) -> Bool {
        items == other.items && lockedClusters == other.lockedClusters && lockedVillages == other.lockedVillages
    }

    /// Whether a plan has the same clusters and locks, and the same leads where these have one.
    package func agree(with plan: PlanFile.Content) -> Bool {
        let other = EditedClusters(plan).items
        return items.count == other.count && Set(lockedClusters) == Set(plan.lockedClusters)
            && Set(lockedVillages) == Set(plan.lockedVillages)
            && zip(items, other).allSatisfy {
                $0.id == $1.id && $0.members == $1.members && ($0.lead == nil || $0.lead == $1.lead)
            }
    }

    private func label(_ village: VillageCode) -> String { labels[village] ?? village.text }

    private func label(_ item: Item) -> String { item.name.map { "\(item.id) \($0)" } ?? item.id }

    private static func homes(_ items: [Item]) -> [VillageCode: String] {
        var homes: [VillageCode: String] = [:]
        for item in items { for village in item.members { homes[village] = item.id } }
        return homes
    }

    /// Makes one change.
    ///
    /// - Throws: ``PlannerError``: E3033 for an unknown cluster, E3034 for a village that takes no part, E3035 for what is
    ///   locked, E3039 to E3043 for a change that makes no sense. Nothing is then changed.
    package mutating func apply(_ edit: PlanEdit) throws(PlannerError) {
        var changed = self
        try changed.change(edit)
        changed.items.removeAll(where: \.members.isEmpty)
        self = changed
    }

    private mutating func change(_ edit: PlanEdit) throws(PlannerError) {
        switch edit {
        case .move(let villages, let target):
            let place = try index(of: target)
            try take(villages, into: place)
            items[place].members = Set(items[place].members + villages).sorted()
        case .leaveOut(let villages): try take(villages, into: nil)
        case .lead(let cluster, let village):
            let place = try index(of: cluster)
            try refuseLocked(place)
            guard items[place].members.contains(village) else {
                throw EditErrors.noMember(label(village), label(items[place]))
            }
            items[place].lead = village
        case .merge(let clusters):
            try merge(clusters)
        case .split(let cluster, let villages, let lead):
            let place = try index(of: cluster)
            for village in villages where !items[place].members.contains(village) {
                throw EditErrors.noMember(label(village), label(items[place]))
            }
            guard villages.count < items[place].members.count else {
                throw EditErrors.wholeCluster(label(items[place]))
            }
            try take(villages, into: nil)
            try add(villages, lead)
        case .open(let villages, let lead):
            for village in villages {
                if let home = items.first(where: { $0.members.contains(village) }) {
                    throw EditErrors.hasCluster(label(village), label(home))
                }
            }
            try take(villages, into: nil)
            try add(villages, lead)
        case .lock(let clusters, let villages):
            for cluster in clusters { _ = try index(of: cluster) }
            for village in villages { try refuseStranger(village) }
            lockedClusters += clusters.filter { !lockedClusters.contains($0) }
            lockedVillages += villages.filter { !lockedVillages.contains($0) }
            lockedClusters.sort()
            lockedVillages.sort()
        case .unlock(let clusters, let villages):
            lockedClusters.removeAll { clusters.contains($0) }
            lockedVillages.removeAll { villages.contains($0) }
        case .undo, .redo: break
        }
    }

    private mutating func merge(_ clusters: [String]) throws(PlannerError) {
        guard Set(clusters).count == clusters.count, clusters.count > 1 else { throw EditErrors.oneCluster }
        let first = try index(of: clusters[0])
        try refuseLocked(first)
        for id in clusters.dropFirst() {
            let place = try index(of: id)
            try refuseLocked(place)
            if let village = items[place].members.first(where: lockedVillages.contains) {
                throw EditErrors.locked(label(village), village.text)
            }
            items[first].members += items[place].members
            items[place].members = []
        }
        items[first].members.sort()
    }

    private func index(of id: String) throws(PlannerError) -> Int {
        guard let place = items.firstIndex(where: { $0.id == id }) else {
            throw EditErrors.noCluster(id, items.map(\.id))
        }
        return place
    }

    /// Takes villages out of where they are; clusters left without villages end.
    private mutating func take(_ villages: [VillageCode], into target: Int?) throws(PlannerError) {
        if villages.isEmpty { throw EditErrors.noVillages }
        let homes = Self.homes(items)
        // Villages that are there already stay, so that a list with one of them is done all the same.
        let moving = villages.filter { homes[$0] != target.map { items[$0].id } }
        for village in villages { try refuseStranger(village) }
        for village in moving {
            if lockedVillages.contains(village) { throw EditErrors.locked(label(village), village.text) }
            if let home = homes[village], let place = items.firstIndex(where: { $0.id == home }) {
                try refuseLocked(place)
            }
        }
        if let target, !moving.isEmpty { try refuseLocked(target) }
        let gone = Set(moving)
        for place in items.indices where place != target {
            items[place].members.removeAll(where: gone.contains)
            if let lead = items[place].lead, gone.contains(lead) { items[place].lead = nil }
        }
    }

    private mutating func add(_ villages: [VillageCode], _ lead: VillageCode?) throws(PlannerError) {
        var number = 0
        while used.contains(PlanBuilder.clusterID(number, of: max(items.count, 99))) { number += 1 }
        let id = PlanBuilder.clusterID(number, of: max(items.count, 99))
        if let lead, !villages.contains(lead) { throw EditErrors.noneOfItsOwn(label(lead)) }
        used.insert(id)
        items.append(Item(id: id, name: nil, lead: lead, members: Set(villages).sorted()))
        items.sort { ($0.id.count, $0.id) < ($1.id.count, $1.id) }
    }

    private func refuseLocked(_ place: Int) throws(PlannerError) {
        let item = items[place]
        if lockedClusters.contains(item.id) { throw EditErrors.locked(label(item), item.id) }
    }

    private func refuseStranger(_ village: VillageCode) throws(PlannerError) {
        if !all.contains(village) { throw EditErrors.takesNoPart(label(village)) }
    }
}
