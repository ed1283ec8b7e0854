import Foundation
import Testing

@testable import Handover

/// What the tests of the page run in: a Chromium and the driver that `make browser` installs.
enum PageDriver {
    static let python = PageSamples.root + "/.venv/page/bin/python"

    /// What is missing for them on this machine, in words; `nil` if nothing is.
    static let missing: String? = {
        guard FileManager.default.isExecutableFile(atPath: python),
            let asked = try? PageSamples.run([python, PageSamples.root + "/Tests/Page/browser.py"])
        else { return "a driver in .venv/page" }
        return asked.status == 0 ? nil : asked.output
    }()
}

/// The page in a real Chromium, clicked and searched by `Tests/Page/page_test.py`, with every network refused.
///
/// Without a Chromium or its driver these tests say so and are skipped: nothing stands in for the browser.
@Suite(
    "The offline page in Chromium, without a network",
    .enabled(
        if: PageDriver.missing == nil, "make browser runs the tests of the page; missing: \(PageDriver.missing ?? "")"),
    .serialized)
struct PageBrowserTests {
    private func browse(_ test: String, _ handover: HandoverPlan, _ other: HandoverPlan?) throws {
        let page = try OfflinePage.make(handover, beside: other, leaflet: try LeafletFiles.read(), language: .zh)
        try PageSamples.withFile(page.bytes, "html") { path in
            let result = try PageSamples.run([
                PageDriver.python, PageSamples.root + "/Tests/Page/page_test.py", test, path,
            ])
            #expect(result.status == 0, Comment(rawValue: result.output))
            #expect(result.output.contains("ok    "))
        }
    }

    @Test(
        "A click on a row or a village tells its reason, the search finds it, two plans compare, and nothing is asked of a network"
    )
    func plain() throws {
        var options = SmallCase.Options()
        (options.columns, options.rows) = (6, 5)
        options.fields.append(.clusterNow)
        let (a, b) = try PageSamples.two(options)
        try browse("plain", a, b)
    }

    @Test("Villages named like scripts, ends of scripts and bidi controls are read as names and run nothing")
    func hostile() throws {
        let (a, b) = try PageSamples.two(SmallCase.Options(names: PageSamples.hostile))
        try browse("hostile", a, b)
    }
}
