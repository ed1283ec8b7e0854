import CountyModel
import Planning

/// What a county must have, or its scenario allow, for a column to be written.
enum ColumnNeed: Sendable, Equatable {
    case nothing
    /// The tables have the field. Where they do not, the layer says that it is without the column.
    case field(Field)
    /// The tables have the income measure, whichever it is.
    case measure
    /// The field is the income measure; else the column is not missed.
    case measureIs(Field)
    /// The field names people: the tables have it and `output.names_of_people` allows it.
    case people(Field)
    /// `output.languages` has the language.
    case language(Language)

    /// The field that must be there; `nil` where none must.
    package func field(_ setup: PlanningCase) -> Field? {
        switch self {
        case .field(let field), .people(let field), .measureIs(let field): field
        case .measure: setup.classes.measure
        case .nothing, .language: nil
        }
    }

    /// Whether a county has it.
    package func isMet(_ setup: PlanningCase) -> Bool {
        switch self {
        case .nothing: true
        case .field(let field): setup.county.attributes.has(field)
        case .measure: setup.county.attributes.has(setup.classes.measure)
        case .measureIs(let field): field == setup.classes.measure && setup.county.attributes.has(field)
        case .people(let field):
            setup.scenario.output.namesOfPeople && setup.county.attributes.has(field)
        case .language(let language): setup.scenario.output.languages.contains(language)
        }
    }

    /// Whether readers expect the column and are told when it is not there.
    package var isMissed: Bool {
        switch self {
        case .field, .measure: true
        case .nothing, .measureIs, .people, .language: false
        }
    }
}
