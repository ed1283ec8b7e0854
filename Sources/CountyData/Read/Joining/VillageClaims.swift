/// The rows that claim to be those of a village.
///
/// A row under the village's own code or name goes before rows under old ones. Old rows that the alias file calls 合并
/// are added to it. Several old rows without 合并 cannot represent the village, as each is only a part of it: none of
/// them is used.
struct VillageClaims {
    /// Rows under the village's own code or name, by village.
    package var own: [Int: [Int]] = [:]
    /// Rows under an alias, by village.
    package var aliases: [Int: [(row: Int, entry: AliasIndex.Entry)]] = [:]

    /// Whose row counts.
    package struct Verdict: Equatable {
        /// The row; `nil` when there is none.
        package var row: Int?
        /// Whether it has the village's own code or name.
        package var isOwn = true
        /// Rows that are added to it.
        package var added: [Int] = []
        /// Rows of the same village that are not used.
        var duplicates: [Int] = []
        /// Rows of several old villages, of which none is used.
        var rivals: [Int] = []
    }

    package func verdict(on village: Int) -> Verdict {
        let own = own[village] ?? []
        var seen: Set<Int> = []
        var result = Verdict()
        var (renamed, merged): ([Int], [Int]) = ([], [])
        for (row, entry) in aliases[village] ?? [] {
            if !seen.insert(entry.line).inserted {
                result.duplicates.append(row)
            } else if entry.isMerged {
                merged.append(row)
            } else {
                renamed.append(row)
            }
        }
        if let first = own.first {
            (result.row, result.added) = (first, merged)
            result.duplicates += own.dropFirst() + renamed
        } else if renamed.count == 1 || renamed.isEmpty && !merged.isEmpty {
            let rows = (renamed + merged).sorted()
            (result.row, result.isOwn) = (renamed.first ?? rows.first, false)
            result.added = rows.filter { $0 != result.row }
        } else if renamed.count > 1 {
            result.rivals = (renamed + merged).sorted()
        }
        return result
    }
}
