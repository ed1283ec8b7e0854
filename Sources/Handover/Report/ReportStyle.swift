/// How a report looks in a browser and on paper.
enum ReportStyle {
    static func css(_ paper: ReportOptions.Paper) -> String {
        """
        @page { size: \(paper.rawValue) portrait; margin: 20mm 26mm 18mm 28mm; }
        * { box-sizing: border-box; }
        html { background: #e9ecef; }
        body { width: \(paper == .a4 ? "156mm" : "243mm"); margin: 8mm auto; padding: 14mm 16mm; box-sizing: content-box;
          background: #ffffff; color: #1c1c1c; font: \(paper == .a4 ? "11.5pt" : "14pt")/1.75 "FangSong", "STFangsong", "FangSong_GB2312", "Noto Serif CJK SC", "Source Han Serif SC", "SimSun", serif; }
        h1, h2, h3, th, b { font-family: "SimHei", "STHeiti", "Microsoft YaHei", "Noto Sans CJK SC", "WenQuanYi Micro Hei", sans-serif; }
        h1.title { margin: 0 0 2mm; text-align: center; font: bold \(paper == .a4 ? "21pt" : "28pt")/1.4 "FZXiaoBiaoSong-B05S", "Source Han Serif SC", "Noto Serif CJK SC", "SimSun", serif; }
        .subtitle { margin: 0; text-align: center; text-indent: 0; }
        h2 { font-size: 1.2em; margin: 6mm 0 2mm; break-after: avoid; }
        h2 + .note, h3 + .note { break-after: avoid; }
        h3 { font-size: 1.08em; margin: 4mm 0 2mm; break-after: avoid; }
        p { margin: 0 0 1.2mm; text-indent: 2em; text-align: justify; orphans: 2; widows: 2; overflow-wrap: break-word; line-break: strict; }
        .note { font-size: 0.82em; color: #444444; text-indent: 0; line-height: 1.5; }
        table { width: 100%; margin: 2mm 0 3mm; border-collapse: collapse; table-layout: fixed; font-size: 0.84em; line-height: 1.4; }
        thead { display: table-header-group; }
        tr { break-inside: avoid; }
        th { background: #33506e; color: #ffffff; font-weight: normal; }
        th, td { padding: 0.7mm 1.3mm; border: 0.2mm solid #9aa7b4; text-align: left; vertical-align: top; overflow-wrap: break-word; line-break: strict; }
        .number { text-align: right; }
        td.number { white-space: nowrap; }
        tr:nth-child(even) td { background: #f5f7f9; }
        tr.total td { background: #e6ecf2; font-weight: bold; }
        table.side, table.side td { border: 0; padding: 0; background: none; }
        table.side { table-layout: fixed; margin: 0 0 2mm; font-size: 0.92em; }
        table.side .facts { padding-left: 3mm; }
        .facts p { text-indent: 0; text-align: left; margin: 0 0 1.2mm; padding-bottom: 0.8mm; border-bottom: 0.15mm solid #d5dbe1; }
        .facts b { font-weight: normal; color: #5b6b7a; margin-right: 1.5mm; }
        .reason { font-size: 0.9em; line-height: 1.6; }
        .map { margin: 2mm 0; text-align: center; break-inside: avoid; }
        svg { display: block; max-width: 100%; height: auto; }
        .foot { margin-top: 6mm; text-indent: 0; text-align: center; color: #b00020; font-size: 0.85em; }
        @media print {
          html { background: #ffffff; }
          body { width: auto; margin: 0; padding: 0; }
          .page { break-before: page; margin-top: 0; }
          * { -webkit-print-color-adjust: exact; print-color-adjust: exact; }
        }

        """
    }
}
