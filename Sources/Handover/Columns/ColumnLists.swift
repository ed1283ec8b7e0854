import CountyModel
import Planning

/// Columns as the formats take them.
enum ColumnLists {
    /// The columns of a layer with their cells, and the names of those that readers expect and the county has no data for.
    package static func layer<Row>(_ columns: [PlanColumn<Row>], _ rows: [Row], _ setup: PlanningCase) -> (
        columns: [LayerColumn], absent: [String]
    ) {
        let words = ColumnWords(setup)
        let language = setup.scenario.output.languages.first ?? .zh
        var (written, absent): ([LayerColumn], [String]) = ([], [])
        for column in columns {
            guard let field = column.field else { continue }
            if column.need.isMet(setup) {
                written.append(LayerColumn(field.filled(words), rows.map { column.value($0).json(language) }))
            } else if column.need.isMissed {
                absent.append(field.name)
            }
        }
        return (written, absent)
    }

    /// The columns of a sheet in its order.
    ///
    /// - Parameter words: where the columns' texts leave open more than the county says.
    package static func sheet<Row>(_ columns: [PlanColumn<Row>], _ setup: PlanningCase, _ words: ColumnWords? = nil)
        -> [ListColumn<Row>]
    {
        let words = words ?? ColumnWords(setup)
        return columns.filter { $0.need.isMet(setup) }
            .compactMap { column in column.sheet.map { (column, $0) } }
            .sorted { $0.1.place < $1.1.place }
            .map { column, sheet in
                let title = words.fill(sheet.title)
                return ListColumn(
                    title.zh, title.en, sheet.width, sheet.kind, means: words.fill(sheet.meaning)
                ) { column.value($0).listed(sheet.decimals) }
            }
    }

    /// The members that the page has of a row, in the order of the columns; null where the county has no numbers.
    package static func page<Row>(_ columns: [PlanColumn<Row>], _ row: Row) -> [(String, JSONValue)] {
        columns.compactMap { column in
            column.page.map { ($0.name, column.value(row).paged($0.decimals)) }
        }
    }

    /// What layers say of the columns, in words that hold for every county.
    package static func fields<Row>(_ columns: [PlanColumn<Row>]) -> [LayerField] {
        columns.compactMap { $0.field?.filled(.anyCounty) }
    }
}
