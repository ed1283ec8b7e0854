/// Areas that some towns have set up already (现有片区): mostly contiguous, two of them not.
enum ExistingAreas {
    /// Name of the area of every village, or `nil` where the town has none yet.
    static func names(land: CountyLand, villages: [GeneratedVillage], borders: [GeneratedBorder]) -> [String?] {
        let count = villages.count
        var area = [Int32](repeating: -1, count: count)
        guard count >= 60 else { return [String?](repeating: nil, count: count) }
        let neighbours = neighbourLists(count, borders)
        var next: Int32 = 0
        for town in chosenTowns(land, villages, neighbours) {
            cut(land.plan.towns[town].villages, neighbours, &area, &next)
        }
        var members = [[Int]](repeating: [], count: Int(next))
        for village in 0..<count where area[village] >= 0 { members[Int(area[village])].append(village) }
        scatterTwo(&members, &area, neighbours)
        return area.map { index in
            guard index >= 0, let first = members[Int(index)].first else { return nil }
            return stem(villages[first].name) + "片区"
        }
    }

    private static func stem(_ name: String) -> String {
        name.hasSuffix("社区") ? String(name.dropLast(2)) : String(name.dropLast())
    }

    private static func neighbourLists(_ count: Int, _ borders: [GeneratedBorder]) -> [[Int]] {
        var lists = [[Int]](repeating: [], count: count)
        for border in borders where border.isRook {
            lists[border.a].append(border.b)
            lists[border.b].append(border.a)
        }
        return lists
    }

    /// Towns around the county's seat until 40 % of the villages are covered.
    private static func chosenTowns(_ land: CountyLand, _ villages: [GeneratedVillage], _ near: [[Int]]) -> [Int] {
        var chosen = [villages[land.plan.countySeat].town]
        var seen = [Bool](repeating: false, count: land.plan.towns.count)
        seen[chosen[0]] = true
        var covered = 0
        var next = 0
        while next < chosen.count {
            let run = land.plan.towns[chosen[next]].villages
            covered += run.count
            if Double(covered) >= 0.37 * Double(villages.count) { return Array(chosen.prefix(next + 1)) }
            for village in run {
                for other in near[village] where !seen[villages[other].town] {
                    seen[villages[other].town] = true
                    chosen.append(villages[other].town)
                }
            }
            next += 1
        }
        return chosen
    }

    /// Cuts one town into contiguous areas of about five villages.
    private static func cut(_ run: Range<Int>, _ near: [[Int]], _ area: inout [Int32], _ next: inout Int32) {
        let first = next
        for seed in run where area[seed] < 0 {
            var grown = [seed]
            area[seed] = next
            var place = 0
            while place < grown.count, grown.count < 5 {
                for other in near[grown[place]] where run.contains(other) && area[other] < 0 && grown.count < 5 {
                    area[other] = next
                    grown.append(other)
                }
                place += 1
            }
            // One or two left over join an area next to them.
            if grown.count < 3,
                let host = grown.lazy.flatMap({ near[$0] }).first(where: {
                    run.contains($0) && area[$0] >= first && area[$0] < next
                })
            {
                for village in grown { area[village] = area[host] }
            } else {
                next += 1
            }
        }
    }

    /// Gives one village of two areas to another area that it does not border on.
    private static func scatterTwo(_ members: inout [[Int]], _ area: inout [Int32], _ near: [[Int]]) {
        var done = 0
        var taken = [Bool](repeating: false, count: members.count)
        for from in members.indices where done < 2 && members[from].count >= 4 && !taken[from] {
            for village in members[from].reversed() {
                let rest = members[from].filter { $0 != village }
                guard isConnected(rest, near) else { continue }
                let target = members.indices.first { other in
                    other != from && !taken[other] && members[other].count >= 3
                        && !near[village].contains { area[$0] == Int32(other) }
                }
                guard let target else { continue }
                members[from] = rest
                members[target] = (members[target] + [village]).sorted()
                area[village] = Int32(target)
                (taken[from], taken[target]) = (true, true)
                done += 1
                break
            }
        }
    }

    private static func isConnected(_ members: [Int], _ near: [[Int]]) -> Bool {
        guard let first = members.first else { return false }
        var seen = [first]
        var next = 0
        while next < seen.count {
            for other in near[seen[next]] where members.contains(other) && !seen.contains(other) { seen.append(other) }
            next += 1
        }
        return seen.count == members.count
    }
}
