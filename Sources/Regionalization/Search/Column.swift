/// A fixed number of plain values in memory of its own, without reference counting and copy-on-write.
///
/// The hottest loops of the search read and write millions of values a second; arrays in a class would pay for an
/// exclusivity check at each. The rule that makes this safe: the object that makes a column keeps it private to one
/// thread or never writes to it after `init`, and frees it in `deinit`. Indices are checked in debug builds.
package struct Column<Element: BitwiseCopyable>: @unchecked Sendable {
    private let base: UnsafeMutablePointer<Element>
    package let count: Int

    package init(repeating value: Element, count: Int) {
        base = .allocate(capacity: count)
        base.initialize(repeating: value, count: count)
        self.count = count
    }

    package init(_ values: [Element]) {
        base = .allocate(capacity: values.count)
        for (index, value) in values.enumerated() { (base + index).initialize(to: value) }
        count = values.count
    }

    package subscript(index: Int) -> Element {
        @inline(__always) get {
            assert(index >= 0 && index < count)
            return base[index]
        }
        @inline(__always) nonmutating _modify {
            assert(index >= 0 && index < count)
            yield &base[index]
        }
    }

    package func free() { base.deallocate() }
}
