import CountyModel
import Planning

/// How QGIS shows a layer of a plan: colours as on the printed map, names, Chinese labels of the columns, a tip with the reason.
package struct LayerStyle {
    /// Which other layers it is shown with.
    enum Company {
        /// Loaded alone: it shows everything it knows.
        case alone
        /// In the project, with the other layers above and below it.
        case project
    }

    package let table: FeatureTable
    package let naming: FieldNaming
    package let language: Language
    let company: Company

    /// The style of a layer; those of studies are drawn plainly.
    ///
    /// - Parameter naming: which names the columns have in the file beside it.
    package init(_ table: FeatureTable, naming: FieldNaming, language: Language = .zh) {
        self.init(table, naming: naming, language: language, company: .alone)
    }

    init(_ table: FeatureTable, naming: FieldNaming, language: Language, company: Company) {
        (self.table, self.naming, self.language, self.company) = (table, naming, language, company)
    }

    /// The style as a `.qml` file, which QGIS loads with the file of the same name.
    package var qml: [UInt8] {
        Templates.style.filled(["attributes": Self.attributes, "parts": .elements(parts)]).bytes
    }

    static let attributes = Template.Value.elements(Templates.styleAttributes.filled())

    /// The elements that a style file and a project have in common.
    var parts: Markup {
        Templates.styleParts.filled([
            "renderer": .elements(renderer.markup), "labels": .elements(.joined([labels?.markup].compactMap { $0 })),
            "columns": .rows(
                FieldNames(table, naming).columns.enumerated().map { index, column in
                    [
                        "index": "\(index)", "name": .text(column.written), "label": .text(alias(column.field)),
                        "is_hidden": column.field.name.hasSuffix("_json") ? "1" : "0",
                    ]
                }),
            "numbered": .when(table.layer != .edges),
            "cluster_id": .text(FieldNames.name("cluster_id", in: table, naming)),
            "colours": .rows(
                MapColours.palette.indices.map { index in
                    [
                        "rule": "\(column("colour")) = \(index + 1)", "colour": .text(ClusterColours.fill(index + 1)),
                    ]
                }), "title": .text(title), "with_tip": .rows(tip.map { [["tip": .text($0)]] } ?? []),
        ])
    }

    package func say(_ zh: String, _ en: String) -> String { language == .zh ? zh : en }

    /// What the attribute table calls a column; nothing where its name does.
    private func alias(_ field: LayerField) -> String {
        if !table.languages.contains(.zh) { return field.label.en }
        return language == .zh ? field.label.zh : ""
    }

    /// A column as an expression names it.
    package func column(_ name: String) -> String {
        "\"" + FieldNames.name(name, in: table, naming).replacing("\"", with: "\"\"") + "\""
    }

    /// The fill that goes with the colour number of a feature.
    var fillExpression: String {
        let number = column("colour")
        let cases = MapColours.palette.indices.map {
            "WHEN \(number) = \($0 + 1) THEN '\(ClusterColours.fill($0 + 1))'"
        }
        return "CASE \(cases.joined(separator: " ")) ELSE '\(MapColours.leftOut)' END"
    }

    private var title: String {
        switch table.layer {
        case .clusters: column("cluster_name")
        case .edges: "\(column("from_name")) || '—' || \(column("to_name"))"
        case .villages, .leads, .moved, .stability: column("village_name")
        }
    }

    /// The text of a column inside a tip, which is HTML: a name with a tag in it stays a name.
    private func shown(_ name: String) -> String { "[% replace(\(column(name)), map('&', '&amp;', '<', '&lt;')) %]" }

    private var tip: String? {
        let reason = (table.languages.contains(language) ? language : table.languages.first ?? language).rawValue
        switch table.layer {
        case .clusters:
            return "<b>\(shown("cluster_id")) \(shown("cluster_name"))</b><br/>"
                + "<div style=\"width:360px\">\(shown("rationale_" + reason))</div>"
        case .villages:
            return "<b>\(shown("village_name"))</b> \(shown("role_name"))<br/>"
                + "<div style=\"width:320px\">\(shown("reason_" + reason))</div>"
        case .edges: return shown("reason_" + reason)
        case .leads:
            return "<b>\(shown("village_name"))</b> \(shown("cluster_name"))"
        case .moved, .stability: return nil
        }
    }
}
