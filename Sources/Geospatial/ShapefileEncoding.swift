import Foundation

/// Decides how a shapefile's table is encoded when neither the user nor a `.cpg` file says.
///
/// Returns `nil` for files that are not shapefiles or that settle the question themselves.
func shapefileEncoding(path: String, wanted: String?) -> (name: String, why: String)? {
    let lower = path.lowercased()
    guard lower.hasSuffix(".shp") || lower.hasSuffix(".dbf") else { return nil }
    let stem = String(path.dropLast(4))
    if let wanted { return (wanted, "\(wanted) (as the scenario says)") }
    for suffix in [".cpg", ".CPG", ".Cpg"] {
        guard let text = try? String(contentsOfFile: stem + suffix, encoding: .isoLatin1) else { continue }
        let name = text.trimmingCharacters(in: .whitespacesAndNewlines)
        // GDAL knows code pages by number, iconv knows Chinese ones by name.
        let known = ["936": "GB18030", "GBK": "GB18030", "GB2312": "GB18030", "GB18030": "GB18030", "65001": "UTF-8"]
        let resolved = known[name.uppercased()] ?? name
        return (resolved, "\(resolved) (.cpg: \(name))")
    }
    for suffix in [".dbf", ".DBF", ".Dbf"] {
        guard let data = FileManager.default.contents(atPath: stem + suffix) else { continue }
        return guessed(data)
    }
    return nil
}

private func guessed(_ table: Data) -> (name: String, why: String)? {
    guard table.count > 32 else { return nil }
    let header = Int(table[table.startIndex + 8]) | Int(table[table.startIndex + 9]) << 8
    let body = table.dropFirst(min(header, table.count)).prefix(1 << 22)
    let fieldNames = table.prefix(header).dropFirst(32)
    if body.allSatisfy({ $0 < 0x80 }) && fieldNames.allSatisfy({ $0 < 0x80 }) { return ("UTF-8", "ASCII") }
    // A cut at the end of the sample may split a character, so up to three last bytes may fail.
    for cut in 0...3 where String(data: body.dropLast(cut), encoding: .utf8) != nil {
        return ("UTF-8", "UTF-8 (no .cpg; the bytes are valid UTF-8)")
    }
    return ("GB18030", "GB18030 (no .cpg; the bytes are not UTF-8)")
}
