/// Maps, reports and the programs that draw them.
extension FindingCode {
    package static let mapWithoutPlan = FindingCode(
        "E6301", .error, .output,
        zh: "这种地图需要方案或稳定性结果", en: "a map that wants a plan, or the result of planner stability",
        mendZh: "请加 --plan plan.json;稳定性图先运行 planner stability,再加 --stability",
        mendEn: "add --plan plan.json; for stability run planner stability first and add --stability")

    package static let mapColumnMissing = FindingCode(
        "E6302", .error, .output,
        zh: "地图所用的列,数据中没有", en: "a column that the map shows and the data lack",
        mendZh: "请在表中加上此列,或用 data.tables[].columns 指明是哪一列",
        mendEn: "add it, or name it in data.tables[].columns")

    package static let noSheetRenderer = FindingCode(
        "E6305", .error, .output,
        zh: "没有 rsvg-convert,不能生成 PDF 和 PNG", en: "rsvg-convert, which PDF and PNG want, is not installed",
        mendZh: "请安装 librsvg2-bin 和 fonts-noto-cjk;或改写 .svg,用浏览器打开后打印成 PDF",
        mendEn: "install librsvg2-bin and fonts-noto-cjk, or write .svg and print it from a browser")

    package static let pictureTooLarge = FindingCode(
        "E6306", .error, .output,
        zh: "图片过大", en: "a picture that is too large",
        mendZh: "请降低 --dpi、缩小图幅,或输出 PDF",
        mendEn: "lower --dpi, take a smaller sheet, or write a PDF")

    package static let noChineseFont = FindingCode(
        "W6307", .warning, .output,
        zh: "没有中文字体,汉字会成方框", en: "no Chinese font, so that characters become boxes",
        mendZh: "请安装:apt-get install fonts-noto-cjk",
        mendEn: "install one: apt-get install fonts-noto-cjk")

    package static let clusterPagesLeftOut = FindingCode(
        "N6310", .note, .output,
        zh: "只有前面的片区各有一页", en: "only the first clusters have a page",
        mendZh: "用 --cluster-pages 加页",
        mendEn: "--cluster-pages gives more")

    package static let drawingFailed = FindingCode(
        "E6312", .error, .output,
        zh: "rsvg-convert 未能出图", en: "rsvg-convert could not draw the sheet",
        mendZh: "请检查临时文件夹的磁盘空间,或改写 .svg",
        mendEn: "check the disk of the temporary folder, or write .svg")

    static let sheetCodes: [FindingCode] = [
        mapWithoutPlan, mapColumnMissing, noSheetRenderer, pictureTooLarge, noChineseFont, clusterPagesLeftOut,
        drawingFailed,
    ]
}
