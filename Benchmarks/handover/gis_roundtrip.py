"""Reads every file of an export back without this program and compares it with the GeoJSON beside it, feature by feature:
how many there are, their fields, their values and their shapes.

    gis_roundtrip.py FOLDER [--source VILLAGES.gpkg]

Only the standard library is used: JSON, SQLite and well-known binary for GeoPackage, the bytes of .shp, .dbf and .cpg for
shapefiles, XML for KML. FlatGeobuf is read by ogr2ogr where that is installed. In another coordinate system than degrees, shapes
of shapefile, GeoPackage and FlatGeobuf are compared with each other, and villages with the map that the county was read from
when --source names it in the same system. Prints a table; ends with 1 when anything differs.
"""

import csv
import json
import os
import shutil
import sqlite3
import struct
import subprocess
import sys
import xml.etree.ElementTree as ElementTree

LAYERS = ("clusters", "villages", "edges", "leads")
WIDEST = 254


def canonical(rings):
    """Rings as a sorted list that depends neither on where they start nor on the way they are wound."""
    result = []
    for ring in rings:
        points = [tuple(point[:2]) for point in ring]
        if len(points) > 1 and points[0] == points[-1]:
            points = points[:-1]
        start = points.index(min(points))
        points = points[start:] + points[:start]
        result.append(min(points, [points[0]] + points[:0:-1]))
    return sorted(result)


def shape_of(geometry):
    """Kind and coordinates of a GeoJSON geometry."""
    if geometry is None:
        return None
    kind, places = geometry["type"], geometry["coordinates"]
    if kind == "MultiPolygon":
        return canonical([ring for polygon in places for ring in polygon])
    if kind == "Polygon":
        return canonical(places)
    return [tuple(p[:2]) for p in places] if kind == "LineString" else [tuple(places[:2])]


def geojson(path):
    with open(path, encoding="utf-8") as file:
        layer = json.load(file)
    return [(f["properties"], shape_of(f["geometry"])) for f in layer["features"]]


def from_wkb(data, at=0):
    order = "<" if data[at] == 1 else ">"
    kind = struct.unpack_from(order + "I", data, at + 1)[0] % 1000
    at += 5

    def points(at):
        count = struct.unpack_from(order + "I", data, at)[0]
        flat = struct.unpack_from(order + f"{2 * count}d", data, at + 4)
        return list(zip(flat[::2], flat[1::2])), at + 4 + 16 * count

    if kind == 1:
        return [struct.unpack_from(order + "2d", data, at)], at + 16
    if kind == 2:
        return points(at)
    count = struct.unpack_from(order + "I", data, at)[0]
    at += 4
    rings = []
    for _ in range(count):
        part, at = points(at) if kind == 3 else from_wkb(data, at)
        rings += [part] if kind == 3 else part
    return rings, at


def geopackage(path, layer):
    base = sqlite3.connect(f"file:{path}?mode=ro", uri=True)
    base.row_factory = sqlite3.Row
    kind = base.execute("SELECT geometry_type_name FROM gpkg_geometry_columns WHERE table_name=?", (layer,)).fetchone()[0]
    rows = []
    for row in base.execute(f'SELECT * FROM "{layer}" ORDER BY fid'):
        data = row["geom"]
        envelope = (0, 32, 48, 48, 64)[data[3] >> 1 & 7]
        places, _ = from_wkb(data, 8 + envelope)
        rows.append(({k: row[k] for k in row.keys() if k not in ("fid", "geom")}, canonical(places) if kind == "MULTIPOLYGON" else places))
    return rows


def check_styles(path, layers):
    base = sqlite3.connect(f"file:{path}?mode=ro", uri=True)
    columns = [row[1] for row in base.execute("PRAGMA table_info(layer_styles)")]
    wanted = ["id", "f_table_catalog", "f_table_schema", "f_table_name", "f_geometry_column", "styleName", "styleQML", "styleSLD",
              "useAsDefault", "description", "owner", "ui", "update_time"]
    faults = [] if columns == wanted else [f"layer_styles has {columns}"]
    kind = base.execute("SELECT data_type FROM gpkg_contents WHERE table_name='layer_styles'").fetchone()
    if kind != ("attributes",):
        faults.append(f"layer_styles is registered as {kind}")
    for layer in layers:
        found = base.execute(
            "SELECT styleQML FROM layer_styles WHERE f_table_schema='' AND f_table_name=? AND f_geometry_column='geom' AND useAsDefault=1",
            (layer,)).fetchall()
        if len(found) != 1 or ElementTree.fromstring(found[0][0].split("\n", 1)[1]).tag != "qgis":
            faults.append(f"{layer} has {len(found)} styles of its own")
    text = "".join(row[0] for row in base.execute("SELECT metadata FROM gpkg_metadata"))
    faults += [f"metadata without {word}" for word in ("input_sha256", "notice", "scenario", "seed", "engine") if f'"{word}"' not in text]
    return faults


def shapefile(stem):
    with open(stem + ".cpg") as file:
        encoding = file.read().strip()
    with open(stem + ".dbf", "rb") as file:
        table = file.read()
    count, header, width = struct.unpack_from("<IHH", table, 4)
    fields, at = [], 32
    while table[at] != 0x0D:
        name = table[at:at + 11].split(b"\0")[0]
        fields.append((name.decode("ascii"), chr(table[at + 11]), table[at + 16], table[at + 17]))
        at += 32
    faults = [f"{n} {k} {w}.{d}" for n, k, w, d in fields if len(n) > 10 or w > WIDEST or (k == "N" and d > 0 and (w, d) != (18, 4))]
    if faults:
        raise ValueError(f"{stem}.dbf: {faults}")
    rows = []
    for number in range(count):
        at, row = header + number * width + 1, {}
        for name, kind, size, decimals in fields:
            cell = table[at:at + size]
            at += size
            text = cell.decode(encoding).rstrip(" ") if kind == "C" else cell.decode("ascii").strip()
            row[name] = (text if kind == "C" else None if text.strip("*") == "" else float(text) if decimals else int(text))
        rows.append(row)
    with open(stem + ".shp", "rb") as file:
        data = file.read()
    at, shapes = 100, []
    while at < len(data):
        length = struct.unpack_from(">I", data, at + 4)[0] * 2
        kind = struct.unpack_from("<I", data, at + 8)[0]
        body = at + 12
        if kind == 1:
            shapes.append([struct.unpack_from("<2d", data, body)])
        elif kind in (3, 5):
            parts, points = struct.unpack_from("<2I", data, body + 32)
            starts = list(struct.unpack_from(f"<{parts}I", data, body + 40)) + [points]
            flat = struct.unpack_from(f"<{2 * points}d", data, body + 40 + 4 * parts)
            lines = [list(zip(flat[2 * a:2 * b:2], flat[2 * a + 1:2 * b:2])) for a, b in zip(starts, starts[1:])]
            shapes.append(canonical(lines) if kind == 5 else lines[0])
        else:
            shapes.append(None)
        at += 8 + length
    return list(zip(rows, shapes)), encoding


def kml(path, layer):
    space = "{http://www.opengis.net/kml/2.2}"
    for folder in ElementTree.parse(path).getroot().iter():
        if folder.tag not in (space + "Document", space + "Folder") or folder.get("id") != layer and folder.findtext(space + "name") != layer:
            continue
        rows = []
        for mark in folder.findall(space + "Placemark"):
            row = {cell.get("name"): cell.findtext(space + "value") or "" for cell in mark.iter(space + "Data")}
            places = [[tuple(map(float, p.split(",")[:2])) for p in (c.text or "").split()] for c in mark.iter(space + "coordinates")]
            rows.append((row, canonical(places) if next(mark.iter(space + "Polygon"), None) is not None else places[0]))
        return rows
    return []


def flatgeobuf(path):
    text = subprocess.run(["ogr2ogr", "-f", "GeoJSON", "-lco", "COORDINATE_PRECISION=15", "/vsistdout/", path],
                          check=True, capture_output=True, env={**os.environ, "OGR_GEOJSON_WRITE_BBOX": "NO"}).stdout
    layer = json.loads(text)
    return [(f["properties"], shape_of(f["geometry"])) for f in layer["features"]]


def comma(path):
    with open(path, "rb") as file:
        data = file.read()
    if not data.startswith(b"\xef\xbb\xbf") or data.count(b"\r\n") != data.replace(b"\r\n", b"").count(b"\n") + data.count(b"\r\n"):
        raise ValueError(f"{path}: no byte order mark, or line ends other than CRLF")
    lines = list(csv.reader(data.decode("utf-8-sig").splitlines()))
    return [(dict(zip(lines[0], line)), None) for line in lines[1:]]


def same_value(a, b, form, encoding):
    if form in ("csv", "kml"):
        if a is None or a == "":
            return b in (None, "")
        if isinstance(a, str):
            return b in (a, "'" + a)
        return b not in (None, "") and float(b) == float(a)
    if form == "shp":
        if a is None or a == "":
            return b in (None, "")
        if isinstance(a, str):
            # At most 254 bytes, and when cut then between characters with an ellipsis behind.
            cut = b.endswith("…") and a.startswith(b[:-1]) and len(a.encode(encoding)) > WIDEST
            return len(b.encode(encoding)) <= WIDEST and (b == a.rstrip(" ") or cut)
        return b is not None and round(a, 4) == round(b, 4)
    if isinstance(b, (dict, list)):
        # ogr2ogr writes text that is JSON as what it says.
        return json.loads(a) == b
    return a == b or form == "fgb" and a == "" and b is None


def close(a, b, tolerance):
    if a is None or b is None:
        return a is b
    flat_a, flat_b = json.dumps(a), json.dumps(b)
    if flat_a == flat_b:
        return True
    if tolerance == 0:
        return False

    def numbers(x):
        return [n for part in x for n in numbers(part)] if isinstance(x, (list, tuple)) else [x]
    x, y = numbers(a), numbers(b)
    return len(x) == len(y) and all(abs(p - q) <= tolerance for p, q in zip(x, y))


def short_names(folder):
    """Full names by layer and short name or Chinese label, as the list beside the shapefiles explains them."""
    with open(os.path.join(folder, "shp", "字段说明.csv"), encoding="utf-8-sig", newline="") as file:
        rows = list(csv.reader(file))[1:]
    long = [("MEMNAMES", "成员村", "member_names"), ("MEMCODES", "成员村代码", "member_codes"), ("REASJSON", "理由数据", "rationale_json")]
    names = {}
    for layer, short, label, full in [(r[0], r[1], r[2], r[6]) for r in rows] + [("clusters", *names) for names in long]:
        names[(layer, short)] = names[(layer, label)] = full
    return names


def compare(form, layer, wanted, found, shapes, tolerance=0.0, encoding="utf-8", rename=None, may_lack=()):
    """One line of the table, and whether all is equal."""
    def name(key):
        return rename.get((layer, key), key) if rename else key
    names = {name(key) for row, _ in found for key in row}
    full = list(wanted[0][0])
    lacking = [k for k in full if k not in names]
    # KML and FlatGeobuf have no place for a cell without anything in it.
    empty = [k for k in full if form in ("kml", "fgb") and all(row[k] in (None, "") for row, _ in wanted)]
    fields = all(k in may_lack or k in empty for k in lacking)
    order = {row[0][full[0]]: row for row in wanted}
    same_values = same_shapes = len(found) == len(wanted)
    worst = ""
    for row, shape in found:
        row = {name(k): v for k, v in row.items()}
        other = order.get(row.get(full[0]))
        if other is None:
            same_values, worst = False, f"unknown {row.get(full[0])}"
            continue
        for key in full:
            if key in row and not same_value(other[0][key], row[key], form, encoding):
                same_values, worst = False, f"{row[full[0]]}.{key}: {other[0][key]!r} {row[key]!r}"[:120]
        if shapes and not close(other[1], shape, tolerance):
            same_shapes, worst = False, f"shape of {row[full[0]]}"
    ok = len(found) == len(wanted) and fields and same_values and (same_shapes or not shapes)
    mark = {True: "equal", False: "DIFFER"}
    print(f"| {form} | {layer} | {len(found)} of {len(wanted)} | {len(full) - len(lacking)} of {len(full)} | "
          f"{mark[same_values]} | {mark[same_shapes] if shapes else '–'} | {worst}")
    return ok


def main(folder, source):
    layers = [name for name in LAYERS if os.path.exists(os.path.join(folder, f"{name}.geojson"))]
    reference = {name: geojson(os.path.join(folder, f"{name}.geojson")) for name in layers}
    with open(os.path.join(folder, "manifest.json"), encoding="utf-8") as file:
        crs = json.load(file)["crs"]
    degrees = crs.split(" ")[0] in ("EPSG:4490", "EPSG:4326")
    print(f"crs {crs}")
    print("| format | layer | features | fields | values | shapes | |\n|---|---|---|---|---|---|---|")
    good = True
    moved = {}
    shapes = os.path.isdir(os.path.join(folder, "shp"))
    rename = short_names(folder) if shapes else None
    long = ("member_names", "member_codes", "rationale_json")
    if os.path.exists(path := os.path.join(folder, "plan.gpkg")):
        for layer in layers:
            found = geopackage(path, layer)
            moved[layer] = {row[next(iter(row))]: shape for row, shape in found}
            good &= compare("gpkg", layer, reference[layer], found, degrees, rename=rename)
        faults = check_styles(path, layers)
        print(f"| gpkg | layer_styles, metadata | | | {'equal' if not faults else faults} | | |")
        good &= not faults
    if shapes:
        for layer in layers:
            found, encoding = shapefile(os.path.join(folder, "shp", layer))
            good &= compare("shp", layer, reference[layer], found, degrees, encoding=encoding, rename=rename, may_lack=long)
            if not degrees and moved:
                equal = all(close(moved[layer][row[next(iter(row))]], shape, 0) for row, shape in found)
                print(f"| shp = gpkg | {layer} | | | | {'equal' if equal else 'DIFFER'} | |")
                good &= equal
    if os.path.exists(path := os.path.join(folder, "plan.kml")):
        for layer in layers:
            good &= compare("kml", layer, reference[layer], kml(path, layer), True, tolerance=1e-9, rename=rename)
    if os.path.isdir(os.path.join(folder, "fgb")) and shutil.which("ogr2ogr"):
        for layer in layers:
            good &= compare("fgb", layer, reference[layer], flatgeobuf(os.path.join(folder, "fgb", f"{layer}.fgb")), degrees, rename=rename)
    if os.path.isdir(os.path.join(folder, "csv")):
        for layer in layers:
            good &= compare("csv", layer, reference[layer], comma(os.path.join(folder, "csv", f"{layer}.csv")), False, rename=rename)
    if source and not degrees and moved:
        base = sqlite3.connect(f"file:{source}?mode=ro", uri=True)
        table, column, code = base.execute(
            "SELECT table_name, column_name, organization || ':' || organization_coordsys_id "
            "FROM gpkg_geometry_columns JOIN gpkg_spatial_ref_sys USING (srs_id)").fetchone()
    if source and not degrees and moved and code.upper() == crs.split(" ")[0]:
        names = [row[1] for row in base.execute(f'PRAGMA table_info("{table}")')]
        own = next(name for name in names if any(str(row[0])[:12] in moved["villages"] for row in base.execute(f'SELECT "{name}" FROM "{table}" LIMIT 20')))
        equal = True
        for code, data in base.execute(f'SELECT "{own}", "{column}" FROM "{table}"'):
            places, _ = from_wkb(data, 8 + (0, 32, 48, 48, 64)[data[3] >> 1 & 7])
            rounded = [[(round(x, 4), round(y, 4)) for x, y in ring] for ring in places]
            thinned = [[p for i, p in enumerate(ring) if i == 0 or p != ring[i - 1]] for ring in rounded]
            equal &= close(canonical(thinned), moved["villages"].get(str(code)[:12]), 2e-4)
        print(f"| gpkg = the map read | villages | | | | {'equal to 0.2 mm' if equal else 'DIFFER'} | |")
        good &= equal
    print("all equal" if good else "SOMETHING DIFFERS")
    return 0 if good else 1


if __name__ == "__main__":
    arguments = sys.argv[1:]
    map_read = arguments[arguments.index("--source") + 1] if "--source" in arguments else None
    sys.exit(main(arguments[0], map_read))
