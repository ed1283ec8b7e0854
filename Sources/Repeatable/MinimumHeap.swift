/// A binary heap that hands out its least element first.
///
/// Of elements neither of which is less than the other any may come first; where all differ, the order never depends on the
/// order of pushing.
package struct MinimumHeap<Element: Comparable> {
    @usableFromInline
    var items: [Element] = []

    /// A heap without elements.
    @inlinable
    package init() {}

    /// Whether nothing is left.
    @inlinable
    package var isEmpty: Bool { items.isEmpty }

    /// Adds an element. O(log n).
    @inlinable
    package mutating func push(_ item: Element) {
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

    /// Takes the least element out; `nil` when nothing is left. O(log n).
    @inlinable
    package mutating func pop() -> Element? {
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

extension MinimumHeap: Sendable where Element: Sendable {}
