/// The templates of this module, by what they are for.
enum Templates {
    static let textStyle = Template("text-style.xml", PackageResources.text_style_xml)
    static let labeling = Template("labeling.xml", PackageResources.labeling_xml)
    static let symbol = Template("symbol.xml", PackageResources.symbol_xml)
    static let categories = Template("renderer-categories.xml", PackageResources.renderer_categories_xml)
    static let rules = Template("renderer-rules.xml", PackageResources.renderer_rules_xml)
    static let style = Template("style.xml", PackageResources.style_xml)
    static let styleParts = Template("style-parts.xml", PackageResources.style_parts_xml)
    static let styleAttributes = Template("style-attributes.xml", PackageResources.style_attributes_xml)
    static let styledLayer = Template("styled-layer.xml", PackageResources.styled_layer_xml)

    static let project = Template("project.xml", PackageResources.project_xml)
    static let projectCRS = Template("project-crs.xml", PackageResources.project_crs_xml)

    static let sheet = Template("print-sheet.xml", PackageResources.print_sheet_xml)
    static let sheetExtent = Template("print-extent.xml", PackageResources.print_extent_xml)
    static let sheetItem = Template("print-item.xml", PackageResources.print_item_xml)
    static let sheetPaints = Template("print-paints.xml", PackageResources.print_paints_xml)
    static let sheetLabel = Template("print-label.xml", PackageResources.print_label_xml)
    static let sheetLegend = Template("print-legend.xml", PackageResources.print_legend_xml)
    static let sheetTable = Template("print-table.xml", PackageResources.print_table_xml)
    static let northArrow = Template("north-arrow.svg", PackageResources.north_arrow_svg)
}
