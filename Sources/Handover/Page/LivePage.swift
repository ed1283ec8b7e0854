import CountyModel

/// The page as the workbench serves it: the modules and data of ``OfflinePage``, loaded by name instead of carried inside, with
/// further modules behind them.
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

    /// What makes a page live: modules behind those of ``OfflinePage``, those that are there before any plan, and a style.
    package struct Further: Sendable {
        let modules: [String]
        let shell: [String]
        let style: String

        /// All parts.
        package init(modules: [String], shell: [String], style: String) {
            (self.modules, self.shell, self.style) = (modules, shell, style)
        }
    }

    /// Everything the page loads; nothing of it tells of a county.
    package static func files(_ leaflet: LeafletFiles, _ further: Further) -> [File] {
        let rules = Set(PlanRule.ofClusters.compactMap(\.entry.mark).map(\.code))
        return [
            File(path: "/leaflet.js", type: "text/javascript; charset=utf-8", text: leaflet.script),
            File(
                path: "/page.js", type: "text/javascript; charset=utf-8",
                text: PageAssets.script(telling: rules, further: further.modules)),
            File(
                path: "/shell.js", type: "text/javascript; charset=utf-8", text: PageAssets.shell(further.shell)),
            File(
                path: "/page.css", type: "text/css; charset=utf-8",
                text: [leaflet.style, PageAssets.style, further.style].joined(separator: "\n")),
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
            <nav id="steps" aria-label="\(isZh ? "步骤" : "steps")"></nav>
            <section id="screen" hidden></section>
            <div id="plan-view"><div id="live"></div><main id="main"></main></div>
            <footer id="notice"><noscript>\(isZh ? "地图和表格需要脚本才能显示,请在浏览器中允许本页运行脚本。" : "Allow this page to run scripts to see the map and tables.")</noscript></footer>
            <script type="application/json" id="data"></script>
            <script src="/leaflet.js"></script>
            <script src="/shell.js"></script>
            </body>
            </html>
            """
    }

    /// What is shown to whoever comes without the key of this run.
    package static let closed = """
        <!doctype html>
        <html lang="zh-CN">
        <head><meta charset="utf-8"><title>planner</title><link rel="icon" href="data:,"><link rel="stylesheet" href="/page.css"></head>
        <body><header id="head"><div class="titles">
        <h1>请用程序给出的完整地址打开</h1>
        <p>每次启动时程序给出一个新地址(含 ?key=)。请回到启动工作台的窗口,点击或完整复制那个地址;书签和旧地址不再有效。</p>
        <h1 lang="en">Open the whole address that the program has told</h1>
        <p lang="en">Each start tells a new address, with ?key= in it. Go back to the window in which the workbench was started and click or copy that address; bookmarks and older addresses no longer work.</p>
        </div></header></body>
        </html>
        """

    /// All that the page shows of a plan, as ``OfflinePage`` carries it.
    ///
    /// - Throws: ``PlannerError`` where land cannot be united.
    /// - Parameter beside: another plan of the county to compare it with.
    package static func data(_ handover: HandoverPlan, beside: HandoverPlan?, _ language: Language) throws -> JSONValue
    {
        try PageData.make(handover, beside: beside, language).0
    }

    /// The part of it that an edit changes.
    ///
    /// - Throws: ``PlannerError`` where land cannot be united.
    package static func plan(_ handover: HandoverPlan) throws -> JSONValue {
        let colours = PageColours(handover, nil, other: nil)
        return try PagePlan.json(handover, on: handover.setup.county, colours.clusters[0])
    }
}
