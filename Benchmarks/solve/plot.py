#!/usr/bin/env python3
"""Table of medians and SVG plots (gap in percent against CPU seconds) from what run.sh wrote to a folder."""
import json
import math
import statistics
import sys
from pathlib import Path

WIDTH, HEIGHT, MARGIN = 640, 360, 56
COLOURS = ["#1b6ca8", "#c8553d", "#4a8f4a"]


def gaps(points):
    """Pairs of CPU seconds and gap in percent, from the points that have a bound above 0."""
    return [
        (p["cpu_s"], 100 * (p["bound"] - p["score"]) / abs(p["bound"]))
        for p in points
        if p["bound"] and p["bound"] > p["score"]
    ]


def plot(name, runs):
    runs = [run for run in map(gaps, runs) if run]
    if not runs:
        return None
    xs = [x for run in runs for x, _ in run]
    ys = [y for run in runs for _, y in run]
    low, high = math.log10(max(0.01, min(ys))), math.log10(max(ys))
    low, high = math.floor(low), math.ceil(high)
    longest = max(xs)

    def place(x, y):
        px = MARGIN + (WIDTH - 2 * MARGIN) * x / longest
        share = (math.log10(max(0.01, y)) - low) / max(1, high - low)
        return f"{px:.1f},{HEIGHT - MARGIN - (HEIGHT - 2 * MARGIN) * share:.1f}"

    out = [
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {WIDTH} {HEIGHT}" font-family="sans-serif" font-size="12">',
        f'<rect width="{WIDTH}" height="{HEIGHT}" fill="white"/>',
        f'<text x="{MARGIN}" y="24" font-size="14">{name}: gap (%) against CPU seconds</text>',
    ]
    for power in range(low, high + 1):
        x, y = place(0, 10**power).split(",")
        out.append(f'<line x1="{x}" y1="{y}" x2="{WIDTH - MARGIN}" y2="{y}" stroke="#ddd"/>')
        out.append(f'<text x="8" y="{float(y) + 4:.1f}">{10.0**power:g}</text>')
    for part in range(5):
        value = longest * part / 4
        x, y = place(value, 10**low).split(",")
        out.append(f'<text x="{x}" y="{float(y) + 20:.1f}" text-anchor="middle">{value:.0f}</text>')
    for run, colour in zip(runs, COLOURS):
        path = " ".join(place(x, y) for x, y in run)
        out.append(f'<polyline points="{path}" fill="none" stroke="{colour}" stroke-width="1.5"/>')
    return "\n".join(out + ["</svg>", ""])


def main():
    folder = Path(sys.argv[1])
    print("| instance | score | bound | gap % | CPU s | search CPU s | MiB |")
    print("|---|---|---|---|---|---|---|")
    for file in sorted(folder.glob("*.jsonl")):
        rows = [json.loads(line) for line in file.read_text().splitlines()]
        middle = {key: statistics.median(row[key] for row in rows) for key in
                  ("score", "bound", "gap", "cpu_s", "search_cpu_s", "peak_mib")}
        print(f"| {file.stem} | {middle['score'] / 1e6:.3f} | {middle['bound'] / 1e6:.3f} | {100 * middle['gap']:.2f} "
              f"| {middle['cpu_s']:.0f} | {middle['search_cpu_s']:.0f} | {middle['peak_mib']:.0f} |")
        traces = [json.loads(trace.read_text()) for trace in sorted(folder.glob(f"{file.stem}.[0-9].json"))]
        svg = plot(file.stem, traces)
        if svg:
            (folder / f"{file.stem}.svg").write_text(svg)


if __name__ == "__main__":
    main()
