/// The page's own script and style: small files, put one behind the other.
enum PageAssets {
    /// The script, in one function so that nothing of it is seen from outside.
    static var script: String {
        let modules = [
            PackageResources.page_data_js, PackageResources.page_words_js, PackageResources.page_dom_js,
            PackageResources.page_state_js, PackageResources.page_shapes_js, PackageResources.page_look_js,
            PackageResources.page_draw_js, PackageResources.page_labels_js, PackageResources.page_layer_js,
            PackageResources.page_map_js, PackageResources.page_card_js, PackageResources.page_details_js,
            PackageResources.page_tables_js, PackageResources.page_search_js, PackageResources.page_legend_js,
            PackageResources.page_compare_js, PackageResources.page_print_js, PackageResources.page_main_js,
        ]
        return "(() => {\n'use strict';\n" + modules.map(text).joined(separator: "\n") + "\n})();"
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
