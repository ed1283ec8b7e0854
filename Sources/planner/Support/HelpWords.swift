import ClusterPlanner

/// The parser's own words in a page of help, which it has in English only.
enum HelpWords {
    /// A page of help whose texts are Chinese already, with the words around them.
    static func chinese(_ page: String) -> String {
        page.split(separator: "\n", omittingEmptySubsequences: false).map { line(String($0)) }.joined(separator: "\n")
    }

    private static let heads = [
        ("OVERVIEW: ", "概述:"), ("USAGE: ", "用法:"), ("ARGUMENTS:", "参数:"), ("OPTIONS:", "选项:"),
        ("SUBCOMMANDS:", "命令:"),
    ]

    private static let ends = [
        ("Show the version.", "显示版本。"), ("Show help information.", "显示帮助。"),
        ("  See 'planner help <subcommand>' for detailed help.", "  各命令的说明见 planner help <命令>。"),
    ]

    private static func line(_ text: String) -> String {
        for (english, chinese) in heads where text.hasPrefix(english) {
            return chinese
                + text.dropFirst(english.count).replacing("<subcommand>", with: "<命令>")
                .replacing("<options>", with: "<选项>")
        }
        for (english, chinese) in ends where text.hasSuffix(english) {
            return text.dropLast(english.count) + chinese
        }
        // A line may end within such a bracket, where the page is wrapped.
        return [("(values: ", "(可选:"), ("(values:", "(可选:"), ("default: ", "默认:"), ("default:", "默认:")].reduce(text) {
            $0.replacing($1.0, with: $1.1)
        }.replacing("; 默认", with: ";默认").replacing("。 (", with: "。(")
    }
}
