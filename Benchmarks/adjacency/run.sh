#!/usr/bin/env bash
# Adjacency beside libpysal. Makes the maps, installs the peer into a folder of its own, prints one table.
# Usage: Benchmarks/adjacency/run.sh [VILLAGES]   (30000 when not given)
set -euo pipefail
cd "$(dirname "$0")/../.."
villages=${1:-30000}
bench=.build/release/planner-bench
work=${TMPDIR:-/tmp}/cluster-planner-bench
mkdir -p "$work"
if [ ! -x "$work/venv/bin/python" ]; then
  python3 -m venv "$work/venv"
  "$work/venv/bin/pip" install --quiet libpysal geopandas pyogrio shapely
fi
map="$work/county-$villages"
[ -f "$map/villages.gpkg" ] || "$bench" county --villages "$villages" --seed 1 --output "$map"
"$work/venv/bin/python" Benchmarks/adjacency/compare.py "$bench" "$map/villages.gpkg"
