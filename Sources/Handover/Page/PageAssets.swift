import CountyModel

/// The page's own script and style: small files, put one behind the other.
enum PageAssets {
    /// The script, in one function so that nothing of it is seen from outside.
    ///
    /// - Parameters:
    ///   - rules: codes of the rules that the page tells of, for which it needs words.
    ///   - further: modules that stand behind all others.
    static func script(telling rules: Set<String>, further: [String] = []) -> String {
        let modules = [
            PackageResources.page_dom_js, PackageResources.page_state_js, PackageResources.page_shapes_js,
            PackageResources.page_look_js,
            PackageResources.page_draw_js, PackageResources.page_labels_js, PackageResources.page_layer_js,
            PackageResources.page_map_js, PackageResources.page_card_js, PackageResources.page_border_js,
            PackageResources.page_details_js,
            PackageResources.page_tables_js, PackageResources.page_score_js, PackageResources.page_search_js,
            PackageResources.page_legend_js,
            PackageResources.page_compare_js, PackageResources.page_print_js, PackageResources.page_main_js,
        ]
        let words = text(PackageResources.page_words_js) + ruleWords(rules)
        let all =
            [text(PackageResources.page_data_js), words, text(PackageResources.page_say_js)] + modules.map(text)
            + further
        return "(() => {\n'use strict';\n" + all.joined(separator: "\n") + "\n})();"
    }

    /// Modules that run before there is a plan, behind those by which elements are made.
    static func shell(_ modules: [String]) -> String {
        "(() => {\n'use strict';\n" + ([text(PackageResources.page_dom_js)] + modules).joined(separator: "\n")
            + "\n})();"
    }

    /// The words of the catalogue for rules of clusters, as a table of the script.
    static func ruleWords(_ rules: Set<String>) -> String {
        let entries = PlanRule.ofClusters.compactMap(\.entry.mark)
            .filter { $0.isOnEveryPage || rules.contains($0.code) }
            .map { "\(quoted($0.code)): [\(quoted($0.word.zh)), \(quoted($0.word.en))]," }
        var lines: [String] = []
        for entry in entries {
            if let last = lines.last, last.count + 1 + entry.count <= longestLine {
                lines[lines.count - 1] += " " + entry
            } else {
                lines.append("  " + entry)
            }
        }
        return "const ruleWords = {\n\(lines.joined(separator: "\n"))\n};\n"
    }

    private static let longestLine = 130

    private static func quoted(_ text: String) -> String {
        "'" + text.replacing("\\", with: "\\\\").replacing("'", with: "\\'") + "'"
    }

    /// The style.
    package static var style: String {
        [PackageResources.page_css, PackageResources.page_panel_css, PackageResources.page_print_css].map(text)
            .joined(separator: "\n")
    }

    /// What has to stand in front of the map library.
    static var leafletLicence: String { text(PackageResources.page_leaflet_txt) }

    private static func text(_ bytes: [UInt8]) -> String { String(decoding: bytes, as: UTF8.self) }
}
