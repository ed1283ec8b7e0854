#!/usr/bin/env bash
# Likeness regions and max-p beside the programs analysts use today, on the same made-up counties, in one run.
#   Benchmarks/peers/run.sh [SIZES] [SEEDS] [FOLDER]     e.g. run.sh "300 1000" "1 2 3" out/peers
set -euo pipefail
cd "$(dirname "$0")/../.."
sizes=${1:-"300 1000 3000 10000"} seeds=${2:-"1 2 3"} out=${3:-out/peers}
bench=.build/release/planner-bench venv=${PEERS_VENV:-.venv/peers}
[ -x "$bench" ] || { echo "Build first: make build" >&2; exit 1; }
if [ ! -x "$venv/bin/python" ]; then
  python3 -m venv "$venv"
  # One by one: a package that does not install on this Python must not keep the others out.
  for package in numpy scipy scikit-learn pandas geopandas libpysal spopt pygeoda gerrychain; do
    "$venv/bin/pip" install -q "$package" || echo "not installed here: $package"
  done
fi
for size in $sizes; do
  for seed in $seeds; do
    folder=$out/$size-$seed
    mkdir -p "$folder"
    "$bench" likeness --villages "$size" --seed "$seed" -o "$folder" >/dev/null
    "$bench" maxp --villages "$size" --seed "$seed" -o "$folder" >"$folder/maxp.txt"
    "$venv/bin/python" Benchmarks/peers/run_peers.py "$folder" "$seed"
  done
done
# What upsets programs: an answer or a sentence, never a hang.
for trap in islands parted constant nobody; do
  folder=$out/300-1-$trap
  mkdir -p "$folder"
  "$bench" likeness --villages 300 --trap $trap -o "$folder" >/dev/null
  "$bench" maxp --villages 300 --trap $trap -o "$folder" >"$folder/maxp.txt"
  "$venv/bin/python" Benchmarks/peers/run_peers.py "$folder" 1
done
# Optimisation instances where they are at hand, by strength and weakness: the same maps that bounds are measured on.
instances=${PLANNER_INSTANCES:-../shared/instances}
if [ -d "$instances" ]; then
  for size in $sizes; do
    source=$instances/v$([ "$size" = 10000 ] && echo 10k || echo "$size")_part
    [ -d "$source" ] || continue
    folder=$out/$size-1-instance
    mkdir -p "$folder"
    "$bench" likeness --instance "$source" --fields strength weakness -o "$folder" >/dev/null
    "$bench" maxp --instance "$source" --fields strength weakness -o "$folder" >"$folder/maxp.txt"
    "$venv/bin/python" Benchmarks/peers/run_peers.py "$folder" 1
  done
else
  echo "No instances in $instances: only made-up counties." >&2
fi
"$venv/bin/python" Benchmarks/peers/table.py "$out"
