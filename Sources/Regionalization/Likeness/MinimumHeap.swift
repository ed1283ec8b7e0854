/// A binary heap; of equal elements any may come first, so elements should be totally ordered.
struct MinimumHeap<Element: Comparable> {
    private var items: [Element] = []

    var isEmpty: Bool { items.isEmpty }

    mutating func push(_ item: Element) {
        var hole = items.count
        items.append(item)
        while hole > 0 {
            let above = (hole - 1) / 2
            if !(item < items[above]) { break }
            items[hole] = items[above]
            hole = above
        }
        items[hole] = item
    }

    mutating func pop() -> Element? {
        guard let first = items.first, let last = items.popLast() else { return nil }
        if items.isEmpty { return first }
        var hole = 0
        while true {
            var child = 2 * hole + 1
            if child >= items.count { break }
            if child + 1 < items.count && items[child + 1] < items[child] { child += 1 }
            if !(items[child] < last) { break }
            items[hole] = items[child]
            hole = child
        }
        items[hole] = last
        return first
    }
}
