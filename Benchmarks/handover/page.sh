#!/usr/bin/env bash
# What the offline page and the workbook cost: for made-up counties a plan (one restart, no bound), then CPU seconds, peak memory and
# bytes of `pack` and `tables`, and how fast the page opens, draws and moves in a headless Chromium. Prints Markdown.
# Usage: Benchmarks/handover/page.sh [VILLAGES ...]   (255 3000 30000 when not given)
set -euo pipefail
cd "$(dirname "$0")/../.."
sizes=("$@")
[ ${#sizes[@]} -gt 0 ] || sizes=(255 3000 30000)
planner=.build/release/planner
bench=.build/release/planner-bench
work=${TMPDIR:-/tmp}/cluster-planner-bench/page
measure() { python3 Benchmarks/handover/measure.py "$@"; }
opened=""
echo "| villages, what | CPU s | peak MiB | MB |"
echo "|---|---|---|---|"
for size in "${sizes[@]}"; do
  folder="$work/$size"
  Benchmarks/handover/county.sh "$size" "$folder"
  measure "$size, propose" "$folder/out" "$planner" propose "$folder/scenario.yaml" -o "$folder/out" -q --fail-on never
  measure "$size, pack" "$folder/page.html" "$planner" pack "$folder/out" -o "$folder/page.html" -q --fail-on never
  measure "$size, tables" "$folder/plan.xlsx" "$planner" tables "$folder/out" -o "$folder/plan.xlsx" -q --fail-on never
  opened+=$(python3 Benchmarks/handover/page_measure.py "$size" "$folder/page.html" 3)$'\n'
done
echo
echo "| villages | page MB | first paint ms | map painted ms | thread CPU ms | layer ms | find ms | dragged frame ms | longest ms |"
echo "|---|---|---|---|---|---|---|---|---|"
printf '%s' "$opened"
