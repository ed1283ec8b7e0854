import CountyModel
import Geospatial

/// What is said of how the texts of a file were decoded.
enum EncodingNotes {
    static func findings(_ layer: VectorLayer, file: String) -> [Finding] {
        var findings: [Finding] = []
        if let encoding = layer.encoding { findings.append(encoded(encoding, file)) }
        if let label = layer.untrueLabel { findings.append(untrue(label, file)) }
        for cell in layer.unreadable {
            let isName = cell.feature < 0
            findings.append(
                unreadable(
                    Place(
                        file: file, sheet: layer.name, row: isName ? nil : cell.feature + 1,
                        column: layer.fieldNames[cell.field],
                        value: isName ? nil : layer.rows[cell.feature][cell.field])))
        }
        return findings
    }

    static func encoded(_ encoding: String, _ file: String) -> Finding {
        Finding(
            .textEncoding,
            Bilingual(zh: "\(file) 文字编码:\(encoding)", en: "text encoding of \(file): \(encoding)"),
            at: Place(file: file))
    }

    static func untrue(_ label: String, _ file: String) -> Finding {
        let what =
            label.isEmpty
            ? Bilingual(
                zh: "\(file) 的编码说明(.cpg)是空的,按字节判断",
                en: "the encoding label (.cpg) of \(file) is empty; the bytes decided")
            : Bilingual(
                zh: "\(file) 的编码说明“\(label)”与文字不符或不认识,按字节判断",
                en: "the encoding stated for \(file), '\(label)', is unknown or not that of its text; the bytes decided"
            )
        return Finding(.untrueEncoding, what, at: Place(file: file))
    }

    static func unreadable(_ place: Place) -> Finding {
        Finding(
            .unreadableText,
            Bilingual(zh: "该处文字有读不出的字节,只读出其余部分", en: "some bytes of this text cannot be read; the rest is taken"),
            at: place, mend: Bilingual(zh: "请补上该处文字", en: "fill the text in again"))
    }
}
