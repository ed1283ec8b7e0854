import ClusterPlanner

/// The words of a command line, looked at before they are parsed.
struct CommandWords {
    let given: [String]
    private let known: [String]

    /// - Parameter known: names of all commands.
    init(_ given: [String], known: [String]) { (self.given, self.known) = (given, known) }

    /// The command asked for, or asked about with `help`, known or not; `nil` for none.
    private var named: String? {
        let words = withoutLanguage(given)
        let place = words.first == "help" ? 1 : 0
        return words.dropFirst(place).first.flatMap { $0.hasPrefix("-") ? nil : $0 }
    }

    /// The command, where it is one.
    var verb: String? { named.flatMap { known.contains($0) ? $0 : nil } }

    /// A message of the command itself, which knows its name without `planner` before it.
    func full(_ message: String) -> String {
        guard let verb else { return message }
        return message.replacing("Usage: \(verb) ", with: "Usage: planner \(verb) ")
            .replacing("See '\(verb) --help'", with: "See 'planner \(verb) --help'")
    }

    /// The words for the parser. Where help is asked for, `--lang` may stand anywhere, for the command that would take it is not
    /// run.
    var parsed: [String] {
        let asks = ["--help", "-h"].contains(where: given.contains) || withoutLanguage(given).first == "help"
        let wantsHelp = asks || named == nil
        return wantsHelp ? withoutLanguage(given) : given
    }

    private func withoutLanguage(_ words: [String]) -> [String] {
        words.enumerated().filter { index, word in
            let isValue = index > 0 && words[index - 1] == "--lang" && Language(rawValue: word) != nil
            return !isValue && word != "--lang" && !word.hasPrefix("--lang=")
        }.map(\.element)
    }

    /// The message about a command that does not exist; `nil` where it exists.
    var refusal: String? {
        guard let named, !known.contains(named) else { return nil }
        let near = nearest(to: named)
        guard Language.of(given) == .zh else {
            return """
                Error: there is no command '\(named)'\(near.isEmpty ? "" : "; the nearest \(Wording.plural(near.count, "is", "are")) \(Wording.list(near))")
                Usage: planner <subcommand>
                  See 'planner help' for all commands.
                """
        }
        return """
            错误:没有命令 \(named)\(near.isEmpty ? "" : ";相近的有 \(near.joined(separator: "、"))")
            用法:planner <命令>
            处理:全部命令见 planner help
            """
    }

    /// What people call a command whose name lies far from theirs.
    private static let otherNames = [
        "plan": "propose", "solve": "propose", "run": "propose", "cluster": "propose", "validate": "check",
        "evaluate": "score", "judge": "score", "why": "explain", "diff": "compare", "draw": "map", "excel": "tables",
        "xlsx": "tables", "docx": "report", "html": "pack", "web": "pack", "gis": "export", "new": "init",
    ]

    /// The commands whose names take the fewest changes of a letter, three at most, and what is meant by a common other name.
    private func nearest(to word: String) -> [String] {
        let word = word.lowercased()
        if let meant = Self.otherNames[word] { return [meant] }
        let distances = known.map { Self.distance(word, $0) }
        let least = distances.min() ?? 0
        // Farther than this it is another word, not a slip.
        if least > 3 { return [] }
        return Array(zip(known, distances).filter { $0.1 == least }.map(\.0).prefix(3))
    }

    /// Letters to add, take out or change until one word is the other.
    private static func distance(_ from: String, _ to: String) -> Int {
        let to = Array(to)
        var row = Array(0...to.count)
        for (count, letter) in from.enumerated() {
            var next = [count + 1]
            for (place, other) in to.enumerated() {
                next.append(min(row[place + 1] + 1, next[place] + 1, row[place] + (letter == other ? 0 : 1)))
            }
            row = next
        }
        return row[to.count]
    }
}
