/// A binary heap that gives the smallest key first; equal keys come in the order of their items, so results never depend on
/// the order of pushing.
struct MinHeap: Sendable {
    private var keys: [Double] = []
    private var items: [Int32] = []

    var isEmpty: Bool { keys.isEmpty }

    private func precedes(_ a: Int, _ b: Int) -> Bool {
        keys[a] != keys[b] ? keys[a] < keys[b] : items[a] < items[b]
    }

    private mutating func swapAt(_ a: Int, _ b: Int) {
        keys.swapAt(a, b)
        items.swapAt(a, b)
    }

    mutating func push(_ item: Int32, key: Double) {
        keys.append(key)
        items.append(item)
        var child = keys.count - 1
        while child > 0 {
            let parent = (child - 1) / 2
            guard precedes(child, parent) else { break }
            swapAt(child, parent)
            child = parent
        }
    }

    mutating func pop() -> (item: Int32, key: Double)? {
        guard let key = keys.first, let item = items.first else { return nil }
        swapAt(0, keys.count - 1)
        keys.removeLast()
        items.removeLast()
        var parent = 0
        while true {
            var least = parent
            let left = 2 * parent + 1
            if left < keys.count, precedes(left, least) { least = left }
            if left + 1 < keys.count, precedes(left + 1, least) { least = left + 1 }
            if least == parent { break }
            swapAt(parent, least)
            parent = least
        }
        return (item, key)
    }
}
