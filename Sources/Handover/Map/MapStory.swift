import CountyModel
import Planning

/// Everything a map says, before it is drawn.
public struct MapStory {
    /// A group of villages with one fill and one label: a cluster, or a township.
    package struct Group {
        package let title: String
        let subtitle: String
        package let members: [Int]
        /// What stands where there is no room for the title: its number, which the table explains.
        let short: String

        init(title: String, subtitle: String, members: [Int], short: String? = nil) {
            (self.title, self.subtitle, self.members) = (title, subtitle, members)
            self.short = short ?? (subtitle.isEmpty ? title : String(title.prefix { $0 != " " }))
        }
    }

    /// The table beside the map. Numbers stand at the right of their columns.
    package struct Table {
        package struct Column {
            package let title: String
            /// Share of the table's width.
            package let share: Double
            package let isNumber: Bool
        }

        /// A line of the table, with a second line of small type below it where there is more to say.
        package struct Row {
            /// Fill of the small square in front; `nil` takes the group's where groups are coloured.
            package var colour: String?
            package let cells: [String]
            package var note = ""
        }

        package let columns: [Column]
        package let rows: [Row]
        package let total: [String]
        /// Said where there are more rows than room; the number of rows not shown is put in front.
        package let more: String
    }

    /// A line of the legend.
    package enum Sample {
        case fill(String)
        case hatch(String, pattern: String)
        case line(String)
        case star
        case dot
        case seat(isCounty: Bool)
    }

    package var title = ""
    var subtitle = ""
    /// What the document that the map belongs to is called, where that is another title; it stands in front of the subtitle on the map alone.
    var document = ""
    package var groups: [Group] = []
    /// Fill of each group by the neighbourhood of the others; off when fills belong to villages.
    var coloursGroups = false
    /// Borders of the groups, where fills belong to villages.
    var outlinesGroups = false
    /// Borders of another division laid over the map.
    package var overlay: [[Int]] = []
    /// Fill of villages that have one of their own.
    var villageFill: [String?] = []
    /// Villages drawn with slanting lines.
    var hatched: [Int] = []
    /// Villages drawn with crossed lines.
    package var crossed: [Int] = []
    /// Villages with a star.
    var starred: [Int] = []
    /// Villages with a small dot.
    var dotted: [Int] = []
    /// What stands for the names of some villages, the text wanted most first; these are placed before all others.
    var marked: [Int: [String]] = [:]
    /// Whether the seats of townships have their names beside them.
    var namesSeats = false
    /// Names that stand where there is room left: townships.
    package var places: [(name: String, members: [Int])] = []
    package var table = Table(columns: [], rows: [], total: [], more: "")
    var legend: [(sample: Sample, text: String)] = []
    /// Said below the legend.
    package var remark = ""
    var notices: [String] = []
    package var origin = ""
    /// What a machine may read of the map's making.
    var manifest = ""

    /// Numbers as a Chinese or English reader expects them in a table.
    package static func count(_ number: Double?) -> String {
        guard let number, abs(number) < 1e15 else { return "—" }
        let digits = String(Int(number.rounded()))
        var result = ""
        for (index, digit) in digits.enumerated() {
            if index > 0 && (digits.count - index) % 3 == 0 && result != "-" { result.append(",") }
            result.append(digit)
        }
        return result
    }

    /// The lines every map has at its foot.
    package mutating func sign(_ setup: PlanningCase, _ plan: Plan?, _ language: Language) {
        warn(setup, language)
        let sheet = PlanManifest(setup, plan)
        (origin, manifest) = (sheet.line(language), JSONText.text(sheet.json))
    }

    /// Puts only the notice on the use of the map at its foot, for sheets that name their source elsewhere.
    package mutating func warn(_ setup: PlanningCase, _ language: Language) {
        notices = Self.notices(setup, language)
    }

    private static func notices(_ setup: PlanningCase, _ language: Language) -> [String] {
        let options = setup.scenario.output.map
        let maker = setup.scenario.author
        var notices = [HandoverManifest.notice(options).text(language)].filter { !$0.isEmpty }
        if let number = options.reviewNumber, !number.isEmpty {
            notices.append(Bilingual(zh: "审图号:\(number)", en: "Map review no. \(number)").text(language))
        }
        if !maker.isEmpty {
            notices.append(Bilingual(zh: "编制单位:\(maker)", en: "Made by \(maker)").text(language))
        }
        if let date = options.date, !date.isEmpty {
            notices.append(Bilingual(zh: "日期:\(date)", en: "Date: \(date)").text(language))
        }
        notices.append(
            Bilingual(zh: "边界为示意,不作为权属依据", en: "Borders are indicative and prove no ownership").text(language))
        return notices
    }
}
