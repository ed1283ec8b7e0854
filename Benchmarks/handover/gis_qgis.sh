#!/usr/bin/env bash
# Opens an export in QGIS itself (python3-qgis, no screen) and draws every layer, the project and its print sheet into a folder.
# Usage: Benchmarks/handover/gis_qgis.sh EXPORT PICTURES   (without arguments: the bundled county, into /tmp;
# with shapefiles and their .sld beside them when the export has them)
set -euo pipefail
cd "$(dirname "$0")/../.."
work=${TMPDIR:-/tmp}/cluster-planner-bench/qgis
export_folder=${1:-$work/gis}
pictures=${2:-$work/pictures}
if [ $# -eq 0 ]; then
  rm -rf "$work"
  mkdir -p "$work"
  cp -r GeoData/shili "$work/shili"
  .build/release/planner propose "$work/shili/scenario.yaml" -o "$work/out" --lang zh -q --bound none --fail-on never >/dev/null
  .build/release/planner export "$work/out" -o "$export_folder" --lang zh -q --fail-on never --format geojson,gpkg,qgz,shp
fi
mkdir -p "$pictures"
QT_QPA_PLATFORM=offscreen XDG_RUNTIME_DIR="$work" "${PYTHON:-/usr/bin/python3}" Benchmarks/handover/gis_render.py "$export_folder" "$pictures"
echo "pictures in $pictures"
