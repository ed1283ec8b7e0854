/// Whether whole atoms can be worth as much as a node's bound says.
///
/// The relaxation of a limit fills it to the brim with part of an atom. Where an atom uses a good part of the limit, as a
/// village does of a limit on inhabitants, that part is most of what is left open, and trees grow long for it.
extension LeadPricer {
    /// Whether no choice of whole open atoms that keeps the tightest limit, connected or not, is worth more than `enough`;
    /// `reduced` must be filled. Sets are looked for in a small search of its own, which gives up after some nodes.
    func isFilledByParts(_ depth: Int, enough: Double) -> Bool {
        let (multipliers, room) = (frame[depth].multipliers, frame[depth].room)
        var lane = -1
        for other in 0..<3 where lanes.sumIn[other] < 0 || !model.hasWishes {
            let isTighter = lane < 0 || multipliers[other] * room[other] > multipliers[lane] * room[lane]
            if scale[other] > 0 && multipliers[other] > 0 && room[other] >= 0 && isTighter { lane = other }
        }
        if lane < 0 { return false }
        let column = lane == 0 ? units : lane == 1 ? population : need
        let count = sortChoices(depth, column, multipliers[lane])
        // What the node is worth beside the atoms, the other limits at their multipliers.
        var base = frame[depth].value
        if model.hasWishes {
            base += conjugates(depth, multipliers).bound - multipliers[lane] * room[lane]
        } else {
            base += (multipliers * room).sum() - multipliers[lane] * room[lane]
        }
        steps &+= 8 * count
        choiceNodes = 0
        return !hasChoice(from: 0, count, room: room[lane] + 1e-12, worth: enough - base)
    }

    /// Lists the open atoms that are worth something while the limit of a lane costs nothing, the worthiest for their use
    /// first. The order of the node before is nearly the order of this one.
    private func sortChoices(_ depth: Int, _ use: Column<Double>, _ multiplier: Double) -> Int {
        if choiceOrderCount != count {
            for index in 0..<count { choiceOrder[index] = Int32(index) }
            choiceOrderCount = count
        }
        for index in 0..<count {
            let isOpen = active.has(index, at: depth * words)
            let worth = isOpen ? reduced[index] + multiplier * use[index] : 0
            distance[index] = worth <= 0 ? -1 : use[index] > 0 ? worth / use[index] : .infinity
        }
        for place in 1..<max(1, count) {
            let index = choiceOrder[place]
            let key = distance[Int(index)]
            var hole = place
            while hole > 0 && distance[Int(choiceOrder[hole - 1])] < key {
                choiceOrder[hole] = choiceOrder[hole - 1]
                hole -= 1
            }
            choiceOrder[hole] = index
        }
        var chosen = 0
        while chosen < count && distance[Int(choiceOrder[chosen])] > 0 {
            let index = Int(choiceOrder[chosen])
            choiceUse[chosen] = use[index]
            choiceWorth[chosen] = reduced[index] + multiplier * use[index]
            chosen += 1
        }
        return chosen
    }

    /// Whether some of the choices from a place on fit into the room and are worth more than wanted.
    private func hasChoice(from place: Int, _ count: Int, room: Double, worth wanted: Double) -> Bool {
        var place = place
        while true {
            choiceNodes += 1
            if choiceNodes > Self.mostChoiceNodes { return true }
            if wanted < 0 { return true }
            var (left, sum, next) = (room, 0.0, place)
            while next < count && choiceUse[next] <= left {
                sum += choiceWorth[next]
                left -= choiceUse[next]
                next += 1
            }
            steps &+= 4 + next - place
            if sum > wanted { return true }
            if next == count || sum + choiceWorth[next] * (left / choiceUse[next]) <= wanted { return false }
            // Whole choices up to the first that does not fit are worth too little, with part of it they would not be.
            while place < count && choiceUse[place] > room { place += 1 }
            if place == count { return false }
            if hasChoice(
                from: place + 1, count, room: room - choiceUse[place], worth: wanted - choiceWorth[place])
            {
                return true
            }
            place += 1
        }
    }

    /// Nodes of a search for whole atoms.
    private static var mostChoiceNodes: Int { 300 }
}
