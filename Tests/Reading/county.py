"""A made-up county of 4 x 4 villages in two townships, and the files it can be delivered in, written byte by byte."""
import io
import json
import sqlite3
import struct
import zipfile
from xml.sax.saxutils import escape

NAMES = "石溪 上坑 梅坞 枫林 东岭 西畈 南垟 北源 横塘 桥头 溪口 竹园 松岗 樟村 白沙 金星".split()
INCOMES = [186.4, 12.8, 33, 15, 62, 9, 41, 17]
HEADER = ["村级代码", "乡镇", "行政村", "户籍人口", "党员数", "经营性收入"]
STEP = 0.015
FIELDS = ["ZLDWDM", "ZLDWMC", "XZQMC"]


def villages():
    for i, name in enumerate(NAMES):
        town, part = ("云桥镇", 101) if i < 8 else ("青溪乡", 102)
        income = INCOMES[i % 8] + (3 if i >= 8 else 0)
        yield f"990101{part}{201 + i % 8}", town, name + "村", 1500 + 37 * i, 40 + i, income


def table():
    """The header and a row of cells for each village."""
    return [list(HEADER)] + [list(row) for row in villages()]


def ring(i):
    x, y = 118.4 + STEP * (i % 4), 29.1 + STEP * (i // 4)
    return [(x, y), (x, y + STEP), (x + STEP, y + STEP), (x + STEP, y), (x, y)]


def attributes():
    return [[code, name, town] for code, town, name, *_ in villages()]


def geojson(rows=None, rings=None):
    rows = rows or attributes()
    rings = rings or [ring(i) for i in range(len(rows))]
    features = [
        {"type": "Feature", "properties": dict(zip(FIELDS, row)),
         "geometry": {"type": "Polygon", "coordinates": [rings[i]]}}
        for i, row in enumerate(rows)]
    return json.dumps({"type": "FeatureCollection", "features": features}, ensure_ascii=False)


def csv(rows, separator=","):
    return "".join(separator.join(str(cell) for cell in row) + "\r\n" for row in rows)


def archive(parts):
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as packed:
        for name, data in parts.items():
            packed.writestr(name, data)
    return out.getvalue()


MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
PACKAGE = "http://schemas.openxmlformats.org/package/2006"


class Raw(str):
    """A cell written out; {r} is its place."""


def sheet(rows, after="", numbered=True):
    lines = []
    for i, row in enumerate(rows, 1):
        cells = []
        for j, value in enumerate(row):
            place = f"{chr(65 + j)}{i}"
            if isinstance(value, Raw):
                cells.append(value.replace("{r}", place))
            elif isinstance(value, str):
                cells.append(f'<c r="{place}" t="inlineStr"><is><t>{escape(value)}</t></is></c>')
            elif value is not None:
                cells.append(f'<c r="{place}"><v>{value}</v></c>')
        number = f' r="{i}"' if numbered else ""
        lines.append(f"<row{number}>{''.join(cells)}</row>")
    return f'<worksheet xmlns="{MAIN}"><sheetData>{"".join(lines)}</sheetData>{after}</worksheet>'


def workbook(*sheets, target="worksheets/sheet{}.xml", change=lambda name, text: text):
    """Sheets are (name, state, XML)."""
    count = range(1, len(sheets) + 1)
    listed = "".join(f'<sheet name="{s[0]}" sheetId="{k}" state="{s[1]}" r:id="rId{k}"/>' for k, s in zip(count, sheets))
    parts = {
        "_rels/.rels": f'<Relationships xmlns="{PACKAGE}/relationships"><Relationship Id="rId1" '
                       f'Type="{OFFICE}/officeDocument" Target="xl/workbook.xml"/></Relationships>',
        "xl/workbook.xml": f'<workbook xmlns="{MAIN}" xmlns:r="{OFFICE}"><sheets>{listed}</sheets></workbook>',
        "xl/_rels/workbook.xml.rels": f'<Relationships xmlns="{PACKAGE}/relationships">' + "".join(
            f'<Relationship Id="rId{k}" Type="{OFFICE}/worksheet" Target="{target.format(k)}"/>' for k in count)
                                      + "</Relationships>",
    } | {f"xl/worksheets/sheet{k}.xml": s[2] for k, s in zip(count, sheets)}
    return archive({name: change(name, text) for name, text in parts.items()})


def document(rows_xml):
    spaces = " ".join(
        f'xmlns:{n}="urn:oasis:names:tc:opendocument:xmlns:{n}:1.0"' for n in ("office", "table", "text"))
    return archive({
        "mimetype": "application/vnd.oasis.opendocument.spreadsheet",
        "content.xml": f'<office:document-content {spaces}><office:body><office:spreadsheet><table:table table:name="表">'
                       f"{rows_xml}</table:table></office:spreadsheet></office:body></office:document-content>"})


def dbf(rows, encoding, deleted=()):
    """An attribute table of texts; rows in `deleted` are marked as such."""
    widths = [12, 30, 30]
    head = struct.pack("<B3BIHH20x", 3, 124, 1, 1, len(rows), 32 + 32 * 3 + 1, 1 + sum(widths))
    for name, width in zip(FIELDS, widths):
        head += struct.pack("<11sc4xBB14x", name.encode(), b"C", width, 0)
    body = b"".join(
        (b"*" if i in deleted else b" ")
        + b"".join((c if isinstance(c, bytes) else c.encode(encoding))[:w].ljust(w) for c, w in zip(row, widths))
        for i, row in enumerate(rows))
    return head + b"\r" + body + b"\x1a"


def shapefile(rows=None, encoding="utf-8", cpg=None, deleted=(), rings=None):
    """The files of a shapefile by ending."""
    rows = rows or attributes()
    rings = rings or [ring(i) for i in range(len(rows))]
    records, index, offset = b"", b"", 50
    for i, points in enumerate(rings):
        xs, ys = [p[0] for p in points], [p[1] for p in points]
        content = struct.pack("<i4d3i", 5, min(xs), min(ys), max(xs), max(ys), 1, len(points), 0)
        content += b"".join(struct.pack("<2d", *p) for p in points)
        index += struct.pack(">2i", offset, len(content) // 2)
        records += struct.pack(">2i", i + 1, len(content) // 2) + content
        offset += 4 + len(content) // 2
    box = struct.pack("<8d", 118.4, 29.1, 118.46, 29.16, 0, 0, 0, 0)

    def head(length):
        return struct.pack(">7i", 9994, 0, 0, 0, 0, 0, length) + struct.pack("<2i", 1000, 5) + box

    files = {
        "shp": head(50 + len(records) // 2) + records, "shx": head(50 + len(index) // 2) + index,
        "dbf": dbf(rows, encoding, deleted),
        "prj": b'GEOGCS["China Geodetic Coordinate System 2000",DATUM["China_2000",SPHEROID["CGCS2000",6378137,'
               b'298.257222101]],PRIMEM["Greenwich",0],UNIT["degree",0.0174532925199433],AUTHORITY["EPSG","4490"]]'}
    return files | ({"cpg": cpg.encode()} if cpg is not None else {})


def kml(declaration="", more="", encoding="utf-8"):
    marks = "".join(
        "<Placemark><name>{}</name><ExtendedData>{}</ExtendedData><Polygon><outerBoundaryIs><LinearRing><coordinates>{}"
        "</coordinates></LinearRing></outerBoundaryIs></Polygon></Placemark>".format(
            row[1], "".join(f'<Data name="{f}"><value>{v}</value></Data>' for f, v in zip(FIELDS, row)),
            " ".join(f"{x:.6f},{y:.6f}" for x, y in ring(i)))
        for i, row in enumerate(attributes()))
    spaces = 'xmlns="http://www.opengis.net/kml/2.2" xmlns:gx="http://www.google.com/kml/ext/2.2"'
    return f"{declaration}<kml {spaces}><Document>{marks}{more}</Document></kml>".encode(encoding)


def geopackage(path):
    """The villages, a table of seats, one without land, and a view of the villages."""
    base = sqlite3.connect(path)
    base.executescript("""
        PRAGMA application_id = 1196444487;
        CREATE TABLE gpkg_spatial_ref_sys (srs_name TEXT, srs_id INTEGER PRIMARY KEY, organization TEXT,
            organization_coordsys_id INTEGER, definition TEXT, description TEXT);
        INSERT INTO gpkg_spatial_ref_sys VALUES ('WGS 84', 4326, 'EPSG', 4326, 'GEOGCS["WGS 84",DATUM["WGS_1984",
            SPHEROID["WGS 84",6378137,298.257223563]],PRIMEM["Greenwich",0],UNIT["degree",0.0174532925199433]]', '');
        CREATE TABLE gpkg_contents (table_name TEXT PRIMARY KEY, data_type TEXT, identifier TEXT, description TEXT,
            last_change TEXT, min_x REAL, min_y REAL, max_x REAL, max_y REAL, srs_id INTEGER);
        CREATE TABLE gpkg_geometry_columns (table_name TEXT PRIMARY KEY, column_name TEXT, geometry_type_name TEXT,
            srs_id INTEGER, z TINYINT, m TINYINT);
        CREATE TABLE "村界" (fid INTEGER PRIMARY KEY, geom BLOB, ZLDWDM TEXT, ZLDWMC TEXT, XZQMC TEXT);
        CREATE TABLE "村部" (fid INTEGER PRIMARY KEY, geom BLOB, ZLDWDM TEXT);
        CREATE TABLE "台账" (fid INTEGER PRIMARY KEY, note TEXT);
        CREATE VIEW "一镇" AS SELECT * FROM "村界" WHERE XZQMC = '云桥镇';
        """)
    for name, column, kind in [("村界", "geom", "POLYGON"), ("村部", "geom", "POINT"), ("一镇", "geom", "POLYGON")]:
        base.execute("INSERT INTO gpkg_contents VALUES (?, 'features', ?, '', '2024-01-01T00:00:00Z', 0, 0, 0, 0, 4326)", (name, name))
        base.execute("INSERT INTO gpkg_geometry_columns VALUES (?, ?, ?, 4326, 0, 0)", (name, column, kind))
    base.execute("INSERT INTO gpkg_contents VALUES ('台账', 'attributes', '台账', '', '2024-01-01T00:00:00Z', 0, 0, 0, 0, 0)")
    head = b"GP" + struct.pack("<BBi", 0, 1, 4326)
    for i, row in enumerate(attributes()):
        points = ring(i)
        land = struct.pack("<BIII", 1, 3, 1, len(points)) + b"".join(struct.pack("<2d", *p) for p in points)
        base.execute('INSERT INTO "村界" (geom, ZLDWDM, ZLDWMC, XZQMC) VALUES (?, ?, ?, ?)', (head + land, *row))
        base.execute('INSERT INTO "村部" (geom, ZLDWDM) VALUES (?, ?)', (head + struct.pack("<BI2d", 1, 1, *points[0]), row[0]))
    base.commit()
    base.close()
