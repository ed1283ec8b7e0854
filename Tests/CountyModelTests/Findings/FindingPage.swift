import CountyModel

/// The page `Documentation/findings.md`: what each code means and how it is mended.
enum FindingPage {
    static var text: String {
        var lines = [
            "# Codes of findings · 检查与出错代码", "",
            "Every finding carries one of these codes. A code keeps its meaning; `planner schema errors` lists them for machines.",
            "每条提示都带有下列代码之一,含义固定不变;程序读取可用 `planner schema errors`。", "",
            "error · 错误; warning · 警告; note · 说明.",
        ]
        for area in FindingCode.Area.allCases {
            lines += [
                "", "## \(area.label.en) · \(area.label.zh)", "", "| Code | Severity · 级别 | Meaning · 含义 | Mend · 处理 |",
                "| --- | --- | --- | --- |",
            ]
            for code in FindingCode.all.filter({ $0.area == area }).sorted() {
                lines.append(
                    "| \(code.text) | \(code.severity) | \(cell(code.title.en))<br>\(cell(code.title.zh)) "
                        + "| \(cell(code.mend.en))<br>\(cell(code.mend.zh)) |")
            }
        }
        return lines.joined(separator: "\n") + "\n"
    }

    private static func cell(_ text: String) -> String {
        String(text.flatMap { "|<>*_".contains($0) ? ["\\", $0] : [$0] })
    }
}
