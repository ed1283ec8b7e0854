#!/usr/bin/env bash
# Times and sizes of maps and reports for 255, 3,000 and 30,000 villages, as lines of CSV: CPU seconds of the program and of those it
# starts (rsvg-convert), peak memory of the largest of them, bytes written.
#
#   make build && bash Benchmarks/handover/paper.sh [FOLDER] > Benchmarks/handover/paper.csv
#
# Counties come from planner-bench. Plans: the bundled county's own search, and for the made ones the townships as clusters: what is
# measured here is drawing, which does not depend on how good a plan is.
set -euo pipefail
cd "$(dirname "$0")/../.."
BIN=.build/release
WORK=${1:-$(mktemp -d)}
mkdir -p "$WORK"

county() { # villages
  local folder=$WORK/$1
  [ -f "$folder/plan.csv" ] && return
  "$BIN/planner-bench" county --villages "$1" --vertices 60 --seed 7 -o "$folder" >/dev/null
  sed -e 's#data/##g' GeoData/shili/scenario.yaml >"$folder/scenario.yaml"
  python3 - "$folder" <<'PY'
import csv, sys
folder = sys.argv[1]
rows = list(csv.reader(open(folder + "/villages.csv", encoding="utf-8-sig")))
code = next(i for i, name in enumerate(rows[0]) if "代码" in name or "code" in name)
with open(folder + "/plan.csv", "w", encoding="utf-8", newline="") as out:
    writer = csv.writer(out)
    writer.writerow(["village_code", "cluster_id"])
    for row in rows[1:]:
        # Twelve villages of a township in the order of their codes stand for a cluster.
        writer.writerow([row[code], row[code][:9] + "-" + str((int(row[code][9:12]) % 100) // 12)])
PY
}

measure() { # villages what command...
  local villages=$1 what=$2 file=$3
  shift 3
  /usr/bin/time -f "%U %S %M" -o "$WORK/time" "$@" -o "$file" -f -q --lang zh --fail-on never 2>"$WORK/err" || { cat "$WORK/err" >&2; return 0; }
  awk -v v="$villages" -v w="$what" -v b="$(stat -c %s "$file")" '{printf "%s,%s,%.1f,%.0f,%.2f\n", v, w, $1+$2, $3/1024, b/1e6}' "$WORK/time"
}

echo "villages,what,cpu_seconds,peak_mib,megabytes"
"$BIN/planner" propose GeoData/shili/scenario.yaml -o "$WORK/shili" -f -q --bound none --lang zh >/dev/null
for villages in 255 3000 30000; do
  if [ "$villages" = 255 ]; then
    scenario=GeoData/shili/scenario.yaml plan=$WORK/shili/plan.json
  else
    county "$villages"
    scenario=$WORK/$villages/scenario.yaml plan=$WORK/$villages/plan.csv
  fi
  for format in svg pdf png; do
    measure "$villages" "map $format" "$WORK/map.$format" "$BIN/planner" map "$scenario" --plan "$plan"
  done
  measure "$villages" "map --show income pdf" "$WORK/income.pdf" "$BIN/planner" map "$scenario" --show income
  [ "$villages" = 30000 ] && continue
  for format in html docx; do
    measure "$villages" "report $format" "$WORK/report.$format" "$BIN/planner" report "$plan" --scenario "$scenario"
  done
done
