#!/usr/bin/env bash
# Plans, proven bounds and gap against time: three seeds each, a table of medians and one plot per map.
#   Benchmarks/solve/run.sh [MAP...]
# MAP is made:N for N made-up units, made-plain:N for the same without gains between neighbours, or an instance folder.
# Writes to Benchmarks/solve/results/ (another folder: RESULTS=...). Moves per restart: ITERATIONS (default: by size).
set -euo pipefail
here=$(cd "$(dirname "$0")" && pwd)
bench=${BENCH:-$here/../../.build/release/planner-bench}
results=${RESULTS:-$here/results}
maps=("$@")
[ ${#maps[@]} -gt 0 ] || maps=(made:255 made:1000 made:3000)
if [ ! -x "$bench" ]; then
    echo "No $bench; run 'swift build -c release' first, or name the program in BENCH." >&2
    exit 69
fi
mkdir -p "$results"
for map in "${maps[@]}"; do
    name=$(basename "${map//:/-}")
    options=(--bound --json)
    [ -n "${ITERATIONS:-}" ] && options+=(--iterations "$ITERATIONS")
    source=$map
    if [[ $map == made-plain:* ]]; then
        source=made:${map#*:}
        options+=(--without-cohesion)
    fi
    # Lines of a run that is cut short do not replace those of a whole one.
    for seed in 1 2 3; do
        "$bench" solve "$source" --seed "$seed" "${options[@]}" --trace "$results/$name.$seed.json"
    done >"$results/$name.part"
    mv "$results/$name.part" "$results/$name.jsonl"
done
python3 "$here/plot.py" "$results" >"$results/table.md"
cat "$results/table.md"
