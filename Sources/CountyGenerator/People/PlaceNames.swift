/// Gives out made-up names, each once in a county.
struct PlaceNames {
    private var used: Set<UInt64>
    private var random: SeededRandom
    /// 0 as long as two characters suffice, then 1 and 2: large counties need longer names.
    private var level: Int

    init(wanted: Int, seed: UInt64) {
        level = wanted > 3_500 ? 1 : 0
        random = SeededRandom(seed, 0x4A3E)
        used = Set(NameLists.known.map { PlaceNames.packed(Array($0)) })
        used.reserveCapacity(wanted + wanted / 10 + 256)
    }

    /// A stem such as 云岭; the unit's kind (村, 镇 …) is added by the caller.
    mutating func stem(mayBeLonger: Bool = true) -> String {
        for attempt in 1...4_000 {
            let long = mayBeLonger && (level > 0 || random.unit() < 0.16)
            let name = draw(long: long || attempt > 40, veryLong: level > 1 || attempt > 80)
            if used.insert(PlaceNames.packed(name)).inserted { return String(name) }
            // Few names of this pattern are left.
            if attempt == 8, mayBeLonger { level = min(2, level + 1) }
        }
        // All patterns used up, which no county of the supported size reaches: a numbered name is still unique.
        return "云岭第\(used.insert(UInt64(used.count)).memberAfterInsert)"
    }

    /// Up to three characters in one number, which is much quicker to look up than a text.
    private static func packed(_ name: [Character]) -> UInt64 {
        var key: UInt64 = 0
        for character in name {
            for scalar in character.unicodeScalars { key = key << 21 | UInt64(scalar.value) }
        }
        return key
    }

    private mutating func draw(long: Bool, veryLong: Bool) -> [Character] {
        let head = pick(NameLists.heads)
        var tail = pick(NameLists.tails)
        while tail == head { tail = pick(NameLists.tails) }
        guard long else { return [head, tail] }
        if veryLong {
            var middle = pick(NameLists.heads)
            while middle == head { middle = pick(NameLists.heads) }
            return [head, middle, tail]
        }
        if random.unit() < 0.5 {
            var extra = pick(NameLists.extras)
            while extra == head { extra = pick(NameLists.extras) }
            return [extra, head, tail]
        }
        var ending = pick(NameLists.endings)
        while ending == tail { ending = pick(NameLists.endings) }
        return [head, tail, ending]
    }

    private mutating func pick(_ list: [Character]) -> Character { list[random.below(list.count)] }
}
