import CountyModel

/// The page as the workbench serves it: the modules and data of ``OfflinePage``, loaded by name instead of carried inside, with
/// those modules besides by which it changes plans.
package enum LivePage {
    /// A file that the page loads.
    package struct File: Sendable {
        /// Its path on the server.
        package let path: String
        /// Its media type.
        package let type: String
        /// What it holds.
        package let text: String
    }

    /// Everything the page loads; nothing of it tells of a county.
    package static func files(_ leaflet: LeafletFiles) -> [File] {
        let rules = Set(PlanRule.ofClusters.compactMap(\.entry.mark).map(\.code))
        return [
            File(path: "/leaflet.js", type: "text/javascript; charset=utf-8", text: leaflet.script),
            File(
                path: "/page.js", type: "text/javascript; charset=utf-8",
                text: PageAssets.script(telling: rules, further: PageAssets.live)),
            File(path: "/boot.js", type: "text/javascript; charset=utf-8", text: PageAssets.boot),
            File(
                path: "/page.css", type: "text/css; charset=utf-8",
                text: [leaflet.style, PageAssets.style, PageAssets.liveStyle].joined(separator: "\n")),
        ]
    }

    /// The page before it has asked for a plan. It loads no script but those of its own server.
    ///
    /// - Parameter token: what the page has to say whenever it reads or writes data.
    package static func html(token: String, language: Language) -> String {
        let isZh = language == .zh
        return """
            <!doctype html>
            <html lang="\(isZh ? "zh-CN" : "en")">
            <head>
            <meta charset="utf-8">
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <meta name="page-token" content="\(token)">
            <title>planner</title>
            <link rel="icon" href="data:,">
            <link rel="stylesheet" href="/page.css">
            </head>
            <body>
            <header id="head"><h1 id="title">\(isZh ? "正在打开方案……" : "Opening the plan …")</h1></header>
            <div id="live"></div>
            <main id="main"></main>
            <footer id="notice"><noscript>\(isZh ? "地图和表格需要脚本才能显示,请在浏览器中允许本页运行脚本。" : "Allow this page to run scripts to see the map and tables.")</noscript></footer>
            <script type="application/json" id="data"></script>
            <script src="/leaflet.js"></script>
            <script src="/boot.js"></script>
            </body>
            </html>
            """
    }

    /// All that the page shows of a plan, as ``OfflinePage`` carries it.
    ///
    /// - Throws: ``PlannerError`` where land cannot be united.
    package static func data(_ handover: HandoverPlan, _ language: Language) throws -> JSONValue {
        try PageData.make(handover, beside: nil, language).0
    }

    /// The part of it that an edit changes.
    ///
    /// - Throws: ``PlannerError`` where land cannot be united.
    package static func plan(_ handover: HandoverPlan) throws -> JSONValue {
        let colours = PageColours(handover, nil, other: nil)
        return try PagePlan.json(handover, on: handover.setup.county, colours.clusters[0])
    }
}
