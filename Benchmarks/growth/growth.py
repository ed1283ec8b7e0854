#!/usr/bin/env python3
"""Counts the instructions of every stage at two sizes of a made-up county, and checks how they grow and, for stages that somebody
waits for, how many they are.

    growth.py BENCH WORK [--keep]

BENCH is the release build of planner-bench, WORK a folder for maps and counts. The limits stand in growth.csv beside this
file: `limit` for the power of growth, `most_millions` for the instructions at the smaller size, in millions, where it is filled
in. --keep writes the exponents and shares measured into it and leaves both limits.
"""
import csv
import math
import os
import pathlib
import shutil
import subprocess
import sys

HERE = pathlib.Path(__file__).resolve().parent
LIMITS = HERE / "growth.csv"
# Light outlines: a village then costs little, and what grows faster than the map shows at a small size. Stages that need nothing
# but a map are counted on larger ones, where work on the whole map for each village cannot hide.
RUNS = ({"sizes": (100, 400), "vertices": 24, "options": []}, {"sizes": (2000, 8000), "vertices": 10, "options": ["--maps"]})


def run(command, **options):
    return subprocess.run([str(part) for part in command], check=True, text=True, **options)


def county(bench, work, villages, vertices):
    """The folder of a county with its scenario."""
    folder = work / f"county-{villages}"
    if not folder.exists():
        draft = work / f"draft-{villages}"
        shutil.rmtree(draft, ignore_errors=True)
        run([bench, "county", "--villages", villages, "--vertices", vertices, "--dirty", "--output", draft])
        draft.rename(folder)
    shutil.copy(HERE / "scenario.yaml", folder)
    return folder


def start(bench, work, villages, core, vertices, options):
    """Starts counting on one core: planner-bench asks for one profile a stage."""
    counts = work / f"counts-{villages}"
    shutil.rmtree(counts, ignore_errors=True)
    counts.mkdir()
    command = ["valgrind", "--tool=callgrind", "--instr-atstart=no", f"--callgrind-out-file={counts}/part", bench, "stages",
               county(bench, work, villages, vertices), *options]
    # On one core the work stays on the thread that is counted.
    command = ["taskset", "-c", core % (os.cpu_count() or 1)] + command
    with open(counts / "names", "w") as names, open(counts / "log", "w") as log:
        return subprocess.Popen([str(part) for part in command], stdout=names, stderr=log,
                                env={**os.environ, "SWIFT_DETERMINISTIC_HASHING": "1"})


def finish(process, work, villages):
    """Stages in order with their instructions."""
    counts = work / f"counts-{villages}"
    if process.wait() != 0:
        sys.exit(f"planner-bench stages failed at {villages} villages:\n" + (counts / "log").read_text()[-2000:])
    names = (counts / "names").read_text().split()
    counted = dict(read(part) for part in counts.glob("part*"))
    return {name: counted.get(name, 0) for name in names}


def read(part):
    """The stage of a profile and its instructions."""
    name = total = None
    with open(part) as lines:
        for line in lines:
            if line.startswith("desc: Trigger:"):
                name = line.split(":")[-1].strip()
            elif line.startswith("totals:"):
                total = int(line.split()[1])
    return name, total


def main():
    bench, work = pathlib.Path(sys.argv[1]), pathlib.Path(sys.argv[2])
    keep = "--keep" in sys.argv
    work.mkdir(parents=True, exist_ok=True)
    # Valgrind 3.19 does not read the debug information that Swift writes.
    stripped = work / "planner-bench"
    run(["strip", "--strip-debug", "-o", stripped, bench])
    counted = {}
    for one in RUNS:
        processes = [(start(stripped, work, villages, core, one["vertices"], one["options"]), villages)
                     for core, villages in enumerate(one["sizes"])]
        small, large = (finish(process, work, villages) for process, villages in processes)
        counted |= {name: (small[name], large[name], one["sizes"]) for name in large}
    with open(LIMITS) as file:
        given = {row["stage"]: row for row in csv.DictReader(file)}
    limits = {stage: float(row["limit"]) for stage, row in given.items() if row["limit"]}
    most = {stage: float(row["most_millions"]) for stage, row in given.items() if row["most_millions"]}
    whole, faults, rows = {}, [], []
    for _, count, sizes in counted.values():
        whole[sizes] = whole.get(sizes, 0) + count
    print(f"{'stage':20}{'villages':>12}{'instructions':>16} {'at the larger':>16}  exponent  limit  share %")
    for name, (small, count, sizes) in counted.items():
        limit = limits.get(name)
        if small == 0 or count == 0:
            faults.append(f"{name}: no instruction was counted")
            continue
        exponent, share = math.log(count / small) / math.log(sizes[1] / sizes[0]), 100 * count / whole[sizes]
        rows.append((name, f"{exponent:.3f}", limit, f"{share:.1f}"))
        print(f"{name:20}{sizes[0]:>6}{sizes[1]:>6}{small:16,} {count:16,}  {exponent:8.3f}  {limit or '':>5}  {share:7.1f}")
        if limit is None and not keep:
            faults.append(f"{name}: no limit in {LIMITS.name}; run with --keep and fill it in")
        elif limit is not None and exponent > limit:
            faults.append(f"{name} grows with the power {exponent:.3f} of the villages, more than {limit}: look for work that "
                          "is done once a village over the whole map")
        if name in most and small > 1e6 * most[name]:
            faults.append(f"{name} takes {small / 1e6:,.0f} million instructions at {sizes[0]} villages, more than {most[name]:,.0f}: "
                          "somebody waits for this stage; look for what it does that it did not do before")
    faults += [f"{name}: stands in {LIMITS.name} and was not run" for name in given if name not in counted]
    if keep:
        with open(LIMITS, "w", newline="") as file:
            table = csv.writer(file, lineterminator="\n")
            table.writerow(["stage", "exponent", "limit", "share_percent", "most_millions"])
            table.writerows((name, exponent, "" if limit is None else f"{limit:.2f}", share, given.get(name, {}).get("most_millions", ""))
                            for name, exponent, limit, share in rows)
    if faults:
        sys.exit("\n".join(faults))


main()
