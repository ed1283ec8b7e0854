import Foundation
import Geospatial
import TestCounties
import Testing

@testable import CountyModel
@testable import Handover
@testable import Planning

@Suite("Names that try to be something else, in every kind of file")
struct HostileNamesTests {
    /// Ends of sections, scripts and comments, quotes, formulas, characters of control and of direction, and very long ones.
    private static let names: [Int: String] = [
        0: "甲]]>乙", 1: "<![CDATA[丙", 2: "<script>alert(1)</script>", 3: "\"'`丁'\"", 4: "=cmd|' /C calc'!A0",
        5: "安\u{202E}全\u{2066}村", 6: "戊\u{1}己\u{8}", 7: String(repeating: "长", count: 300),
        8: "--><!ENTITY x SYSTEM \"file:///etc/passwd\">&x;", 9: "&amp;&lt;庚", 10: "{{name}}\\u003c$&",
        11: "辛\"onload=\"x",
    ]

    private static let made = Result { try made(names) }
    private static let plain = Result { try made([:]) }

    private struct Made {
        let files: [String: [UInt8]]
        let villages: [Village]
    }

    /// One plan in every format there is without another program.
    private static func made(_ names: [Int: String]) throws -> Made {
        var options = SmallCase.Options()
        options.names = names
        let (setup, plan, reasons) = try SmallCase.make(options)
        var files = try PlanFiles.make(setup: setup, plan: plan, reasons: reasons, language: .zh).files
        let wanted = GISOptions(formats: GISFormat.allCases)
        files += try GISExport.make(setup, plan, reasons, wanted).files.map { ("gis/" + $0.name, $0.bytes) }
        let report = ReportOptions(language: .zh)
        files.append(("report.html", try Report.html(setup, plan, findings: [], report)))
        let handover = try PageSamples.plan(options)
        files.append(("plan.xlsx", try PlanWorkbook.make(handover, language: .zh)))
        let page = try OfflinePage.make(handover, beside: nil, leaflet: try LeafletFiles.read(), language: .zh)
        files.append(("page.html", page.bytes))
        return Made(
            files: Dictionary(uniqueKeysWithValues: files), villages: setup.county.villages)
    }

    /// What a program outside this package prints of files, each under its own name in a folder.
    private func asked(_ script: String, _ files: [String: [UInt8]]) throws -> String {
        var output = ""
        try Scratch.folder { folder in
            for (name, bytes) in files {
                let path = folder + "/" + name.replacing("/", with: "_")
                try Data(bytes).write(to: URL(fileURLWithPath: path))
            }
            let run = try PageSamples.run(["python3", "-c", script, folder])
            #expect(run.status == 0, Comment(rawValue: run.output))
            output = run.output
        }
        return output
    }

    @Test(
        "A GIS program finds the names as they are in each format",
        arguments: [
            "gis/plan.gpkg", "gis/plan.kml", "gis/fgb/villages.fgb", "gis/shp/villages.shp", "villages.geojson",
        ])
    func vectorFiles(file: String) throws {
        let made = try Self.made.get()
        try Scratch.folder { folder in
            for (name, bytes) in made.files where name.hasPrefix(file.prefix { $0 != "." }) {
                let own = folder + "/" + (name.split(separator: "/").last ?? "")
                try Data(bytes).write(to: URL(fileURLWithPath: own))
            }
            let path = folder + "/" + (file.split(separator: "/").last ?? "")
            let isOneLayer = !["gpkg", "kml"].contains { file.hasSuffix($0) }
            let read = try VectorReader.read(path: path, options: .init(layer: isOneLayer ? nil : "villages"))
            let code = try #require(read.fieldNames.firstIndex { ["village_code", "VCODE"].contains($0) })
            let name = try #require(read.fieldNames.firstIndex { ["village_name", "VNAME"].contains($0) })
            for village in made.villages {
                let row = try #require(read.rows.first { $0[code] == village.code.text })
                let wanted = file.hasSuffix("geojson") ? village.name : ExportTable.printable(village.name)
                // A cell of a shapefile ends at 254 bytes.
                let found = row[name] ?? ""
                let isCut = file.hasSuffix("shp") && found.hasSuffix("…") && found.count > 80
                #expect(found == wanted || isCut && wanted.hasPrefix(found.dropLast()), "\(file): \(found)")
            }
        }
    }

    @Test("Every XML is one to a parser, with the elements that it has with plain names, and KML has the names")
    func markup() throws {
        let script = """
            import io,os,sys,zipfile,xml.etree.ElementTree as E
            for name in sorted(os.listdir(sys.argv[1])):
                data=open(os.path.join(sys.argv[1],name),'rb').read()
                parts=[(name,data)]
                if name.endswith(('xlsx','qgz')):
                    archive=zipfile.ZipFile(io.BytesIO(data))
                    parts=[(name+'/'+n,archive.read(n)) for n in archive.namelist() if n.endswith(('xml','rels','qgs'))]
                for part,text in parts:
                    if part.endswith(('qml','svg','kml','sld','xml','rels','qgs')):
                        root=E.fromstring(text)
                        keys={e.tag+'@'+k for e in root.iter() for k in e.attrib}
                        print(part,*sorted({e.tag for e in root.iter()}|keys),sep='\\t')
            """
        let (hostile, plain) = (try Self.made.get(), try Self.plain.get())
        let (found, wanted) = (try asked(script, hostile.files), try asked(script, plain.files))
        #expect(found == wanted)
        for file in ["gis_plan.kml", "map.svg", "villages.qml", "plan.qgs", "sheet1.xml"] {
            #expect(found.contains(file), "\(file) was read")
        }
        let kml = """
            import sys,xml.etree.ElementTree as E
            root=E.parse(sys.argv[1]+'/gis_plan.kml')
            space='{http://www.opengis.net/kml/2.2}'
            for place in root.iter(space+'Placemark'):
                if place.get('id').startswith('villages'): print(ascii(place.find(space+'name').text))
            """
        let names = Set(try asked(kml, hostile.files).split(separator: "\n").map(String.init))
        let own = try asked(
            "import sys;[print(ascii(l)) for l in open(sys.argv[1]+'/names',encoding='utf-8',newline='').read().split('\\n')]",
            ["names": Array(hostile.villages.map { ExportTable.printable($0.name) }.joined(separator: "\n").utf8)])
        #expect(names == Set(own.split(separator: "\n").map(String.init)))
    }

    @Test(
        "A browser would find the elements and attributes that it finds with plain names, and only the page's own scripts"
    )
    func pages() throws {
        let script = """
            import os,sys
            from html.parser import HTMLParser
            class Seen(HTMLParser):
                def __init__(self):
                    super().__init__(); self.tags=set(); self.scripts=0
                def handle_starttag(self,tag,attributes):
                    self.tags|={tag}|{tag+'@'+key for key,_ in attributes}; self.scripts+=tag=='script'
            for name in ['page.html','report.html']:
                seen=Seen(); seen.feed(open(sys.argv[1]+'/'+name,encoding='utf-8',newline='').read())
                print(name,seen.scripts,*sorted(seen.tags))
            """
        let (found, wanted) = (try asked(script, Self.made.get().files), try asked(script, Self.plain.get().files))
        #expect(found == wanted && found.contains("report.html 0 "))
    }

    @Test("Tables hold the names and nothing that a spreadsheet would run")
    func tables() throws {
        let script = """
            import csv,io,os,re,sys,zipfile
            for name in ['assignment.csv','gis_csv_villages.csv']:
                rows=list(csv.reader(io.StringIO(open(sys.argv[1]+'/'+name,encoding='utf-8-sig',newline='').read())))
                at=rows[0].index('village_name')
                assert len({len(r) for r in rows})==1,name
                for row in rows[1:]:
                    for cell in row: assert not re.match(r'[=+@|%\\t\\r]|-[^0-9]',cell),cell
                    print(ascii(row[at]))
            book=zipfile.ZipFile(sys.argv[1]+'/plan.xlsx')
            for part in book.namelist(): assert b'<f>' not in book.read(part),part
            """
        let found = try asked(script, Self.made.get().files)
        for name in ["<script>alert(1)</script>", "' /C calc'!A0", "&amp;&lt;", "-->", "{{name}}"] {
            #expect(found.components(separatedBy: name).count == 3, "\(name)")
        }
    }
}
