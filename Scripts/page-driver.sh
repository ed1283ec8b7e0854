#!/usr/bin/env bash
# Puts what drives Chromium in the tests of the offline page into .venv/page, in the versions the tests were written for.
set -euo pipefail
cd "$(dirname "$0")/.."
wanted=Tests/Page/requirements.txt venv=.venv/page
# Without a Chromium there is nothing to drive; the tests say so.
[ -n "$(command -v chromium chromium-browser google-chrome)" ] || exit 0
# A Python that was replaced since leaves packages it cannot load.
if cmp -s "$wanted" "$venv/installed.txt" && "$venv/bin/python" -c 'import playwright.sync_api, pypdf' 2>/dev/null; then exit 0; fi
echo "Installing the driver of the page tests into $venv ..."
# An environment of its own: Debian's Python takes no packages but Debian's (PEP 668), and makes one only with a package more.
python3 -c 'import ensurepip' 2>/dev/null || bash Scripts/deps.sh python3-venv
python3 -m venv --clear "$venv"
"$venv/bin/python" -m pip install --quiet --disable-pip-version-check --retries 1 --only-binary :all: -r "$wanted"
cp "$wanted" "$venv/installed.txt"
