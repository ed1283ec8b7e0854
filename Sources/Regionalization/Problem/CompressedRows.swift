/// A list of lists in two flat arrays (compressed sparse rows): row `i` is `columns[starts[i]..<starts[i + 1]]`.
package struct CompressedRows: Hashable, Sendable {
    package let starts: [Int32]
    package let columns: [Int32]

    /// Groups `pairs` by row, keeping the order inside a row. O(rows + pairs).
    package init(rowCount: Int, pairs: [(row: Int, column: Int)]) {
        var starts = [Int32](repeating: 0, count: rowCount + 1)
        for pair in pairs { starts[pair.row + 1] += 1 }
        for row in 0..<rowCount { starts[row + 1] += starts[row] }
        var cursor = starts
        var columns = [Int32](repeating: 0, count: pairs.count)
        for pair in pairs {
            columns[Int(cursor[pair.row])] = Int32(pair.column)
            cursor[pair.row] += 1
        }
        self.starts = starts
        self.columns = columns
    }

    /// The same pairs grouped by column; rows ascend in each. O(rows + columns + pairs).
    package func transposed(columnCount: Int) -> CompressedRows {
        var pairs: [(row: Int, column: Int)] = []
        pairs.reserveCapacity(columns.count)
        for row in 0..<rowCount { for column in self[row] { pairs.append((Int(column), row)) } }
        return CompressedRows(rowCount: columnCount, pairs: pairs)
    }

    package var rowCount: Int { starts.count - 1 }

    /// Positions of row `row` in `columns` and in any array beside it.
    package func range(_ row: Int) -> Range<Int> { Int(starts[row])..<Int(starts[row + 1]) }

    /// The row itself.
    package subscript(row: Int) -> ArraySlice<Int32> { columns[range(row)] }

    /// The position of `column` in a row whose columns ascend; `nil` when it is absent. O(log of the row's length).
    package func position(of column: Int, inSortedRow row: Int) -> Int? {
        var low = Int(starts[row])
        var high = Int(starts[row + 1])
        while low < high {
            let middle = (low + high) >> 1
            if Int(columns[middle]) < column { low = middle + 1 } else { high = middle }
        }
        return low < Int(starts[row + 1]) && Int(columns[low]) == column ? low : nil
    }
}
