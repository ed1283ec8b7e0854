import Repeatable
import Testing

@Suite("What waits comes out in order")
struct MinimumHeapTests {
    /// A village with the cost of getting there.
    private struct Reached: Comparable {
        let cost: Int
        let village: Int

        static func < (a: Reached, b: Reached) -> Bool { (a.cost, a.village) < (b.cost, b.village) }
    }

    @Test("Villages come out by cost and of equal costs by number, in whatever order they went in", arguments: 0..<20)
    func order(seed: Int) {
        var dice = SplitMix(seed: UInt64(seed))
        let villages = (0..<200).map { Reached(cost: dice.below(12), village: $0) }.shuffled(using: &dice)
        var heap = MinimumHeap<Reached>()
        var waiting: [Reached] = []
        for (place, village) in villages.enumerated() {
            heap.push(village)
            waiting.append(village)
            // Some are taken out while others still come in.
            if place % 3 == 2 { takeOne(&heap, &waiting) }
        }
        while !waiting.isEmpty { takeOne(&heap, &waiting) }
        #expect(heap.isEmpty && heap.pop() == nil)
    }

    private func takeOne(_ heap: inout MinimumHeap<Reached>, _ waiting: inout [Reached]) {
        let least = waiting.min()
        #expect(heap.pop() == least)
        waiting.removeAll { $0 == least }
    }
}
