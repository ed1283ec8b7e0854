#!/usr/bin/env python3
"""Draws the modules and their arrows from the manifest: Documentation/house.svg and the table in Documentation/house.md.

    Scripts/house.py            writes both
    Scripts/house.py --check    ends with 1 where either is stale, or where an arrow runs back
"""
import json
import pathlib
import re
import subprocess
import sys
import tempfile
from xml.sax.saxutils import escape

TOP = pathlib.Path(__file__).resolve().parent.parent
PAGE, PICTURE = TOP / "Documentation/house.md", TOP / "Documentation/house.svg"
BEGIN, END = "<!-- made by Scripts/house.py -->", "<!-- end -->"
# From the first to the last in the order of the data; what is not named stands where its arrows put it.
ORDER = ["CountyModel", "CountyData", "PlanAudit", "Planning", "PlanStudies", "Handover", "ClusterPlanner"]
# Arrows that must never be, whatever else changes: the judge shares no code with the search.
FORBIDDEN = [("PlanAudit", "Regionalization"), ("PlanAudit", "Planning"), ("Regionalization", "CountyModel")]
# Columns of the picture: the domain in the middle, data libraries left, the search right; a new library goes right.
LEFT = ["CountyGenerator", "Digest", "Spreadsheet", "Workbook", "Geospatial"]
BOX, HEIGHT, ROW, GUTTER, MARGIN = 160, 40, 84, 150, 24


def handed_on():
    """Modules that `import ClusterPlanner` brings along."""
    sources = (TOP / "Sources/ClusterPlanner").rglob("*.swift")
    return {one for file in sources for one in re.findall(r"^@_exported import (\w+)", file.read_text(), re.M)}


def manifest():
    """Names of this package's modules with the modules each uses, C libraries and tests left out; all that each declares; and what
    is declared wrongly: who names the facade names what it hands on, or builds after a change leave it as it was. The table and the
    picture tell of the facade alone."""
    with tempfile.TemporaryDirectory() as scratch:
        text = subprocess.run(
            ["swift", "package", "--package-path", str(TOP), "--scratch-path", scratch, "dump-package"],
            check=True, capture_output=True, text=True).stdout
    everything = {one["name"]: one for one in json.loads(text)["targets"]}
    targets = {name: one for name, one in everything.items() if one["type"] in ("regular", "executable")}
    uses, declared, wrong, behind = {}, {}, [], handed_on()
    for name, target in everything.items():
        named = [(one.get("byName") or one.get("target") or one.get("product"))[0] for one in target["dependencies"]]
        if "ClusterPlanner" in named:
            wrong += [f"{name} names ClusterPlanner and not {one}" for one in sorted(behind - set(named))]
            named = [one for one in named if one not in behind]
        if name not in targets or (target.get("path") or "").startswith("Tests/"):
            continue
        uses[name] = sorted(one for one in named if one in targets)
        declared[name] = set(named)
    return uses, declared, wrong


def imports(name):
    """What the files of a module import, with one file of each: the compiler alone lets them take what others brought along."""
    found = {}
    for file in sorted((TOP / "Sources" / name).rglob("*.swift")):
        for one in re.findall(r"^(?:@\w+ )*(?:public |package |internal |private |fileprivate )?import (?:struct |class |enum |func )?(\w+)", file.read_text(), re.M):
            found.setdefault(one, file.relative_to(TOP))
    return found


def gaps(uses, declared):
    own = set().union(*declared.values()) | set(uses)
    for name in sorted(declared):
        found = imports(name)
        for one in sorted(set(found) & own - declared[name] - {name}):
            yield f"{found[one]} imports {one}, which {name} does not declare"
        for one in sorted(declared[name] - set(found)):
            yield f"{name} declares {one} and no file of it imports it"


def reach(uses, name):
    found, todo = set(), list(uses[name])
    while todo:
        one = todo.pop()
        if one not in found:
            found.add(one)
            todo += uses[one]
    return found


def faults(uses):
    for name, used in uses.items():
        for one in used:
            if name in ORDER and one in ORDER and ORDER.index(one) >= ORDER.index(name):
                yield f"{name} uses {one}, which stands behind it"
    for name, one in FORBIDDEN:
        if one in reach(uses, name):
            yield f"{name} reaches {one}, which it must not"


def rows(uses):
    """Modules by the length of the longest chain of arrows below them."""
    depth = {}

    def of(name):
        if name not in depth:
            depth[name] = 1 + max((of(one) for one in uses[name]), default=-1)
        return depth[name]

    for name in uses:
        of(name)
    return [sorted(name for name in uses if depth[name] == level) for level in range(max(depth.values()) + 1)][::-1]


def column(name):
    return 1 if name in ORDER or name.islower() else 0 if name in LEFT else 2


def picture(uses):
    spine = [name for row in rows(uses) for name in row if column(name) == 1]
    place = {}
    for level, name in enumerate(spine):
        place[name] = (MARGIN + BOX + GUTTER, MARGIN + level * ROW)
    for side in (0, 2):
        names = [name for row in rows(uses) for name in row if column(name) == side]
        first = len(spine) - len(names)
        for level, name in enumerate(names):
            place[name] = (MARGIN + side * (BOX + GUTTER), MARGIN + (first + level) * ROW)
    width, height = 2 * MARGIN + 3 * BOX + 2 * GUTTER, 2 * MARGIN + (len(spine) - 1) * ROW + HEIGHT
    lines = [f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {width} {height}" font-family="sans-serif" font-size="15">',
             '<defs><marker id="tip" viewBox="0 0 8 8" refX="7" refY="4" markerWidth="7" markerHeight="7" orient="auto">'
             '<path d="M0 0 8 4 0 8z" fill="#667"/></marker></defs>',
             f'<rect width="{width}" height="{height}" fill="#fff"/>']
    for name in sorted(uses):
        # Only arrows that no longer way implies, or the picture is a web.
        near = [one for one in uses[name] if not any(one in reach(uses, other) for other in uses[name] if other != one)]
        for one in near:
            lines.append(f'<path d="{arrow(place[name], place[one])}" fill="none" stroke="#667" marker-end="url(#tip)"/>')
    for name in sorted(uses):
        x, y = place[name]
        fill = "#e3eefb" if name in ORDER else "#fbeedd" if name.islower() else "#eef3ea"
        lines.append(f'<rect x="{x}" y="{y}" width="{BOX}" height="{HEIGHT}" rx="6" fill="{fill}" stroke="#445"/>')
        lines.append(f'<text x="{x + BOX / 2:g}" y="{y + 25}" text-anchor="middle">{escape(name)}</text>')
    return "\n".join(lines + ["</svg>"]) + "\n"


def arrow(start, end):
    """Down within a column, past what stands between; through the gutter between columns, so that no arrow hides behind a box."""
    (x, y), (u, v) = start, end
    if x == u and v - y == ROW:
        return f"M{x + BOX / 2:g} {y + HEIGHT}V{v}"
    if x == u:
        edge = x + BOX
        return f"M{edge} {y + HEIGHT / 2:g}C{edge + 50} {y + ROW / 2:g} {edge + 50} {v - ROW / 4:g} {edge} {v + HEIGHT / 2:g}"
    a, b = (x, u + BOX) if u < x else (x + BOX, u)
    middle = (a + b) / 2
    return f"M{a} {y + HEIGHT / 2:g}C{middle:g} {y + HEIGHT / 2:g} {middle:g} {v + HEIGHT / 2:g} {b} {v + HEIGHT / 2:g}"


def page(uses, text):
    head, rest = text.split(BEGIN, 1)
    tail = rest.split(END, 1)[1]
    table = ["| module | uses |", "|---|---|"]
    for name in [one for row in rows(uses) for one in row]:
        table.append(f"| `{name}` | {', '.join(f'`{one}`' for one in uses[name]) or '–'} |")
    return head + BEGIN + "\n" + "\n".join(table) + "\n" + END + tail


def main():
    uses, declared, wrong = manifest()
    wrong += list(faults(uses)) + list(gaps(uses, declared))
    made = {PICTURE: picture(uses), PAGE: page(uses, PAGE.read_text())}
    if "--check" in sys.argv:
        wrong += [f"{path.relative_to(TOP)} is stale: run Scripts/house.py" for path, text in made.items()
                  if not path.exists() or path.read_text() != text]
    else:
        for path, text in made.items():
            path.write_text(text)
    for one in wrong:
        print(one, file=sys.stderr)
    return 1 if wrong else 0


if __name__ == "__main__":
    sys.exit(main())
