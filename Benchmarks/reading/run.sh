#!/usr/bin/env bash
# What reading a map takes: one JSON line per file with CPU seconds and peak memory, GeoPackage beside GeoJSON of the same map.
# Usage: Benchmarks/reading/run.sh [VILLAGES] [VERTICES]   (3250 villages of 1000 vertices make 100 MB of GeoJSON)
set -euo pipefail
cd "$(dirname "$0")/../.."
villages=${1:-3250}
vertices=${2:-1000}
bench=.build/release/planner-bench
work=${TMPDIR:-/tmp}/cluster-planner-bench/reading-$villages-$vertices
if [ ! -f "$work/villages.gpkg" ]; then
  "$bench" county --villages "$villages" --vertices "$vertices" --seed 1 --output "$work"
fi
if [ ! -f "$work/villages.geojson" ]; then
  ogr2ogr -f GeoJSON -t_srs EPSG:4326 -lco COORDINATE_PRECISION=8 "$work/villages.geojson" "$work/villages.gpkg"
fi
for file in villages.geojson villages.gpkg; do
  echo "$file $(stat -c %s "$work/$file") bytes"
  "$bench" adjacency --min-shared 50 "$work/$file"
done
