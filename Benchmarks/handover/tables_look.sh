#!/usr/bin/env bash
# Opens a workbook in LibreOffice without a screen, prints it, and makes a picture of every page; says what LibreOffice complained of.
# Usage: Benchmarks/handover/tables_look.sh WORKBOOK PICTURES
set -euo pipefail
mkdir -p "$2"
profile=$(mktemp -d)
trap 'rm -rf "$profile"' EXIT
soffice "-env:UserInstallation=file://$profile" --headless --convert-to pdf --outdir "$2" "$1" >"$2/stdout.txt" 2>"$2/stderr.txt"
name=$(basename "${1%.*}")
pdftoppm -r 60 -png "$2/$name.pdf" "$2/sheet"
echo "$(pdfinfo "$2/$name.pdf" | grep Pages) in $2; LibreOffice said:"
cat "$2/stderr.txt"
