/// Command lines that make no sense; told as text with the usage, and with `--json` as any other error.
extension FindingCode {
    package static let badCommandLine = FindingCode(
        "E7001", .error, .command,
        zh: "命令写法有误", en: "a command line that makes no sense",
        mendZh: "全部选项见 planner help 加命令名",
        mendEn: "planner help with the name of the command lists all options")

    static let commandCodes: [FindingCode] = [badCommandLine]
}
