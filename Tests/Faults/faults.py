#!/usr/bin/env python3
"""Ends every command that writes, or makes the system refuse it, at each step of writing, and looks at what is left.

Usage: faults.py PLANNER BENCH [--sample N] [COMMAND ...]. Needs strace. BENCH is planner-bench, which makes the county. With
--sample, only about N steps of each command and kind. Ends with 1 where a half file stands under a final name, where a folder
holds files of two plans and no reader says so, or where the next run does not mend it."""
import argparse
import hashlib
import os
import re
import shutil
import subprocess
import sys
import tempfile

FAULTS = {
    "rename": ["EACCES"], "renameat": ["EACCES"], "renameat2": ["EACCES"], "link": ["EMLINK"], "linkat": ["EMLINK"], "unlink": ["EACCES"],
    "unlinkat": ["EACCES"], "mkdir": ["ENOSPC"], "ftruncate": ["EIO"], "fsync": ["EIO"], "write": ["ENOSPC", "EIO"], "pwrite64": ["ENOSPC"],
    "writev": ["ENOSPC"],
}
STEPS = list(FAULTS)
SCENARIO = """schema: "1.0"
name: faults
data:
  villages: {path: villages.gpkg, code_field: %s}
  tables: [{path: villages.csv}]
must: {villages: {min: 2, max: 8}, leave_out: {allowed: true}, towns: {cross: allow}}
solve: {iterations: 300, restarts: 1}
"""
SWEEP = """schema: "1.0"
name: faults
base: scenario.yaml
axes: {prefer.lift: [0.1, 0.6]}
"""


class Command:
    """A command, how its folder is before it, what plan it writes, and how it is run again after a fault."""

    def __init__(self, name, words, before=None, plan=None, again=None):
        self.name, self.words, self.before, self.plan = name, words, before, plan
        self.again = again or (words if "--force" in words else words + " --force")


PLAN = "propose scenario.yaml -o out"
FIELDS = "fields villages.csv --set 备注=remark --scenario scenario.yaml"
COMMANDS = [
    Command("propose", PLAN, plan="out"),
    Command("propose over another plan", "propose scenario.yaml -o out --force --seed 7", "propose scenario.yaml -o out --seed 1", "out"),
    Command("propose fewer files over more", "propose few.yaml -o out --force", "propose scenario.yaml -o out --seed 1", "out"),
    Command("edit", "edit out lock P01", PLAN, "out", "edit out lock P01"),
    Command("a second edit", "edit out lock P02", PLAN + "; edit out lock P01", "out", "edit out lock P02"),
    Command("edit replay", "edit out replay", PLAN + "; edit out lock P01; !rm out/map.svg out/plan.json", "out", "edit out replay"),
    Command("export", "export out -o gis --format geojson,gpkg,qgz,shp,kml,fgb,csv", PLAN),
    Command("report", "report out -o report.html", PLAN),
    Command("map", "map scenario.yaml --plan out -o map.svg", PLAN),
    Command("map over another", "map scenario.yaml --plan out -o map.svg --force", "propose scenario.yaml -o out; !cp scenario.yaml map.svg"),
    Command("tables", "tables out -o plan.xlsx", PLAN),
    Command("pack", "pack out -o page.html", PLAN),
    Command("report in DOCX", "report out -o report.docx", PLAN),
    Command("atlas", "map scenario.yaml --plan out --atlas atlas", PLAN),
    Command("check", "check scenario.yaml --report check.xlsx --report check.csv"),
    Command("check of aliases", "check scenario.yaml --write-aliases aliases.csv"),
    Command("check with repair", "check scenario.yaml --fix topology -o repaired.gpkg"),
    Command("classify", "classify scenario.yaml -o classes.csv"),
    Command("adjacency", "adjacency scenario.yaml -o borders.csv"),
    Command("init", "init 示例县 --county 990101 --villages villages.gpkg --table villages.csv -o new"),
    Command("init over another", "init 示例县 --county 990101 --villages villages.gpkg --table villages.csv -o new --force",
            "init 样本县 --county 990101 --villages villages.gpkg --table places.csv -o new"),
    Command("fields", FIELDS, again=FIELDS),
    Command("scenario upgrade", "scenario upgrade scenario.yaml -o newer.yaml"),
    Command("compare as a workbook", "compare out other -o compared.xlsx", PLAN + "; propose few.yaml -o other"),
    Command("compare as a map", "compare out other --format svg -o compared.svg", PLAN + "; propose few.yaml -o other"),
    Command("stability", "stability out -o firm --runs 2 --sample 20 --iterations 50", PLAN),
    Command("sweep", "sweep sweep.yaml -o swept", again="sweep sweep.yaml -o swept"),
]


def state(folder):
    """Digest of every file by its path."""
    found = {}
    for base, _, names in os.walk(folder):
        for name in names:
            path = os.path.join(base, name)
            with open(path, "rb") as file:
                found[os.path.relpath(path, folder)] = hashlib.sha256(file.read()).hexdigest()
    return found


def finals(files):
    return {name: digest for name, digest in files.items() if not os.path.basename(name).startswith(".")}


class Bench:
    """A county in a folder that is laid out anew before each fault."""

    def __init__(self, planner, bench, root):
        self.planner, self.root = planner, root
        self.county = os.path.join(root, "county")
        subprocess.run([bench, "county", "--villages", "30", "--seed", "3", "-o", self.county], check=True, capture_output=True)
        header = subprocess.run(["ogrinfo", "-ro", "-so", "-al", self.county + "/villages.gpkg"], capture_output=True, text=True).stdout
        field = re.search(r"^(\w*(?:DM|code)\w*): String", header, re.M | re.I).group(1)
        for name, text in {"scenario.yaml": SCENARIO % field, "few.yaml": SCENARIO % field + "output: {formats: [csv]}\n"}.items():
            with open(os.path.join(self.county, name), "w") as file:
                file.write(text)
        with open(os.path.join(self.county, "sweep.yaml"), "w") as file:
            file.write(SWEEP)
        self.place = os.path.join(root, "place")

    def run(self, words, trace=()):
        words = words.split() + ([] if words.startswith(("check", "sweep")) else ["--fail-on", "never"]) + ["--lang", "en"]
        return subprocess.run([*trace, self.planner, *words], cwd=self.place, capture_output=True, text=True, timeout=300)

    def lay(self, before):
        shutil.rmtree(self.place, ignore_errors=True)
        shutil.copytree(before, self.place)

    def prepared(self, command):
        """A folder as it is before the command, made once."""
        shutil.rmtree(self.place, ignore_errors=True)
        shutil.copytree(self.county, self.place)
        for step in (command.before or "").split("; "):
            if step.startswith("!"):
                subprocess.run(step[1:], shell=True, cwd=self.place, check=True)
            elif step:
                done = self.run(step)
                assert done.returncode == 0, (step, done.stderr)
        kept = os.path.join(self.root, "before")
        shutil.rmtree(kept, ignore_errors=True)
        os.rename(self.place, kept)
        return kept


def steps(bench, words):
    """How often the command takes each step, by the system's own count."""
    log = os.path.join(bench.root, "trace")
    done = bench.run(words, ["strace", "-f", "-qq", "-o", log, "-e", "trace=" + ",".join(STEPS)])
    assert done.returncode == 0, (words, done.stderr)
    counts = dict.fromkeys(STEPS, 0)
    mostly = {}
    with open(log, errors="replace") as file:
        for line in file:
            found = re.match(r"(\d+) +(\w+)\(", line)
            if found and found[2] in counts:
                mostly.setdefault(found[2], {}).setdefault(found[1], 0)
                mostly[found[2]][found[1]] += 1
    # A fault is counted within a thread: the one that writes.
    return {step: max(mostly.get(step, {"": 0}).values()) for step in STEPS}


def chosen(count, sample):
    return range(1, count + 1) if not sample or count <= sample else sorted({1, count, *range(1, count, max(1, count // max(1, sample - 1)))})


def look(bench, command, old, new):
    """What is wrong with what a fault has left; an empty list where nothing is."""
    faults = []
    files = finals(state(bench.place))
    for name, digest in files.items():
        if digest not in (old.get(name), new.get(name)):
            faults.append(f"{name} is neither the old nor the new one")
    for name in old:
        if name in new and name not in files:
            faults.append(f"{name} is gone")
    if command.plan and files not in (old, new):
        said = bench.run(f"score {command.plan} --effort none")
        if not re.search(r"W7332|W7335|E6601|E3044|W3050", said.stderr):
            faults.append("nobody says that files are of two plans: " + said.stderr[:200])
    return faults


def mended(bench, command, old, new):
    """What the next run leaves to be wished for."""
    done = bench.run(command.again)
    everything = state(bench.place)
    files = finals(everything)
    faults = [f"left beside: {name}" for name in everything if name not in files]
    if done.returncode != 0:
        faults.append(f"the next run ends with {done.returncode}: {done.stderr[:300]}")
    elif files != new:
        faults.append("the next run does not give what an undisturbed one does: " + ", ".join(
            name for name in {**files, **new} if files.get(name) != new.get(name)))
    return faults


def tried(bench, command, sample):
    """Runs one command with every fault; gives how many there were by kind, and what was wrong."""
    before = bench.prepared(command)
    bench.lay(before)
    old = finals(state(bench.place))
    counts = steps(bench, command.words)
    new = finals(state(bench.place))
    done, wrong = {"killed": 0, "refused": 0}, []
    for step, count in counts.items():
        for number in chosen(count, sample):
            for fault in ["signal=KILL"] + ["error=" + name for name in FAULTS[step]]:
                bench.lay(before)
                run = bench.run(command.words, ["strace", "-f", "-qq", "-o", "/dev/null", "-e", "trace=" + step, "-e", f"inject={step}:{fault}:when={number}"])
                done["killed" if "KILL" in fault else "refused"] += 1
                faults = look(bench, command, old, new)
                if "KILL" not in fault and run.returncode in (132, 133, 134, 139, 70):
                    faults.append(f"ends with {run.returncode}")
                faults += mended(bench, command, old, new)
                wrong += [f"{command.name}, {step} {number} of {count}, {fault}: {text}" for text in faults]
    return done, wrong


def main():
    words = argparse.ArgumentParser(description=__doc__)
    words.add_argument("planner")
    words.add_argument("bench")
    words.add_argument("commands", nargs="*")
    words.add_argument("--sample", type=int, default=0)
    given = words.parse_args()
    if not shutil.which("strace"):
        print("strace is not there: no fault was injected (skipped)")
        return 0
    failed = 0
    with tempfile.TemporaryDirectory() as root:
        bench = Bench(os.path.abspath(given.planner), os.path.abspath(given.bench), root)
        for command in COMMANDS:
            if given.commands and command.name not in given.commands:
                continue
            done, wrong = tried(bench, command, given.sample)
            print(f"{command.name}: ended {done['killed']} times, refused {done['refused']} times, {len(wrong)} wrong", flush=True)
            for text in wrong:
                print("  " + text)
            failed += len(wrong)
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
