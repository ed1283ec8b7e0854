#!/usr/bin/env python3
"""Table of medians (Markdown) and one SVG per map (gap in percent against CPU seconds), from what run.sh wrote."""
import json
import math
import statistics
import sys
from pathlib import Path

WIDTH, HEIGHT = 720, 420
LEFT, RIGHT, TOP, BOTTOM = 72, 24, 48, 60
COLOURS = ["#1b6ca8", "#c8553d", "#3d8b40"]
DASHES = ["", "7 3", "2 3"]
KEYS = ("score", "bound", "gap", "search_cpu_s", "cpu_s", "wall_s", "peak_mib", "passes", "rounds")
STAGES = ("graph_s", "root_s", "tree_s", "master_s")


def gaps(points):
    """Pairs of CPU seconds and gap in percent, from the points that have a bound; a closed gap counts as 0.01 %."""
    return [
        (max(0.01, p["cpu_s"]), max(0.01, 100 * (p["bound"] - p["score"]) / abs(p["bound"])))
        for p in points
        if p["bound"]
    ]


def ticks(low, high):
    """1, 2 and 5 times powers of ten from low to high."""
    found = []
    for power in range(math.floor(math.log10(low)), math.ceil(math.log10(high)) + 1):
        found += [m * 10.0**power for m in (1, 2, 5) if low <= m * 10.0**power * 1.0001 <= high * 1.0002]
    return found


def limits(values):
    """A range of 1, 2 or 5 times powers of ten around values."""
    steps = [m * 10.0**p for p in range(-3, 6) for m in (1, 2, 5)]
    low = max(step for step in steps if step <= min(values))
    high = min(step for step in steps if step >= max(values))
    return low, high if high > low else low * 2


def text(x, y, content, anchor="middle", size=12, extra=""):
    return f'<text x="{x:.1f}" y="{y:.1f}" text-anchor="{anchor}" font-size="{size}"{extra}>{content}</text>'


def plot(name, runs):
    """runs: list of (label, pairs)."""
    runs = [(label, pairs) for label, pairs in runs if pairs]
    if not runs:
        return None
    first, last = limits([x for _, pairs in runs for x, _ in pairs])
    low, high = limits([y for _, pairs in runs for _, y in pairs])

    def px(x):
        return LEFT + (WIDTH - LEFT - RIGHT) * math.log(x / first) / math.log(last / first)

    def py(y):
        return HEIGHT - BOTTOM - (HEIGHT - TOP - BOTTOM) * math.log(y / low) / math.log(high / low)

    out = [
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {WIDTH} {HEIGHT}" width="{WIDTH}" height="{HEIGHT}" '
        'font-family="DejaVu Sans, Arial, sans-serif" fill="#222">',
        f'<rect width="{WIDTH}" height="{HEIGHT}" fill="white"/>',
        text(LEFT, 26, f"{name}: how the proven gap closes", "start", 15, ' font-weight="bold"'),
    ]
    for y in ticks(low, high):
        out.append(f'<line x1="{LEFT}" y1="{py(y):.1f}" x2="{WIDTH - RIGHT}" y2="{py(y):.1f}" stroke="#e2e2e2"/>')
        out.append(text(LEFT - 8, py(y) + 4, f"{y:g} %", "end"))
    for x in ticks(first, last):
        out.append(f'<line x1="{px(x):.1f}" y1="{TOP}" x2="{px(x):.1f}" y2="{HEIGHT - BOTTOM}" stroke="#e2e2e2"/>')
        out.append(text(px(x), HEIGHT - BOTTOM + 18, f"{x:g}"))
    out.append(
        f'<rect x="{LEFT}" y="{TOP}" width="{WIDTH - LEFT - RIGHT}" height="{HEIGHT - TOP - BOTTOM}" fill="none" '
        'stroke="#888"/>')
    out.append(text((LEFT + WIDTH - RIGHT) / 2, HEIGHT - 16, "CPU seconds of search and bound (logarithmic)"))
    middle = (TOP + HEIGHT - BOTTOM) / 2
    out.append(
        text(18, middle, "gap, % of the bound (logarithmic)", extra=f' transform="rotate(-90 18 {middle:.1f})"'))
    for index, (label, pairs) in enumerate(runs):
        colour, dash = COLOURS[index % 3], DASHES[index % 3]
        path = " ".join(f"{px(x):.1f},{py(y):.1f}" for x, y in pairs)
        stroke = f'stroke="{colour}" stroke-width="2" stroke-dasharray="{dash}"'
        out.append(f'<polyline points="{path}" fill="none" {stroke}/>')
        y = TOP + 20 + 20 * index
        out.append(f'<rect x="{WIDTH - RIGHT - 170}" y="{y - 12}" width="162" height="18" fill="white" opacity="0.85"/>')
        out.append(f'<line x1="{WIDTH - RIGHT - 164}" y1="{y - 4}" x2="{WIDTH - RIGHT - 130}" y2="{y - 4}" {stroke}/>')
        out.append(text(WIDTH - RIGHT - 124, y, f"{label}: {pairs[-1][1]:.2f} %", "start"))
    return "\n".join(out + ["</svg>", ""])


def row(name, lines):
    middle = {key: statistics.median(line[key] for line in lines) for key in KEYS}
    spent = {key: statistics.median(line[key] for line in lines) for key in STAGES}
    total = max(1e-9, sum(spent.values()))
    shares = " / ".join(f"{100 * spent[key] / total:.0f}" for key in STAGES)
    return (
        f"| {name} | {len(lines)} | {middle['score'] / 1e6:.3f} | {middle['bound'] / 1e6:.3f} "
        f"| {100 * middle['gap']:.2f} | {middle['search_cpu_s']:.1f} | {middle['cpu_s']:.1f} | {middle['wall_s']:.1f} "
        f"| {middle['peak_mib']:.0f} | {middle['passes']:.0f} | {middle['rounds']:.0f} | {shares} |")


def main():
    if len(sys.argv) != 2:
        sys.exit("plot.py RESULTS")
    folder = Path(sys.argv[1])
    tables = []
    for file in folder.glob("*.jsonl"):
        lines = [json.loads(line) for line in file.read_text().splitlines() if line]
        tables.append((lines[0]["units"], file.stem, lines))
    print("Medians over the seeds.\n")
    print("| map | seeds | score | bound | gap % | search CPU s | CPU s | wall s | MiB | passes | rounds "
          "| graph / root / tree / LP % |")
    print("|---|---|---|---|---|---|---|---|---|---|---|---|")
    for _, name, lines in sorted(tables, key=lambda entry: entry[:2]):
        print(row(name, lines))
        runs = []
        for line in lines:
            trace = folder / f"{name}.{line['seed']}.json"
            if trace.exists():
                runs.append((f"seed {line['seed']}", gaps(json.loads(trace.read_text()))))
        svg = plot(name, runs)
        if svg:
            (folder / f"{name}.svg").write_text(svg)


if __name__ == "__main__":
    main()
