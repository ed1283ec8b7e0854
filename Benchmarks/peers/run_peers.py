"""Runs every peer on one county in a process of its own, with a limit of time, and judges all regions alike."""
import importlib
import json
import os
import resource
import signal
import subprocess
import sys
import time

sys.path.insert(0, os.path.dirname(__file__))
import methods
from county import County

# Seconds of CPU, so that a busy machine is nobody's fault; six times as much on the clock for what only waits.
LIMIT = int(os.environ.get("PEERS_SECONDS", "120"))


def load(name):
    """Imports count for nobody."""
    libraries = {"ward": "sklearn.cluster", "pygeoda": "pygeoda", "gerrychain": "gerrychain.tree"}
    for start, module in libraries.items():
        if name.startswith(start):
            importlib.import_module(module)
    if name.startswith(("spopt", "skater")):
        importlib.import_module("spopt.region")
    importlib.import_module("scipy.sparse")
    importlib.import_module("geopandas")


def child(folder, name, seed):
    import warnings

    warnings.filterwarnings("ignore")
    county = County(folder)
    method = getattr(methods, name)
    load(name)
    resource.setrlimit(resource.RLIMIT_CPU, (LIMIT + 5, LIMIT + 5))
    before = resource.getrusage(resource.RUSAGE_SELF)
    wall = time.monotonic()
    labels = method(county, seed)
    after = resource.getrusage(resource.RUSAGE_SELF)
    figures = {
        "cpu_s": after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime,
        "wall_s": time.monotonic() - wall, "peak_mib": after.ru_maxrss // 1024,
    }
    with open(os.path.join(folder, name + ".labels"), "w", encoding="utf-8") as file:
        file.writelines(f"{int(label)}\n" for label in labels)
    with open(os.path.join(folder, name + ".json"), "w", encoding="utf-8") as file:
        json.dump(figures, file)


def main(folder, seed):
    county = County(folder)
    names = [method.__name__ for method in methods.LIKENESS + methods.MAXP]
    for name in names:
        for ending in (".labels", ".json"):
            if os.path.exists(os.path.join(folder, name + ending)):
                os.remove(os.path.join(folder, name + ending))
        error = ""
        try:
            run = subprocess.run(
                [sys.executable, __file__, folder, str(seed), name], timeout=6 * LIMIT, capture_output=True, text=True,
                check=False)
            if run.returncode in (-signal.SIGXCPU, -signal.SIGKILL):
                error = f"no answer in {LIMIT} s of CPU"
            elif run.returncode != 0:
                error = (run.stderr.strip().splitlines() or [f"exit {run.returncode}"])[-1][:160]
        except subprocess.TimeoutExpired:
            error = f"no answer in {6 * LIMIT} s"
        if error:
            with open(os.path.join(folder, name + ".json"), "w", encoding="utf-8") as file:
                json.dump({"error": error}, file)
    results = {}
    for name in ["ours-rules", "ours-size", "ours-free", "ours-maxp"] + names:
        with open(os.path.join(folder, name + ".json"), encoding="utf-8") as file:
            figures = json.load(file)
        path = os.path.join(folder, name + ".labels")
        if os.path.exists(path) and "error" not in figures:
            with open(path, encoding="utf-8") as file:
                labels = [int(line) for line in file]
            figures |= county.judge(labels, county.target)
        figures["most"] = int(county.population.sum()) // max(1, county.target)
        results[name] = figures
    with open(os.path.join(folder, "results.json"), "w", encoding="utf-8") as file:
        json.dump(results, file, indent=1)


if __name__ == "__main__":
    if len(sys.argv) == 4:
        child(sys.argv[1], sys.argv[3], int(sys.argv[2]))
    else:
        main(sys.argv[1], int(sys.argv[2]))
