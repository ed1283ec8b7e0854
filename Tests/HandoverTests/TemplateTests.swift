import TestCounties
import Testing

@testable import Handover

@Suite("Files with gaps")
struct TemplateTests {
    private func text(_ file: String, _ values: Template.Row) -> String {
        let (markup, faults) = Template("test.xml", text: file).fill(values)
        #expect(faults == [])
        return markup.text
    }

    @Test("The name of a village fills a gap as text: tags, quotes and line ends in it stay what they are")
    func escapes() {
        let village = "石<b>溪</b>\"&\n{{other}}"
        #expect(
            text("<a name=\"{{name}}\">{{name}}</a>\n", ["name": .text(village)])
                == "<a name=\"石&lt;b&gt;溪&lt;/b&gt;&quot;&amp;&#xa;{{other}}\">石&lt;b&gt;溪&lt;/b&gt;&quot;&amp;&#xa;{{other}}</a>\n"
        )
    }

    @Test("Elements go to the depth of their gap, attributes into their line, and comments are left out")
    func elements() {
        let inner = Template("inner.xml", text: "<b>\n <c/>\n</b>").filled()
        let attributes = Template("attributes.xml", text: "<!-- two -->\nx=\"1\"\ny=\"2\"").filled()
        #expect(
            text(
                "<!-- one -->\n<a {{more}} w=\"0\"\n  z=\"3\">\n  <!-- here -->\n  {{inner}}\n</a>",
                ["more": .elements(attributes), "inner": .elements(inner)])
                == "<a x=\"1\" y=\"2\" w=\"0\" z=\"3\">\n  <b>\n   <c/>\n  </b>\n</a>\n")
    }

    @Test("A list stands once for each village, which may leave part of a line away and asks outside for what it lacks")
    func lists() {
        let file = """
            <a>
             {{#villages}}
             <b n="{{name}}" t="{{town}}"{{#is_lead}} lead="1"{{/is_lead}}/>
             {{/villages}}
            </a>
            """
        let rows: [Template.Row] = [
            ["name": "石溪", "is_lead": .when(true)], ["name": "上村", "is_lead": .when(false), "town": "乙镇"],
        ]
        #expect(
            text(file, ["villages": .rows(rows), "town": "甲镇"])
                == "<a>\n <b n=\"石溪\" t=\"甲镇\" lead=\"1\"/>\n <b n=\"上村\" t=\"乙镇\"/>\n</a>\n")
        #expect(text(file, ["villages": .rows([]), "town": "甲镇"]) == "<a/>\n")
        #expect(text("<a b=\"1\">{{name}}</a>", ["name": ""]) == "<a b=\"1\"></a>\n")
    }

    @Test("A gap without a value, a value without a gap, and a value of another sort are each named")
    func faults() {
        let file = Template("test.xml", text: "<a>\n {{#rows}}\n <b n=\"{{name}}\"/>\n {{/rows}}\n {{inner}}\n</a>")
        func faults(_ values: Template.Row) -> [String] { file.fill(values).faults }
        let good: Template.Row = ["rows": .rows([["name": "石溪"]]), "inner": .elements(.joined([]))]
        #expect(faults(good) == [])
        #expect(faults(good.merging(["town": "甲镇"]) { $1 }) == ["no gap is called town"])
        let more = good.merging(["rows": .rows([["name": "石溪", "town": "甲镇"]])]) { $1 }
        #expect(faults(more) == ["no gap is called town"])
        #expect(faults(good.merging(["rows": .rows([[:]])]) { $1 }) == ["nothing to write for name"])
        #expect(faults(good.merging(["rows": "石溪"]) { $1 }) == ["no list for rows"])
        #expect(faults(good.filter { $0.key != "inner" }) == ["no elements for inner"])
    }

    @Test("Every file beside the code is a template that the code fills")
    func everyFile() throws {
        let folders = ["GIS/Files", "Report/Files", "Styles/Files"].map { "Sources/Handover/" + $0 }
        let files = try folders.flatMap { try Repository.texts(below: $0, ends: [".xml", ".svg"]) }
        #expect(files.count > 10)
        let code = try Repository.texts(below: "Sources/Handover", ends: [".swift"])
        let list = try #require(code.first { $0.path.hasSuffix("/Templates.swift") }).text
        let entries = list.matches(of: /static let (\w+) = Template\("([^"]+)"/).map { (name: $0.1, file: $0.2) }
        let names = files.compactMap { $0.path.split(separator: "/").last }
        #expect(Set(entries.map(\.file)) == Set(names) && entries.count == names.count)
        for entry in entries {
            let isFilled = code.contains { $0.text.contains("Templates.\(entry.name).filled(") }
            #expect(isFilled, "\(entry.name)")
        }
    }
}
