import CountyModel
import Digest
import Foundation
import Geospatial

/// A plan, or two beside each other, as one HTML file that asks nothing of any network.
///
/// Everything is inside: the map as shared stretches of border, all tables and reasons in both languages, the map library. A
/// content security policy lets only these scripts run and nothing be loaded.
public enum OfflinePage {
    /// The bytes of the page; the same plans, language and library give the same bytes.
    ///
    /// - Parameters:
    ///   - handover: the plan.
    ///   - other: a second plan to compare it with; villages that the first plan's map does not have are left out and noted.
    ///   - leaflet: the map library.
    ///   - language: what the page opens in; it can be switched.
    /// - Returns: the page, and what a reader should know of it.
    /// - Throws: ``PlannerError`` where the plans cannot be compared or land cannot be united.
    /// - Complexity: O(v log v) in the vertices of the map.
    public static func make(
        _ handover: HandoverPlan, beside other: HandoverPlan? = nil, leaflet: LeafletFiles, language: Language
    ) throws -> (bytes: [UInt8], notes: [Finding]) {
        let (data, notes) = try PageData.make(handover, beside: other, language)
        let told = [handover, other].compactMap { $0 }.flatMap(\.reasons.clusters).flatMap(\.rules).map(\.id)
        let script = PageAssets.script(telling: Set(told))
        let style = leaflet.style + "\n" + PageAssets.style
        let manifest = HandoverManifest(handover)
        let title = PageData.title(handover)
        func text(_ words: Bilingual) -> String { XMLText.escaped(PageText.visible(words.text(language))) }
        var out = ByteText()
        out.append(
            """
            <!doctype html>
            <html lang="\(language == .zh ? "zh-CN" : "en")">
            <head>
            <meta charset="utf-8">
            <meta http-equiv="Content-Security-Policy" content="\(policy([leaflet.script, script], style))">
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <meta name="referrer" content="no-referrer">
            <meta name="generator" content="planner \(Engine.version)">
            <title>\(text(title))</title>
            <link rel="icon" href="data:,">
            <style>\(style)</style>
            </head>
            <body>
            <header id="head"><h1 id="title">\(text(title))</h1></header>
            <main id="main"></main>
            <footer id="notice"><strong id="notice-text">\(text(manifest.notice))</strong>
            <noscript>\(language == .zh ? "地图和表格需要脚本才能显示,请在浏览器中允许本页运行脚本。" : "Allow this page to run scripts to see the map and tables.")</noscript></footer>
            <script type="application/json" id="data">
            """)
        out.append(PageText.inScript(data))
        out.append("</script>\n<script>\(leaflet.script)</script>\n<script>\(script)</script>\n</body>\n</html>\n")
        return (out.bytes, notes)
    }

    /// What the browser may do: run these scripts, use this style, nothing else.
    static func policy(_ scripts: [String], _ style: String) -> String {
        let hashes = scripts.map(hash).joined(separator: " ")
        return """
            default-src 'none'; script-src \(hashes); style-src \(hash(style)); img-src data:; connect-src 'none'; \
            base-uri 'none'; form-action 'none'; object-src 'none'; frame-src 'none'; worker-src 'none'
            """
    }

    /// The digest of a script or style as the policy writes it.
    private static func hash(_ text: String) -> String {
        let hex = Array(SHA256.hex(of: Array(text.utf8)).utf8)
        func digit(_ byte: UInt8) -> UInt8 { byte < 58 ? byte - 48 : byte - 87 }
        let bytes = stride(from: 0, to: hex.count, by: 2).map { digit(hex[$0]) << 4 | digit(hex[$0 + 1]) }
        return "'sha256-\(Data(bytes).base64EncodedString())'"
    }
}
