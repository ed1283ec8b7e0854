#!/usr/bin/env bash
# Gap against time on the optimisation instances: three seeds each, a table of medians and one plot per instance.
#   run.sh INSTANCES OUTPUT [NAME...]
# INSTANCES is the folder of instance folders; made:N stands for N made-up units.
set -euo pipefail
instances=${1:?folder of instances} output=${2:?folder to write to}
shift 2
names=("$@")
[ ${#names[@]} -gt 0 ] || names=(v300_part_coh v300_full_coh v600_part_coh v1000_part_coh)
bench=${BENCH:-.build/release/planner-bench}
mkdir -p "$output"
for name in "${names[@]}"; do
    source=$instances/$name
    [[ $name == made:* ]] && source=$name
    file=${name//:/_}
    : >"$output/$file.jsonl"
    for seed in 1 2 3; do
        "$bench" solve "$source" --seed "$seed" --bound --trace "$output/$file.$seed.json" >>"$output/$file.jsonl"
    done
done
python3 "$(dirname "$0")/plot.py" "$output"
