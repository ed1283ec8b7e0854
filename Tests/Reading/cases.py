"""Deliveries as offices write them, each with one trouble, and what `planner` makes of them.

Usage: python3 Tests/Reading/cases.py PLANNER [FOLDER]. Prints a table with a line for each case and ends with 1 where one is not as
it should be: read as the clean county is, or told by the finding named here. Nothing but Python's own library is needed.
"""
import json
import os
import subprocess
import sys
import tempfile

from county import (HEADER, NAMES, Raw, archive, attributes, csv, document, geojson, geopackage, kml, ring, shapefile,
                    sheet, table, villages, workbook)

SCENARIO = """schema: "1.0"
name: case
data:
  county_code: "990101"
  villages: {{path: {map}, code_field: ZLDWDM, name_field: {name}{more}}}
  tables:
    - {{path: {table}, join: [{join}]}}
classes:
  income_measure: income_operating
  strong: {{min: 50}}
  weak: {{below: 20}}
must:
  contiguity: {{kind: rook, min_shared_m: 50}}
  villages: {{min: 2, max: 8}}
lead:
  rank_by: {{income_operating: 1}}
  qualify: {{income_operating: {{min: 50}}}}
"""
ROWS = table()
BODY = ROWS[1:]
TRACK = "<Placemark><gx:Track><gx:coord>118.4 29.1 0</gx:coord></gx:Track></Placemark>"


def book(rows, **options):
    return workbook(("Sheet1", "visible", sheet(rows, **options)))


def changed(column, change, rows=None):
    """The table with one column changed below its header."""
    return [HEADER] + [[change(i, c) if j == column else c for j, c in enumerate(row)]
                       for i, row in enumerate(rows or BODY)]


def merged_towns():
    rows = [[c if j != 1 or i % 8 == 0 else None for j, c in enumerate(row)] for i, row in enumerate(BODY)]
    after = '<mergeCells count="2"><mergeCell ref="B2:B9"/><mergeCell ref="B10:B17"/></mergeCells>'
    return book([HEADER] + rows, after=after)


def merged_numbers():
    rows = [[c if j != 3 or i != 1 else None for j, c in enumerate(row)] for i, row in enumerate(BODY)]
    return book([HEADER] + rows, after='<mergeCells count="1"><mergeCell ref="D2:D3"/></mergeCells>')


def ods(note=False):
    def cell(value):
        if isinstance(value, str):
            extra = "<office:annotation><text:p>核对</text:p></office:annotation>" if note else ""
            return f'<table:table-cell office:value-type="string">{extra}<text:p>{value}</text:p></table:table-cell>'
        return (f'<table:table-cell office:value-type="float" office:value="{value}"><text:p>{value:.0f}</text:p>'
                "</table:table-cell>")
    lines = "".join("<table:table-row>" + "".join(map(cell, row)) + '<table:table-cell table:number-columns-repeated='
                    '"1018"/></table:table-row>' for row in ROWS)
    return document(lines + '<table:table-row table:number-rows-repeated="1048000"><table:table-cell/></table:table-row>')


def prefixed(name, text):
    if "sheet1" in name:
        text = text.replace("</", "\0").replace("<", "<x:").replace("\0", "</x:").replace("xmlns=", "xmlns:x=")
    return text.replace('Target="', 'Target="/xl/') if name.endswith("workbook.xml.rels") else text


def torn_line():
    lines = csv(ROWS).encode("gbk").split(b"\r\n")
    lines[3] = lines[3].replace("梅坞村".encode("gbk"), "梅坞村".encode("gbk")[:-1])
    return b"\r\n".join(lines)


def plan(rows):
    return [["村级代码", "行政村", "片区"]] + rows


PLAN = [[row[0], row[2], f"片区{i // 4 + 1}"] for i, row in enumerate(BODY)]
MERGED_PLAN = [[c if j != 2 or i % 4 == 0 else None for j, c in enumerate(row)] for i, row in enumerate(PLAN)]
MERGES = "".join(f'<mergeCell ref="C{2 + 4 * k}:C{5 + 4 * k}"/>' for k in range(4))
LISTED = [["片区", "成员村"]] + [[f"片区{k + 1}", "、".join(r[2] for r in BODY[4 * k:4 * k + 4])] for k in range(4)]
LONG = [[(118.4, 29.1), (118.4, 29.2), (118.5, 29.2), (118.5, 29.1), (118.4, 29.1)]] + [
    [(118.4 + a, 29.05), (118.4 + a, 29.1), (118.4 + b, 29.1), (118.4 + b, 29.05), (118.4 + a, 29.05)]
    for a, b in [(0, 0.03), (0.03, 0.07), (0.07, 0.1)]]

# Title, files, scenario (map, table, name, more, join), and what is right: "clean", finding codes, or both.
CASES = [
    ("a phonetic guide in headers and names", {"t.xlsx": book([
        [Raw(f'<c r="{{r}}" t="inlineStr"><is><t>{c}</t><rPh sb="0" eb="1"><t>pīnyīn</t></rPh><phoneticPr fontId="1"/></is></c>')
         if isinstance(c, str) else c for c in row] for row in ROWS])}, {}, ["clean"]),
    ("escapes of line ends and blanks in headers and codes", {"t.xlsx": book(
        [[h + "_x000D__x000A_" for h in HEADER]] + changed(0, lambda i, c: "_x0020_" + c)[1:])}, {}, ["clean"]),
    ("a header in two rows, its groups merged", {"t.xlsx": book(
        [HEADER[:3] + ["人口情况", None, "集体经济"], [None] * 3 + HEADER[3:]] + BODY, after='<mergeCells count="4">'
        '<mergeCell ref="A1:A2"/><mergeCell ref="B1:B2"/><mergeCell ref="C1:C2"/><mergeCell ref="D1:E1"/></mergeCells>')},
     {}, ["clean"]),
    ("townships merged over their villages", {"t.xlsx": merged_towns()}, {}, ["clean", "N1107"]),
    ("people merged over two villages", {"t.xlsx": merged_numbers()}, {}, ["E1107"]),
    ("codes as numbers in Java's form", {"t.xlsx": book(changed(0, lambda i, c: Raw(
        f'<c r="{{r}}"><v>{int(c) / 1e11:.11f}E11</v></c>')))}, {}, ["clean"]),
    ("codes that lost their digits", {"t.csv": csv(changed(0, lambda i, c: "9.90101E+11")).encode()}, {"table": "t.csv"},
     ["E1203"]),
    ("five hundred blank rows below", {"t.xlsx": book(ROWS + [[None] for _ in range(500)] + [[Raw('<c r="{r}" s="1"/>')]])},
     {}, ["clean"]),
    ("a cover sheet before the table", {"t.xlsx": workbook(
        ("说明", "visible", sheet([["填表说明"], ["请于月底前上报"]])), ("数据", "visible", sheet(ROWS)))}, {},
     ["clean", "N1117"]),
    ("an old table on a hidden sheet", {"t.xlsx": workbook(
        ("旧", "hidden", sheet(changed(5, lambda i, c: 1))), ("新", "visible", sheet(ROWS)))}, {}, ["clean"]),
    ("prefixed elements and absolute targets", {"t.xlsx": workbook(("表", "visible", sheet(ROWS)), change=prefixed)}, {},
     ["clean"]),
    ("rows without numbers whose cells have them", {"t.xlsx": book([["基本情况表"], *ROWS], numbered=False)}, {}, ["clean"]),
    ("an error cell", {"t.xlsx": book(changed(5, lambda i, c: Raw('<c r="{r}" t="e"><v>#REF!</v></c>') if i == 2 else c))},
     {}, ["E1303"]),
    ("a formula that was never computed", {"t.xlsx": book(
        changed(5, lambda i, c: Raw('<c r="{r}"><f>SUM(A1)</f></c>') if i == 2 else c))}, {}, ["E1303"]),
    ("thousands with commas and full-width digits", {"t.xlsx": book(changed(
        3, lambda i, c: f"{c:,}" if i % 2 else "".join(chr(ord(d) + 0xFEE0) for d in str(c))))}, {}, ["clean"]),
    ("an ODS with notes and filled to its end", {"t.ods": ods(note=True)}, {"table": "t.ods"}, ["clean"]),
    ("a CSV in GB18030", {"t.csv": csv(ROWS).encode("gb18030")}, {"table": "t.csv"}, ["clean", "N1001"]),
    ("a CSV in UTF-16 without a mark", {"t.csv": csv(ROWS).encode("utf-16-le")}, {"table": "t.csv"}, ["clean", "N1001"]),
    ("semicolons that the first line states", {"t.csv": ("sep=;\r\n" + csv(ROWS, ";")).encode("utf-8-sig")},
     {"table": "t.csv"}, ["clean"]),
    ("a name cut in the middle of a character", {"t.csv": torn_line()}, {"table": "t.csv"}, ["E1108"]),
    ("totals above and below", {"t.csv": csv(
        [HEADER, ["合计", "", "", sum(r[3] for r in BODY), "", ""], *BODY, ["", "合 计", "", 28440, "", ""]]).encode()},
     {"table": "t.csv"}, ["clean"]),
    ("invisible marks in headers, codes and names", {"t.csv": csv(
        [["村级\u200b代码", *HEADER[1:]]] + [["\u2060" + r[0], r[1], r[2][:1] + "\u00ad" + r[2][1:], *r[3:]] for r in BODY]).encode()},
     {"table": "t.csv"}, ["clean", "N1122"]),
    ("radicals for characters, joined by name", {"t.csv": csv(
        changed(2, lambda i, c: c.replace("石", "\u2f6f").replace("金", "\u2fa6").replace("白", "\u2f69"))).encode()},
     {"table": "t.csv", "join": "township, village_name"}, ["clean", "N1122"]),
    ("a township that one row spells otherwise", {"t.csv": csv(changed(1, lambda i, c: "云桥" if i == 3 else c)).encode()},
     {"table": "t.csv"}, ["clean"]),
    ("a shapefile in GBK that says UTF-8", {f"m.{e}": b for e, b in shapefile(encoding="gbk", cpg="UTF-8").items()},
     {"map": "m.shp"}, ["clean", "W1105"]),
    ("a shapefile in GBK that says nothing", {f"m.{e}": b for e, b in shapefile(encoding="gbk").items()},
     {"map": "m.shp"}, ["clean", "N1001"]),
    ("a zip of a Mac, its map in a folder", {"m.zip": archive(
        {f"县/村界.{e}": b for e, b in shapefile().items()} | {"__MACOSX/县/._村界.shp": b"\0" * 99, ".DS_Store": b"x"})},
     {"map": "m.zip"}, ["clean"]),
    ("a zip of two maps", {"m.zip": archive(
        {f"{n}.{e}": b for n in ("村界", "旧村界") for e, b in shapefile().items()})}, {"map": "m.zip"}, ["E6606"]),
    ("a zip of two maps, one named", {"m.zip": archive(
        {f"{n}.{e}": b for n in ("村界", "旧村界") for e, b in shapefile().items()})},
     {"map": "m.zip", "more": ", layer: 旧村界"}, ["clean"]),
    ("a record deleted and not packed away", {f"m.{e}": b for e, b in shapefile(
        attributes() + [["990101101201", "旧石溪村", ""]], rings=[ring(i) for i in range(16)] + [ring(0)],
        deleted=[16]).items()}, {"map": "m.shp"}, ["clean"]),
    ("a GeoJSON in GBK", {"m.geojson": geojson().encode("gbk")}, {"map": "m.geojson"},
     ["clean", "N1001"]),
    ("a KML in GBK that says so", {"m.kml": kml('<?xml version="1.0" encoding="GBK"?>', encoding="gbk")},
     {"map": "m.kml"}, ["clean", "N1001"]),
    ("a KML in GBK that says UTF-8", {"m.kml": kml('<?xml version="1.0" encoding="UTF-8"?>', encoding="gbk")},
     {"map": "m.kml"}, ["clean", "W1105"]),
    ("a KMZ with its KML in a folder and a track in it", {"m.kmz": archive({"files/a.kml": kml(more=TRACK)})},
     {"map": "m.kmz"}, ["clean", "E1401"]),
    ("a GeoPackage with seats, a plain table and a view", {"m.gpkg": geopackage}, {"map": "m.gpkg"}, ["clean"]),
    ("a GeoPackage of all layers at once", {"m.gpkg": geopackage}, {"map": "m.gpkg", "more": ', layer: "*"'},
     ["clean", "N6606"]),
    ("a long straight border against three short ones", {"m.geojson": geojson(
        attributes()[:4], rings=LONG).encode()}, {"map": "m.geojson"}, ["edges 5"]),
    ("a plan whose codes end in .0", {"p.csv": csv(plan([[r[0] + ".0", *r[1:]] for r in PLAN])).encode()}, {}, ["plan"]),
    ("a plan of merged cells", {"p.xlsx": book(plan(MERGED_PLAN), after=f'<mergeCells count="4">{MERGES}</mergeCells>')}, {},
     ["plan"]),
    ("a plan with a cluster to a row", {"p.xlsx": book(LISTED)}, {}, ["plan"]),
    ("a plan on the second sheet with a total", {"p.xlsx": workbook(
        ("说明", "visible", sheet([["方案说明"]])), ("方案", "visible", sheet(plan(PLAN + [["合计", "16", ""]]))))}, {}, ["plan"]),
]


class Run:
    """One case in a folder of its own."""

    def __init__(self, planner, folder, files, setting):
        self.planner, self.folder = planner, folder
        os.makedirs(folder)
        usual = {"m0.geojson": geojson().encode(), "t0.csv": csv(ROWS).encode()}
        tables = [n for n in files if n.startswith("t.")]
        settings = {"map": "m0.geojson", "table": tables[0] if tables else "t0.csv", "name": "ZLDWMC", "more": "",
                    "join": "village_code"} | setting
        for name, data in (usual | files).items():
            path = os.path.join(folder, name)
            if callable(data):
                data(path)
            else:
                with open(path, "wb") as out:
                    out.write(data)
        with open(os.path.join(folder, "s.yaml"), "w", encoding="utf-8") as out:
            out.write(SCENARIO.format(**settings))

    def __call__(self, *words):
        done = subprocess.run([self.planner, *words, "--lang", "en"], cwd=self.folder, capture_output=True, check=False)
        return done.returncode, done.stdout.decode(), done.stderr.decode()

    def classes(self):
        """Code, name, class and income of every village."""
        code, out, _ = self("classify", "s.yaml", "--json")
        said = json.loads(out) if code >= 0 and out.startswith("{") else {}
        return [(v["village_code"], v["village_name"], v["class"], v["income"]) for v in said.get("villages", [])]

    def check(self):
        code, out, err = self("check", "s.yaml", "--json")
        try:
            return code, json.loads(out), err
        except ValueError:
            return code, {}, err

    def wrong(self, rights, clean):
        """What is not as it should be."""
        faults = []
        code, said, err = self.check()
        if code < 0:
            return [f"died ({code})"]
        found = {f["code"] for kind in ("errors", "warnings", "notes") for f in said.get(kind, [])}
        found |= {c["code"] for c in said.get("causes", [])}
        for right in rights:
            if right == "clean":
                mine = self.classes()
                if mine != clean:
                    odd = [pair for pair in zip(mine or [], clean) if pair[0] != pair[1]]
                    faults.append(f"not as the clean county: {odd[:2] if odd else mine and len(mine)}")
            elif right == "plan":
                name = next(n for n in os.listdir(self.folder) if n.startswith("p."))
                code, out, err = self("score", name, "--scenario", "s.yaml", "--json")
                sizes = [c["villages"] for c in json.loads(out).get("clusters", [])] if out.startswith("{") else err[:200]
                if sizes != [4, 4, 4, 4]:
                    faults.append(f"the plan was read as {sizes}")
            elif right.startswith("edges"):
                if said.get("edges") != int(right.split()[1]):
                    faults.append(f"{said.get('edges')} edges")
            elif right not in found:
                faults.append(f"no {right} among {sorted(found)} {err[:160]}")
        return faults


def main():
    planner = os.path.abspath(sys.argv[1])
    with tempfile.TemporaryDirectory() as scratch:
        root = os.path.abspath(sys.argv[2]) if len(sys.argv) > 2 else scratch
        clean = Run(planner, os.path.join(root, "clean"), {}, {}).classes()
        if not clean or len(clean) != len(NAMES):
            sys.exit("the clean county itself is not read")
        wrong = 0
        for number, (title, files, setting, rights) in enumerate(CASES, 1):
            faults = Run(planner, os.path.join(root, f"{number:02}"), files, setting).wrong(rights, clean)
            wrong += bool(faults)
            print(f"{number}\t{title}\t{', '.join(rights)}\t{'; '.join(faults) or 'as it should be'}")
        print(f"cases {len(CASES)}, wrong {wrong}")
        sys.exit(wrong > 0)


if __name__ == "__main__":
    main()
