"""Sizes and shapes of plans beside Ward's regions, on the bundled county, ten made counties and two real maps; a table and a sheet of
maps.

usage: run.py COMMANDS OUT [--iterations N] [--restarts N] [--preset NAME] [--set 'YAML'] [--only NAME ...] [--peers FOLDER]

COMMANDS holds `planner` and `planner-bench`. Every made county is planned under the scenario of the bundled county, so that only the
map and the tables differ; the real maps have scenarios in this folder, and the means are without them. villages-390 may not be handed
on: where it does not lie beside this package, the script says so and goes on. `--preset` is put over the scenario, and `--set` over both, such as
'prefer: {shape: 0}'. `--peers` names a folder with one folder per county (shili, made-100 …) of tables `village_code,cluster_id` that
other programs made at the same number of clusters (see peers.py).

OUT/table.md holds every county and the means; OUT/sheet.svg the plans, small, each above Ward's regions.
"""
import argparse, json, re, subprocess, sys
from pathlib import Path

REAL = ["communes-690", "villages-390"]
SIZES = [100, 200, 300, 400, 500, 600, 700, 800, 900, 1000]
COLUMNS = ["k", "mean", "least", "most", "at_limit", "in_4_8", "pp", "pp10", "reock", "w_l", "cross", "holes", "left_out", "weak"]

parser = argparse.ArgumentParser()
parser.add_argument("commands", type=Path)
parser.add_argument("out", type=Path)
parser.add_argument("--iterations", type=int)
parser.add_argument("--restarts", type=int)
parser.add_argument("--bound", default="none")
parser.add_argument("--preset")
parser.add_argument("--set", default="")
parser.add_argument("--only", nargs="*")
parser.add_argument("--peers", type=Path)
given = parser.parse_args()
here = Path(__file__).resolve().parent
root = here.parents[1]
planner, bench = given.commands / "planner", given.commands / "planner-bench"


def counties():
    yield "shili", root / "GeoData/shili", 255
    for number, size in enumerate(SIZES):
        yield f"made-{size}", given.out / f"counties/made-{size}", size
    for name in REAL:
        yield name, None, None


def is_there(name):
    """Whether a real map is at hand."""
    if name != "villages-390" or (root.parent / "shared/data/villages-390-dirty").is_dir():
        return True
    print(f"{name}: skipped, ../shared/data/villages-390-dirty is not there", flush=True)
    return False


def make(folder, size):
    """The made county with the bundled county's scenario."""
    if not (folder / "data/villages.gpkg").exists():
        subprocess.run([bench, "county", "--villages", str(size), "--seed", str(1000 + size), "--vertices", "40",
                        "--output", folder / "data"], check=True)
    text = (root / "GeoData/shili/scenario.yaml").read_text(encoding="utf-8")
    (folder / "scenario.yaml").write_text(text, encoding="utf-8")


def plan(name, source):
    """The scenario put to use, the plan's folder and what the command answered."""
    (given.out / "scenarios").mkdir(parents=True, exist_ok=True)
    scenario = given.out / f"scenarios/{name}.yaml"
    solve = {"bound": given.bound, "iterations": given.iterations, "restarts": given.restarts}
    bases = [str(source.resolve())] + ([f"preset:{given.preset}"] if given.preset else [])
    lines = [f"extends: {json.dumps(bases)}",
             "solve: {" + ", ".join(f"{key}: {value}" for key, value in solve.items() if value is not None) + "}", given.set]
    scenario.write_text("\n".join(lines) + "\n", encoding="utf-8")
    target = given.out / f"plans/{name}"
    ended = subprocess.run([planner, "propose", scenario, "-o", target, "--force", "--quiet", "--json", "--fail-on", "never",
                            "--lang", "en"], capture_output=True, text=True)
    if ended.returncode != 0:
        sys.exit(f"{name}: {ended.stderr}{ended.stdout}")
    answer = json.loads(ended.stdout)
    return scenario, target, answer


def measure(name, scenario, target):
    pictures = given.out / f"pictures/{name}"
    others = sorted((given.peers / name).glob("*.csv")) if given.peers and (given.peers / name).is_dir() else []
    printed = subprocess.run([bench, "shape", scenario, target, *others, "--json", "-o", pictures], check=True,
                             capture_output=True, text=True).stdout
    return [json.loads(line) for line in printed.splitlines()], pictures


def line(name, row):
    cells = [f"{row[key]:.0f}" if key in ("k", "least", "most", "holes", "left_out") else f"{row[key]:.2f}" for key in COLUMNS]
    return f"| {name} | " + " | ".join(cells) + " |"


def sheet(pictures):
    """All pictures on one sheet: plans in the upper row of each pair, Ward's regions below."""
    parts, width = [], 6
    for index, (name, own, ward) in enumerate(pictures):
        for row, file in enumerate([own, ward]):
            text = re.sub(r"^<svg[^>]*>|</svg>\s*$", "", file.read_text(encoding="utf-8"))
            x, y = 640 * (index % width), 1400 * (index // width) + 690 * row
            title = name if row == 0 else "Ward"
            parts.append(f'<g transform="translate({x + 10} {y + 60})" fill-rule="evenodd">{text}'
                         f'<text x="0" y="-36" font-size="20" font-family="sans-serif">{title}</text></g>')
    height = 1400 * ((len(pictures) + width - 1) // width)
    return f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {640 * width} {height}">' + "".join(parts) + "</svg>\n"


head = ["| county | " + " | ".join(COLUMNS) + " |", "|---|" + "---:|" * len(COLUMNS)]
given.out.mkdir(parents=True, exist_ok=True)
table, own_rows, ward_rows, pictures = list(head), [], [], []
for name, folder, size in counties():
    if given.only and name not in given.only:
        continue
    if name in REAL and not is_there(name):
        continue
    if name.startswith("made-"):
        make(folder, size)
    scenario, target, answer = plan(name, here / f"{name}.yaml" if name in REAL else folder / "scenario.yaml")
    rows, drawn = measure(name, scenario, target)
    ward = next(row for row in rows if row["plan"].startswith("Ward"))
    table += [line(name, rows[0]), line(f"{name} Ward", ward)]
    table += [line(f"{name} {Path(row['plan']).stem}", row) for row in rows[1:] if row is not ward and not row["plan"].startswith("Ward")]
    if name.startswith("made-"):
        own_rows.append(rows[0])
        ward_rows.append(ward)
    own = next(iter(sorted(drawn.glob(f"plans-{name}.svg"))))
    pictures.append((name, own, drawn / f"ward-{rows[0]['k']:.0f}.svg"))
    print(line(name, rows[0]), "gap", answer.get("gap"), flush=True)
    print(line("  Ward", ward), flush=True)
if own_rows:
    mean = lambda rows: {key: sum(row[key] for row in rows) / len(rows) for key in COLUMNS}
    ours, wards = mean(own_rows), mean(ward_rows)
    table += [line("mean of made counties", ours), line("mean Ward", wards)]
    ratio = {key: ours[key] / wards[key] for key in ("pp", "reock", "w_l")}
    table.append("\nOver Ward's: " + ", ".join(f"{key} {value:.2f}" for key, value in ratio.items()))
    print(table[-3]); print(table[-2]); print(table[-1])
(given.out / "table.md").write_text("\n".join(table) + "\n", encoding="utf-8")
(given.out / "sheet.svg").write_text(sheet(pictures), encoding="utf-8")
