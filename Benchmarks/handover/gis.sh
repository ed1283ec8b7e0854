#!/usr/bin/env bash
# What it takes to hand a plan over: for made-up counties a plan (one seed, no bound), then each format alone and all together, with
# CPU seconds, peak memory and bytes on disk; then everything is read back by gis_roundtrip.py. Prints Markdown.
# Usage: Benchmarks/handover/gis.sh [VILLAGES ...]   (255 3000 30000 when not given) > Benchmarks/handover/gis.md
set -euo pipefail
cd "$(dirname "$0")/../.."
sizes=("$@")
[ ${#sizes[@]} -gt 0 ] || sizes=(255 3000 30000)
planner=.build/release/planner
work=${TMPDIR:-/tmp}/cluster-planner-bench/handover
measure() { python3 Benchmarks/handover/measure.py "$@"; }
echo "# Exports by size"
echo
echo "CPU seconds of the whole command (reading the county, judging and explaining the plan, writing), peak memory, bytes written;"
echo "made by \`Benchmarks/handover/gis.sh\`. Counties of \`planner-bench county --seed 1\`, about 100 vertices a village."
for size in "${sizes[@]}"; do
  folder="$work/$size"
  Benchmarks/handover/county.sh "$size" "$folder"
  echo
  echo "## $size villages"
  echo
  echo "| what | CPU s | peak MiB | MB |"
  echo "|---|---|---|---|"
  measure "propose" "$folder/out" "$planner" propose "$folder/scenario.yaml" -o "$folder/out" -q --fail-on never
  for format in csv geojson gpkg gpkg,qgz shp kml fgb geojson,gpkg,qgz,shp,kml,fgb,csv; do
    target="$folder/${format//,/-}"
    measure "export $format" "$target" "$planner" export "$folder/out" -o "$target" --format "$format" -q --fail-on never
  done
  all="$folder/geojson-gpkg-qgz-shp-kml-fgb-csv"
  echo
  echo "Read back by \`gis_roundtrip.py\`:"
  echo
  python3 Benchmarks/handover/gis_roundtrip.py "$all"
done
