"""Medians over the seeds, one table per size."""
import glob
import json
import os
import statistics
import sys

COLUMNS = [
    ("kept", "keeps all rules", "{:.0%}"), ("sized", "keeps sizes", "{:.0%}"), ("connected", "connected", "{:.0%}"),
    ("regions", "regions", "{:.0f}"), ("left_out", "left out", "{:.0f}"), ("within", "within / total", "{:.3f}"),
    ("share", "p / bound", "{:.3f}"), ("cpu_s", "CPU s", "{:.2f}"), ("peak_mib", "MiB", "{:.0f}"),
]


def main(out):
    runs = {}
    for path in sorted(glob.glob(os.path.join(out, "*-*", "results.json"))):
        parts = os.path.basename(os.path.dirname(path)).split("-")
        size = (int(parts[0]), parts[2] if len(parts) > 2 else "")
        with open(path, encoding="utf-8") as file:
            for name, figures in json.load(file).items():
                if "above_floor" in figures and "maxp" in name and figures["most"] > 0:
                    figures["share"] = figures["above_floor"] / figures["most"]
                runs.setdefault((size, "maxp" in name, name), []).append(figures)
    last = None
    for ((size, trap), is_maxp, name), figures in sorted(runs.items(), key=lambda item: item[0]):
        if (size, trap, is_maxp) != last:
            print(f"\n### {size} villages{trap and ', ' + trap}, {'max-p' if is_maxp else 'regions of like villages, k = n/6'}\n")
            print("| method | " + " | ".join(title for _, title, _ in COLUMNS) + " |")
            print("|---" * (len(COLUMNS) + 1) + "|")
            last = (size, trap, is_maxp)
        good = [figure for figure in figures if "error" not in figure]
        if not good:
            print(f"| {name} | {figures[0]['error']} |" + " |" * (len(COLUMNS) - 1))
            continue
        cells = []
        for key, _, form in COLUMNS:
            values = [figure[key] for figure in good if key in figure]
            cells.append(form.format(statistics.median(values)) if values else "")
        note = f" ({len(good)} of {len(figures)} runs)" if len(good) < len(figures) else ""
        print(f"| {name}{note} | " + " | ".join(cells) + " |")


main(sys.argv[1])
