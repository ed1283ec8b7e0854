#!/usr/bin/env bash
# Steps per CPU second of our recombination walk and of GerryChain's, on the same graph with the same number of regions.
#   Benchmarks/walk/run.sh [VILLAGES...]
set -euo pipefail
cd "$(dirname "$0")/../.."
bench=${BENCH:-.build/release/planner-bench} venv=${PEERS_VENV:-.venv/peers}
[ -x "$bench" ] || { echo "Build first: make build" >&2; exit 1; }
if [ ! -x "$venv/bin/python" ]; then
  python3 -m venv "$venv"
  "$venv/bin/pip" install -q gerrychain
fi
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
sizes=("$@")
[ ${#sizes[@]} -gt 0 ] || sizes=(300 1000 3000)
echo "| units | regions | ours, steps per CPU s | GerryChain | ratio |"
echo "|---|---|---|---|---|"
for size in "${sizes[@]}"; do
  "$bench" walk "made:$size" --plans 2000 --graph "$folder/$size.csv" >"$folder/$size.json"
  "$venv/bin/python" Benchmarks/walk/gerrychain_walk.py "$folder/$size.csv" "$folder/$size.json"
done
