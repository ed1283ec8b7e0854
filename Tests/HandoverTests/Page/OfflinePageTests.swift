import Foundation
import Testing

@testable import CountyModel
@testable import Handover
@testable import PlanStudies
@testable import Planning

@Suite("The offline page as a file")
struct OfflinePageTests {
    private func page(_ options: SmallCase.Options = .init()) throws -> String {
        let (a, b) = try PageSamples.two(options)
        let made = try OfflinePage.make(a, beside: b, leaflet: try LeafletFiles.read(), language: .zh)
        return String(decoding: made.bytes, as: UTF8.self)
    }

    /// An expectation that does not print a page when it fails.
    private func check(_ holds: Bool, _ what: String) { #expect(holds, Comment(rawValue: what)) }

    @Test("The same plans give the same bytes")
    func deterministic() throws { check(try page() == page(), "bytes") }

    @Test("It names no place that a browser would load from, and its policy lets nothing be loaded")
    func offline() throws {
        let text = try page()
        // What scripts do at run time is watched in the browser; here it is what stands in the page itself.
        let markup = text.replacing(/<script[^>]*>[\s\S]*?<\/script>/, with: "").replacing(
            /<style>[\s\S]*?<\/style>/, with: "")
        let asks = markup.firstMatch(of: /(src|href|action|srcset|poster)\s*=\s*["'](?!data:)/) != nil
        #expect(!asks)
        let style = text.firstMatch(of: /<style>([\s\S]*?)<\/style>/).map { String($0.1) } ?? ""
        #expect(!style.isEmpty)
        let loads = style.replacing("url(#default#VML)", with: "").contains("url(") || style.contains("@import")
        #expect(!loads)
        let hasSourceMap = text.contains("sourceMappingURL")
        #expect(!hasSourceMap)
        let policy = try #require(text.firstMatch(of: /Content-Security-Policy" content="([^"]*)"/)?.1)
        #expect(policy.contains("default-src 'none'") && policy.contains("connect-src 'none'"))
        #expect(!policy.contains("unsafe"))
    }

    @Test("The policy's hashes are those of its scripts and its style, by another program's count")
    func hashes() throws {
        let text = try page()
        let check = """
            import base64,hashlib,re,sys
            page=open(sys.argv[1],encoding='utf-8',newline='').read()
            policy=re.search(r'Content-Security-Policy" content="([^"]*)"',page)[1]
            of=lambda part:"'sha256-"+base64.b64encode(hashlib.sha256(part.encode()).digest()).decode()+"'"
            scripts=re.findall(r'<script>(.*?)</script>',page,re.S)
            assert len(scripts)==2
            assert all(of(one) in policy for one in scripts+re.findall(r'<style>(.*?)</style>',page,re.S))
            """
        try PageSamples.withFile(Array(text.utf8), "html") { path in
            let result = try PageSamples.run(["python3", "-c", check, path])
            #expect(result.status == 0, Comment(rawValue: result.output))
        }
    }

    @Test("Its own script and style keep to what Chromium 86 knows")
    func oldBrowsers() {
        let newer: [Regex<Substring>] = [
            /\?\?=|\|\|=|&&=/, /\.at\(/, /structuredClone/, /Object\.hasOwn/, /static\s*\{/, /replaceAll/, /\.findLast/,
            /#[a-z]+\s*in\s/,
            /\.toSorted|\.toReversed|Object\.groupBy/,
        ]
        for one in newer { #expect(PageAssets.script(telling: []).firstMatch(of: one) == nil) }
        let newerStyles: [Regex<Substring>] = [
            /:has\(/, /@container/, /@layer/, /&\s*[.:>{]/, /:is\(|:where\(/, /\binset:/, /aspect-ratio/,
        ]
        for one in newerStyles { #expect(PageAssets.style.firstMatch(of: one) == nil) }
    }

    @Test("A village named like a script ends no script, and controls of writing direction are made visible")
    func hostile() throws {
        let text = try page(SmallCase.Options(names: PageSamples.hostile))
        let parts = text.components(separatedBy: "</script>").count
        #expect(parts == 4)
        check(!text.contains("<img src=x") && !text.contains("<script>window.hacked"), "markup")
        for control in ["\u{202E}", "\u{2066}", "\u{2028}", "\u{2029}"] { check(!text.contains(control), "control") }
        check(text.contains("安\u{FFFD}全\u{FFFD}村"), "replaced")
    }

    @Test(
        "Every number of the reasons, the digests and the notice stand in the page; no telephone and no name of a person can"
    )
    func contents() throws {
        let text = try page()
        let handover = try PageSamples.plan()
        for reason in handover.reasons.clusters {
            check(text.contains(reason.text.zh) && text.contains(reason.text.en), reason.text.zh)
        }
        check(text.contains("内部工作用图 未经审图不得公开"), "notice")
        check(text.contains(PlanInfo(handover.setup, nil).inputSHA256), "digest")
        check(!text.contains("leader_county") && !text.contains("联系县领导"), "persons")
    }

    @Test("Villages of the second plan that the first one's map does not have are counted and named")
    func strangers() throws {
        let first = try PageSamples.plan()
        let larger = try PageSamples.plan(SmallCase.Options(rows: 4))
        let library = try LeafletFiles.read()
        let made = try OfflinePage.make(first, beside: larger, leaflet: library, language: .zh)
        let note = try #require(made.notes.first)
        #expect(made.notes.count == 1 && note.code == .villagesNotOnFirstMap && note.mend != nil)
        #expect(note.what.zh.contains("4 个村") && note.what.zh.contains("村13") && note.what.en.contains("4 villages"))
        #expect(try OfflinePage.make(larger, beside: first, leaflet: library, language: .zh).notes.isEmpty)
    }

    @Test("Where Leaflet is missing the user is told how to get it")
    func noLibrary() {
        let error = #expect(throws: PlannerError.self) { try LeafletFiles.read(folder: NSTemporaryDirectory()) }
        #expect(error?.findings.first?.code == .noLeaflet)
        #expect(error?.findings.first?.mend?.en.contains("libjs-leaflet") == true)
        #expect(error?.kind == .input)
    }

    @Test("Clusters have the colours of the printed map")
    func colours() throws {
        let handover = try PageSamples.plan()
        let svg = try MapSVG.render(handover.setup, handover.plan, language: .zh)
        let own = PageColours(handover, nil, other: nil).clusters[0].map { MapColours.palette[$0] }
        // On the sheet the clusters' fills are the first paths of the map, in order.
        let group = try #require(svg.components(separatedBy: "<g fill-rule=\"evenodd\">").dropFirst().first)
        let fills = group.matches(of: /fill="(#[0-9a-f]{6})"/).prefix(own.count).map { String($0.1) }
        #expect(fills == own)
    }

    @Test("A plan has the same colours alone and beside another, and neighbours of the other differ on its map")
    func coloursBeside() throws {
        let (handover, other) = try PageSamples.two()
        let comparison = try ComparisonTable([handover.compared, other.compared]).comparisons[0]
        let alone = PageColours(handover, nil, other: nil).clusters[0]
        let both = PageColours(handover, comparison, other: other).clusters
        #expect(both[0] == alone)
        let home = other.plan.clusterOfVillage(count: other.setup.county.villages.count)
        for edge in other.setup.graph.edges {
            guard let a = home[edge.a], let b = home[edge.b], a != b else { continue }
            #expect(both[1][a] != both[1][b])
        }
    }
}
