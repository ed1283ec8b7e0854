import CountyModel

/// An XML element that is being put together: attributes and children in a fixed order, so that equal content gives equal bytes.
package struct Markup {
    package let name: String
    package var attributes: [(String, String)]
    package var children: [Markup]
    /// Text between the tags, instead of children.
    package var text: String?

    init(_ name: String, _ attributes: [(String, String)] = [], text: String? = nil, _ children: [Markup] = []) {
        (self.name, self.attributes, self.children, self.text) = (name, attributes, children, text)
    }

    /// The element with everything in it, indented by a space per level.
    package func write(to out: inout ByteText, indent: String = "") {
        out.append("\(indent)<\(name)")
        for (key, value) in attributes { out.append(" \(key)=\"\(XMLText.escaped(value, for: .data))\"") }
        if let text {
            out.append(">\(XMLText.escaped(text, for: .data))</\(name)>\n")
        } else if children.isEmpty {
            out.append("/>\n")
        } else {
            out.append(">\n")
            for child in children { child.write(to: &out, indent: indent + " ") }
            out.append("\(indent)</\(name)>\n")
        }
    }

    /// A whole document of QGIS.
    func document() -> [UInt8] {
        var out = ByteText()
        out.append("<!DOCTYPE qgis PUBLIC 'http://mrcc.com/qgis.dtd' 'SYSTEM'>\n")
        write(to: &out)
        return out.bytes
    }
}

extension Markup {
    /// QGIS's list of named values.
    package static func options(_ values: [(String, String)], type: String = "QString") -> Markup {
        Markup("Option", [("type", "Map")], values.map { option($0.0, $0.1, type) })
    }

    package static func option(_ name: String, _ value: String, _ type: String = "QString") -> Markup {
        Markup("Option", [("name", name), ("value", value), ("type", type)])
    }

    /// Properties that follow from expressions on the feature.
    static func dataDefined(_ expressions: [(String, String)], tag: String = "data_defined_properties") -> Markup {
        let properties = expressions.map { property, expression in
            Markup(
                "Option", [("name", property), ("type", "Map")],
                [option("active", "true", "bool"), option("expression", expression), option("type", "3", "int")])
        }
        return Markup(
            tag, [],
            [
                Markup(
                    "Option", [("type", "Map")],
                    [
                        option("name", ""), Markup("Option", [("name", "properties"), ("type", "Map")], properties),
                        option("type", "collection"),
                    ])
            ])
    }
}
