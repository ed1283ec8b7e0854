#!/usr/bin/env bash
# Makes a county for measuring in a folder of its own: borders, table and a scenario that plans it in one short search.
# Usage: Benchmarks/handover/county.sh VILLAGES FOLDER
set -euo pipefail
cd "$(dirname "$0")/../.."
rm -rf "$2"
mkdir -p "$2"
.build/release/planner-bench county --villages "$1" --seed 1 --output "$2" >&2
cat > "$2/scenario.yaml" <<YAML
schema: "1.0"
name: made-$1
data:
  villages: {path: villages.gpkg, code_field: ZLDWDM}
  tables: [{path: villages.csv}]
must:
  villages: {min: 3, max: 12}
  leave_out: {allowed: true}
  towns: {cross: allow_with_penalty}
solve: {seed: 1, restarts: 1, iterations: 200000, bound: none}
YAML
