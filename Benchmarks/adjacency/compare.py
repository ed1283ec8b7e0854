"""Rook contiguity with shared metres: planner-bench and libpysal on one file, in one run.

Both read the file, both give every pair of villages with a common border and its length. CPU seconds are those of the
process and its children, user and system, so two threads gain nothing. Usage: compare.py PLANNER_BENCH FILE [FILE ...]
"""
import json
import os
import resource
import subprocess
import sys
import tempfile

PEER = """
import resource, json, sys, warnings
warnings.filterwarnings("ignore")
import geopandas, libpysal
from libpysal.graph import Graph
def cpu():
    u = resource.getrusage(resource.RUSAGE_SELF)
    return u.ru_utime + u.ru_stime
start = cpu()
frame = geopandas.read_file(sys.argv[1])
read = cpu()
graph = Graph.build_contiguity(frame, rook=True, by_perimeter=True)
end = cpu()
pairs = {}
for (a, b), metres in graph.adjacency.items():
    if a < b and metres > 0:
        pairs[f"{a}-{b}"] = float(metres)
peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024
json.dump({"pairs": pairs, "read": read - start, "total": end - start, "peak": peak,
           "version": libpysal.__version__}, open(sys.argv[2], "w"))
"""


def ours(bench, path, folder):
    pairs = os.path.join(folder, "ours.csv")
    out = subprocess.run([bench, "adjacency", path, "--pairs", pairs], check=True, capture_output=True, text=True)
    figures = json.loads(out.stdout)
    table = {}
    for line in open(pairs).read().splitlines()[1:]:
        a, b, metres = line.split(",")
        table[f"{a}-{b}"] = float(metres)
    return figures, table


def peer(path, folder):
    result = os.path.join(folder, "peer.json")
    subprocess.run([sys.executable, "-c", PEER, path, result], check=True)
    return json.load(open(result))


def main():
    bench, files = sys.argv[1], sys.argv[2:]
    for path in files:
        with tempfile.TemporaryDirectory() as folder:
            mine, mine_pairs = ours(bench, path, folder)
            theirs = peer(path, folder)
        their_pairs = theirs["pairs"]
        same = set(mine_pairs) == set(their_pairs)
        worst = max((abs(mine_pairs[k] - their_pairs[k]) / their_pairs[k] for k in mine_pairs if k in their_pairs),
                    default=0.0)
        print(f"{os.path.basename(path)}: {mine['villages']} villages, {mine['vertices']} vertices")
        print(f"  planner-bench  CPU {mine['total_cpu_s']:.2f} s (reading {mine['read_cpu_s']:.2f}), "
              f"wall {mine['wall_s']:.2f} s, peak {mine['peak_mib']} MiB")
        print(f"  libpysal {theirs['version']}  CPU {theirs['total']:.2f} s (reading {theirs['read']:.2f}), "
              f"peak {theirs['peak']} MiB")
        print(f"  ratio {theirs['total'] / max(mine['total_cpu_s'], 1e-9):.1f}, pairs {len(mine_pairs)} and "
              f"{len(their_pairs)}, {'the same' if same else 'DIFFERENT'}, largest difference of a length {worst:.1e}")


if __name__ == "__main__":
    main()
