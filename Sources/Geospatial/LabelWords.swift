/// What is said of the encoding of a layer.
enum LabelWords {
    /// The encoding and why it was taken; `nil` where the format settles it.
    static func encoding(_ verdict: EncodingVote.Verdict, _ wanted: ByteEncoding?, _ label: ShapefileLabel?) -> String?
    {
        let name = verdict.encoding.rawValue
        guard let label else { return verdict.encoding == .utf8 ? nil : "\(name) (the bytes are not UTF-8)" }
        if let wanted, wanted == verdict.encoding { return "\(name) (as the scenario says)" }
        if let text = label.text, label.encoding == verdict.encoding { return "\(name) (.cpg: \(text))" }
        if !verdict.isEvident { return "ASCII" }
        let why = verdict.encoding == .utf8 ? "the bytes are valid UTF-8" : "the bytes are not UTF-8"
        guard let text = label.text else { return "\(name) (no .cpg; \(why))" }
        return "\(name) (.cpg: '\(text)'; \(why))"
    }

    /// What the file or the scenario says and the bytes do not bear out; `nil` where all agrees.
    static func untrue(_ verdict: EncodingVote.Verdict, _ wanted: ByteEncoding?, _ label: ShapefileLabel?) -> String? {
        if let wanted, verdict.contradictsLabel { return wanted.rawValue }
        guard wanted == nil, let text = label?.text else { return nil }
        // A label that says nothing, or nothing that is known, is told where it could have helped.
        return verdict.contradictsLabel || label?.encoding == nil && verdict.isEvident ? text : nil
    }
}
