import Foundation
import FoundationXML
import Geospatial

/// What the parts of a workbook say and its cells do not.
enum WorkbookFacts {
    /// Names of the sheets a person does not see.
    static func hiddenSheets(path: String) -> Set<String> {
        Set(sheets(path).filter(\.isHidden).map(\.name))
    }

    /// Cells of a sheet that hold a formula whose value was never computed, by row and column counted from 0.
    ///
    /// Programs that write workbooks leave the value to Excel; until Excel has saved the file such a cell looks blank.
    static func uncomputed(path: String, sheet: String) -> [(row: Int, column: Int)] {
        guard let index = sheets(path).firstIndex(where: { $0.name == sheet }),
            let target = target(of: sheets(path)[index].relation, path),
            let data = ArchiveMember.read("xl/" + target, of: path), data.range(of: Data("<f".utf8)) != nil
        else { return [] }
        let reader = SheetReader()
        parse(data, reader)
        return reader.cells
    }

    private static func sheets(_ path: String) -> [(name: String, isHidden: Bool, relation: String)] {
        guard let data = ArchiveMember.read("xl/workbook.xml", of: path) else { return [] }
        let reader = ElementReader(named: "sheet")
        parse(data, reader)
        return reader.found.map { ($0["name"] ?? "", ($0["state"] ?? "visible") != "visible", $0["r:id"] ?? "") }
    }

    private static func target(of relation: String, _ path: String) -> String? {
        guard let data = ArchiveMember.read("xl/_rels/workbook.xml.rels", of: path) else { return nil }
        let reader = ElementReader(named: "Relationship")
        parse(data, reader)
        let target = reader.found.first { $0["Id"] == relation }?["Target"]
        return target.map { $0.hasPrefix("/xl/") ? String($0.dropFirst(4)) : $0 }
    }

    private static func parse(_ data: Data, _ reader: some XMLParserDelegate) {
        let parser = XMLParser(data: data)
        parser.delegate = reader
        _ = parser.parse()
    }
}

/// Collects the attributes of all elements of one name.
private final class ElementReader: NSObject, XMLParserDelegate {
    private let name: String
    private(set) var found: [[String: String]] = []

    init(named name: String) { self.name = name }

    func parser(
        _ parser: XMLParser, didStartElement element: String, namespaceURI: String?, qualifiedName: String?,
        attributes: [String: String]
    ) {
        if element == name || element.hasSuffix(":" + name) { found.append(attributes) }
    }
}

/// Collects the cells that have a formula and no value.
private final class SheetReader: NSObject, XMLParserDelegate {
    private(set) var cells: [(row: Int, column: Int)] = []
    private var place = ""
    private var hasFormula = false
    private var hasValue = false

    func parser(
        _ parser: XMLParser, didStartElement element: String, namespaceURI: String?, qualifiedName: String?,
        attributes: [String: String]
    ) {
        switch element {
        case "c":
            place = attributes["r"] ?? ""
            (hasFormula, hasValue) = (false, false)
        case "f": hasFormula = true
        case "v", "is": hasValue = true
        default: break
        }
    }

    func parser(_ parser: XMLParser, didEndElement element: String, namespaceURI: String?, qualifiedName: String?) {
        guard element == "c", hasFormula, !hasValue else { return }
        let letters = place.prefix { $0.isLetter }.uppercased().utf8
        guard let row = Int(place.drop { $0.isLetter }), row > 0, !letters.isEmpty else { return }
        cells.append((row - 1, letters.reduce(0) { $0 * 26 + Int($1) - 64 } - 1))
    }
}
