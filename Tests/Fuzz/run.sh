#!/usr/bin/env bash
# Reads N damaged deliveries under the address sanitizer and counts how each ends. Usage: Tests/Fuzz/run.sh [N] [SEED]
# A case of a former run: Tests/Fuzz/run.sh 1 SEED FIRST. Ends with 1 where a case crashed, hung, took too much memory,
# left a file behind or failed otherwise than by a plain refusal; those cases stay under $TMPDIR/planner-fuzz/found.
set -euo pipefail
cd "$(dirname "$0")/../.."
swift build --sanitize=address --scratch-path .build-asan --product planner-fuzz >&2
# Nothing may pass 3 GiB, whatever it is; a request for more returns null, as it would without the sanitizer.
export ASAN_OPTIONS=detect_leaks=0:quarantine_size_mb=16:allocator_may_return_null=1:hard_rss_limit_mb=3072
.build-asan/debug/planner-fuzz --count "${1:-500}" --seed "${2:-1}" --first "${3:-0}" --folder "${TMPDIR:-/tmp}/planner-fuzz"
