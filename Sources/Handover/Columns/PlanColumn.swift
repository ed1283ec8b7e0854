import CountyModel
import Planning

/// One column of what is handed on, told in this one place: what every format calls it, what it means, and where its cells come
/// from. Layers, GIS files, sheets, the page, schemas, styles and lists of fields all take it from here.
struct PlanColumn<Row>: Sendable {
    /// What layers and GIS files say of it; `nil` for a column of sheets alone.
    package let field: LayerField?
    /// What a county must have for it.
    package let need: ColumnNeed
    /// How a sheet shows it; `nil` where none does.
    package let sheet: SheetColumn?
    /// How the page shows it; `nil` where it does not.
    package let page: PageColumn?
    /// Whether it adds up numbers of villages, some of which may be missing. Only what is made as a sum is one.
    package let isSum: Bool
    /// The cell of a row.
    package let value: @Sendable (Row) -> ColumnValue

    /// A column of a layer.
    ///
    /// - Parameters:
    ///   - name: name of the property.
    ///   - short: at most ten ASCII capitals and digits, for shapefiles.
    ///   - unit: unit of its numbers in Chinese, `{unit}` for that of the income measure.
    ///   - mayLack: whether cells may be missing although the county has the column.
    ///   - isLong: whether it is too long for shapefiles.
    ///   - means: its meaning in Chinese and English.
    init(
        _ name: String, _ short: String, _ zh: String, _ en: String, _ kind: LayerField.Kind, unit: String = "",
        needs need: ColumnNeed = .nothing, mayLack: Bool = false, isLong: Bool = false,
        means: (zh: String, en: String), sheet: SheetColumn? = nil, page: PageColumn? = nil,
        value: @escaping @Sendable (Row) -> ColumnValue
    ) {
        field = LayerField(
            name, short, Bilingual(zh: zh, en: en), kind,
            unit: unit == "{unit}" ? Bilingual(zh: unit, en: unit) : UnitWords.both(unit),
            presence: need == .nothing && !mayLack ? .always : .whenKnown, isLong: isLong,
            Bilingual(zh: means.zh, en: means.en))
        (self.need, self.sheet, self.page, isSum, self.value) = (need, sheet, page, false, value)
    }

    /// A column of a layer that bears the name of a field of the county's tables.
    ///
    /// - Parameter unit: its unit, where the dictionary does not know it.
    init(
        _ field: Field, needs need: ColumnNeed? = nil,
        means: (zh: String, en: String) = ("村级数据", "from the villages' tables"), unit: Bilingual? = nil,
        sheet: SheetColumn? = nil,
        page: PageColumn? = nil, value: @escaping @Sendable (Row) -> ColumnValue
    ) {
        self.field = LayerField(field, Bilingual(zh: means.zh, en: means.en), unit: unit)
        self.need = need ?? .field(field)
        (self.sheet, self.page, isSum, self.value) = (sheet, page, false, value)
    }

    /// A column of a layer that adds up a number of villages; its cells are numbers or missing, never a flag or a text.
    ///
    /// - Parameters:
    ///   - need: what names the field that is added up.
    ///   - decimals: digits after the point that layers give it; `nil` for a count.
    init(
        sum name: String, _ short: String, _ zh: String, _ en: String, unit: String, needs need: ColumnNeed,
        decimals: Int?, means: (zh: String, en: String), sheet: SheetColumn? = nil, page: PageColumn? = nil,
        value: @escaping @Sendable (Row) -> Double?
    ) {
        self.init(
            adding: PlanColumn(
                name, short, zh, en, ColumnValue.kind(decimals), unit: unit, needs: need, means: means, sheet: sheet,
                page: page
            ) { .number(value($0), decimals) })
    }

    /// A sum that bears the name of the field of the county's tables that it adds up.
    init(
        sum field: Field, decimals: Int? = nil, means: (zh: String, en: String), sheet: SheetColumn? = nil,
        page: PageColumn? = nil, value: @escaping @Sendable (Row) -> Double?
    ) {
        self.field = LayerField(field, Bilingual(zh: means.zh, en: means.en), kind: ColumnValue.kind(decimals))
        need = .field(field)
        (self.sheet, self.page, isSum) = (sheet, page, true)
        self.value = { .number(value($0), decimals) }
    }

    /// The column as a sum.
    private init(adding column: PlanColumn) {
        (field, need, sheet, page, isSum) = (column.field, column.need, column.sheet, column.page, true)
        value = column.value
    }

    /// A column of a sheet alone, or of the page.
    init(
        needs need: ColumnNeed = .nothing, sheet: SheetColumn, page: PageColumn? = nil,
        value: @escaping @Sendable (Row) -> ColumnValue
    ) {
        field = nil
        (self.need, self.sheet, self.page, isSum, self.value) = (need, sheet, page, false, value)
    }
}

/// What a column of a sheet adds to what the layers say.
struct SheetColumn: Sendable {
    /// Its place among the columns of the sheet, ascending from the left.
    package let place: Int
    /// Header, with the unit.
    package let title: Bilingual
    /// In widths of a digit.
    package let width: Double
    package let kind: CellKind
    package let meaning: Bilingual
    /// Digits after the point of its numbers, where layers have others.
    package let decimals: Int?

    init(
        _ place: Int, _ zh: String, _ en: String, width: Double, _ kind: CellKind, decimals: Int? = nil,
        means: (zh: String, en: String)
    ) {
        (self.place, self.width, self.kind, self.decimals) = (place, width, kind, decimals)
        (title, meaning) = (Bilingual(zh: zh, en: en), Bilingual(zh: means.zh, en: means.en))
    }
}

/// The name under which the page's scripts read a column.
struct PageColumn: Sendable {
    package let name: String
    package let decimals: Int

    init(_ name: String, decimals: Int = 2) { (self.name, self.decimals) = (name, decimals) }
}
