import Foundation
import Testing

@Suite("One run has one value for one thing")
struct OneValueTests {
    private typealias Quantity = PrintedValues.Quantity

    @Test("Screen, JSON, GeoJSON, CSV, KML, workbook, page, report and map agree on every number of every cluster")
    func clusters() throws {
        let run = try CountyRun.shared.get()
        let outputs = try [
            screen(run), proposal(run), answer(run), layer(run), csv(run), kml(run), page(run), workbook(run),
            report(run),
            map(run),
        ]
        let count = outputs[0].values.count
        #expect(count > 20)
        for output in outputs { #expect(output.values.count == count, "\(output.output)") }
        for (index, output) in outputs.enumerated() {
            for other in outputs[..<index] {
                let differences = output.differences(from: other)
                #expect(differences.isEmpty, "\(differences.prefix(5))")
            }
        }
        // Every quantity is told by at least two of them, so that there is something to compare.
        for quantity in Quantity.allCases where quantity != .loss {
            #expect(outputs.count(where: { $0.decimals[quantity] != nil }) >= 2, "\(quantity)")
        }
    }

    @Test("What another lead would cost is one number in the sheet of leads and in the reasons")
    func leads() throws {
        let run = try CountyRun.shared.get()
        let rows = try #require(try run.sheets()["牵头与班子"])
        let head = try #require(rows.first)
        let (other, loss) = (try #require(head.firstIndex(of: "备选牵头村")), try #require(head.firstIndex(of: "换用备选失分")))
        let features = try features(run)
        var compared = 0
        for row in rows.dropFirst() where row.count > loss && !row[loss].isEmpty && !row[other].isEmpty {
            let feature = try #require(features.first { $0["cluster_id"] as? String == row[0] })
            let reason = try #require(feature["rationale_zh"] as? String)
            guard reason.contains(row[other]), let told = reason.firstMatch(of: /次选[^。]*?少([0-9.]+)分/)?.1 else {
                continue
            }
            #expect(abs((Double(told) ?? -1) - (Double(row[loss]) ?? 0)) < 1e-6, "\(row[0]) \(told) \(row[loss])")
            compared += 1
        }
        #expect(compared > 3)
    }

    @Test("The score of the plan is one number on the screen, in JSON, report, workbook and plan.json")
    func score() throws {
        let run = try CountyRun.shared.get()
        let answer = try CountyRun.object(run.said("score json"))
        let exact = try #require(answer["score"] as? Double)
        let record = try CountyRun.object(String(contentsOfFile: run.plan + "/plan.json", encoding: .utf8))
        let worth = try #require((record["score"] as? [String: Any])?["total_micropoints"] as? Int)
        #expect(worth == answer["value_micropoints"] as? Int)
        func told(_ text: String, _ pattern: Regex<(Substring, Substring)>) throws -> Double {
            let match = try #require(text.firstMatch(of: pattern))
            return try #require(Double(match.1))
        }
        let shown = [
            try told(run.said("propose"), /score per village ([0-9.]+)/),
            try told(run.said("score en"), /score per village[^0-9]*([0-9.]+)/),
            try told(run.said("score zh"), /村均得分[^0-9]*([0-9.]+)/),
            try told(run.text("en.html"), /[Ss]core per village ([0-9.]+[0-9])/),
            try told(run.text("zh.html"), /村均得分([0-9.]+[0-9])/),
        ]
        for score in shown { #expect(abs(score - exact) <= 0.05 + 1e-9, "\(shown)") }
        let lines = try #require(try run.sheets()["说明"])
        let about = try #require(
            lines.first(where: { $0.first?.hasPrefix("得分") == true && $0.first?.contains("村均") == true }))
        #expect(abs((Double(about[1]) ?? 0) - exact) <= 0.005 + 1e-9)
    }

    private func screen(_ run: CountyRun) throws -> PrintedValues {
        var printed = PrintedValues(
            "score",
            [
                .villages: 0, .strong: 0, .weak: 0, .population: 0, .members: 0, .income: 1, .gap: 1, .farthest: 1,
                .area: 1,
            ])
        for cells in try rows(run.said("score en")) where cells.count > 15 {
            let places: [Quantity: Int] = [
                .villages: 3, .strong: 4, .weak: 5, .population: 6, .members: 7, .income: 8, .gap: 9, .area: 11,
                .farthest: 13,
            ]
            for (quantity, place) in places { printed.note(cells[0], quantity, cells[place]) }
            // The table of score tells the points of a cluster, the others those of each of its villages; a quotient of rounded
            // numbers is no figure to compare.
        }
        return printed
    }

    private func proposal(_ run: CountyRun) throws -> PrintedValues {
        var printed = PrintedValues("propose", [.villages: 0, .population: 0, .members: 0, .income: 1, .weak: 0])
        for cells in try rows(run.said("propose")) where cells.count > 6 {
            for (index, quantity) in [Quantity.villages, .population, .members, .income, .weak].enumerated() {
                printed.note(cells[0], quantity, cells[2 + index])
            }
        }
        return printed
    }

    private func rows(_ text: String) -> [[String]] {
        text.split(separator: "\n").map {
            $0.split(separator: "\t", omittingEmptySubsequences: false).map { String($0) }
        }
        .filter { $0[0].wholeMatch(of: /P[0-9]+/) != nil }
    }

    private func answer(_ run: CountyRun) throws -> PrintedValues {
        var printed = PrintedValues(
            "score --json",
            [
                .villages: 0, .strong: 0, .weak: 0, .population: 0, .members: 0, .income: 1, .gap: 1, .farthest: 3,
                .area: 4,
            ])
        let names: [Quantity: String] = [
            .villages: "villages", .strong: "strong", .weak: "weak", .population: "population",
            .members: "party_members",
            .income: "income_sum", .gap: "weak_gap_sum", .farthest: "lead_far_km", .area: "area_km2",
        ]
        for cluster in try #require(try CountyRun.object(run.said("score json"))["clusters"] as? [[String: Any]]) {
            let id = try #require(cluster["cluster_id"] as? String)
            for (quantity, name) in names { printed.note(id, quantity, cluster[name]) }
        }
        return printed
    }

    private static let columns: [Quantity: String] = [
        .villages: "village_count", .strong: "strong_count", .weak: "weak_count", .population: "pop_registered",
        .members: "party_members", .income: "income_sum", .gap: "weak_gap_sum", .farthest: "lead_far_km",
        .area: "area_km2", .score: "score_total",
    ]
    private static let decimals: [Quantity: Int] = [
        .villages: 0, .strong: 0, .weak: 0, .population: 0, .members: 0, .income: 2, .gap: 2, .farthest: 2, .area: 2,
        .score: 1,
    ]

    private func features(_ run: CountyRun) throws -> [[String: Any]] {
        let layer = try CountyRun.object(String(contentsOfFile: run.plan + "/clusters.geojson", encoding: .utf8))
        return try #require(layer["features"] as? [[String: Any]]).compactMap { $0["properties"] as? [String: Any] }
    }

    private func layer(_ run: CountyRun) throws -> PrintedValues {
        var printed = PrintedValues("GeoJSON", Self.decimals)
        for feature in try features(run) {
            let id = try #require(feature["cluster_id"] as? String)
            for (quantity, column) in Self.columns { printed.note(id, quantity, feature[column]) }
        }
        return printed
    }

    private func csv(_ run: CountyRun) throws -> PrintedValues {
        var printed = PrintedValues("CSV", Self.decimals)
        let lines = try run.text("gis/csv/clusters.csv").split(whereSeparator: \.isNewline).map {
            Self.cells(String($0))
        }
        let head = try #require(lines.first)
        for cells in lines.dropFirst() where cells.count == head.count {
            for (quantity, column) in Self.columns {
                printed.note(cells[0], quantity, cells[try #require(head.firstIndex(of: column))])
            }
        }
        return printed
    }

    /// The cells of a line, in quotation marks where they hold commas.
    private static func cells(_ line: String) -> [String] {
        var cells = [""]
        var isQuoted = false
        for character in line {
            switch character {
            case "\"": isQuoted.toggle()
            case "," where !isQuoted: cells.append("")
            default: cells[cells.count - 1].append(character)  // open: any character of a cell
            }
        }
        return cells
    }

    private func kml(_ run: CountyRun) throws -> PrintedValues {
        var printed = PrintedValues("KML", Self.decimals)
        for place in try run.text("gis/plan.kml").components(separatedBy: "<Placemark").dropFirst() {
            func value(_ name: String) -> String? {
                guard let at = place.range(of: "\"\(name)\">"),
                    let start = place.range(of: "<value>", range: at.upperBound..<place.endIndex),
                    let end = place.range(of: "</value>", range: start.upperBound..<place.endIndex)
                else { return nil }
                return String(place[start.upperBound..<end.lowerBound])
            }
            guard value("score_total") != nil, let id = value("cluster_id") else { continue }
            for (quantity, column) in Self.columns { printed.note(id, quantity, value(column) ?? "") }
        }
        return printed
    }

    private func page(_ run: CountyRun) throws -> PrintedValues {
        var printed = PrintedValues(
            "page",
            [
                .villages: 0, .strong: 0, .weak: 0, .population: 0, .members: 0, .income: 2, .farthest: 1, .area: 1,
                .score: 1,
            ])
        let plans = try #require(try run.page()["plans"] as? [[String: Any]])
        let names: [Quantity: String] = [
            .villages: "size", .strong: "strong", .weak: "weak", .population: "pop", .members: "party",
            .income: "income", .farthest: "far", .area: "km2", .score: "score",
        ]
        for cluster in try #require(plans.first?["clusters"] as? [[String: Any]]) {
            let id = try #require(cluster["id"] as? String)
            for (quantity, name) in names { printed.note(id, quantity, cluster[name]) }
        }
        return printed
    }

    private func workbook(_ run: CountyRun) throws -> PrintedValues {
        var printed = PrintedValues("workbook", Self.decimals)
        let rows = try #require(try run.sheets()["片区"])
        let head = try #require(rows.first)
        let titles: [Quantity: String] = [
            .villages: "村数", .strong: "强村", .weak: "薄弱村", .population: "户籍人口", .members: "党员", .income: "经营性收入",
            .gap: "薄弱村缺口", .farthest: "到牵头村最远", .area: "面积", .score: "得分",
        ]
        for row in rows.dropFirst() where row.first?.wholeMatch(of: /P[0-9]+/) != nil {
            for (quantity, title) in titles {
                let place = head.firstIndex { $0.hasPrefix(title) }
                printed.note(row[0], quantity, row[try #require(place, "\(title)")])
            }
        }
        return printed
    }

    private func report(_ run: CountyRun) throws -> PrintedValues {
        var printed = PrintedValues(
            "report", [.villages: 0, .strong: 0, .weak: 0, .population: 0, .members: 0, .income: 1])
        for row in try run.text("zh.html").components(separatedBy: "<tr><td>P").dropFirst() {
            let cells = ("P" + row).components(separatedBy: "</td>").map { cell in
                String(cell[(cell.lastIndex(of: ">").map { cell.index(after: $0) } ?? cell.startIndex)...])
            }
            guard cells.count >= 9, let id = cells[0].split(separator: " ").first.map({ String($0) }) else { continue }
            for (index, quantity) in [Quantity.villages, .strong, .weak, .population, .members, .income].enumerated() {
                printed.note(id, quantity, cells[3 + index])
            }
        }
        return printed
    }

    private func map(_ run: CountyRun) throws -> PrintedValues {
        var printed = PrintedValues("map", [.villages: 0, .weak: 0, .population: 0, .members: 0, .income: 1])
        let texts = try run.text("zh.svg").matches(of: /<text[^>]*>([^<]*)<\/text>/).map { String($0.1) }
        for (place, text) in texts.enumerated() where text.wholeMatch(of: /P[0-9]+/) != nil && place + 7 < texts.count {
            let numbers = texts[(place + 3)...(place + 7)]
            guard Double(numbers[place + 3]) != nil else { continue }
            for (number, quantity) in zip(numbers, [Quantity.villages, .weak, .population, .members, .income]) {
                printed.note(text, quantity, number)
            }
        }
        return printed
    }
}
