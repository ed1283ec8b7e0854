#!/usr/bin/env bash
# Reads N damaged deliveries under the address sanitizer and counts how each ends. Usage: Tests/Fuzz/run.sh [N] [SEED] [FIRST]
# Ends with 1 where a case crashed, hung, took too much memory, left a file behind or failed otherwise than by a plain refusal;
# such cases are named by number and stay under $TMPDIR/planner-fuzz. One case again: Tests/Fuzz/run.sh 1 SEED NUMBER.
set -euo pipefail
cd "$(dirname "$0")/../.."
count=${1:-1000} seed=${2:-1} first=${3:-0}
# FUZZER names one that is built already, such as that of the tests' build: without the sanitizer, in a fraction of the time.
fuzzer=${FUZZER:-.build-asan/release/planner-fuzz}
if [ -n "${FUZZER:-}" ]; then
  ulimit -v $((6 << 20))
else
  swift build -c release --sanitize=address --scratch-path .build-asan --product planner-fuzz >&2
fi
# Nothing may pass 3 GiB, whatever it is. Swift's globals, which live until the end, would be reported as leaks.
# A short trace of each allocation saves a tenth of the time.
export ASAN_OPTIONS=detect_leaks=0:quarantine_size_mb=16:malloc_context_size=2:allocator_may_return_null=1:hard_rss_limit_mb=3072
# A worker that dies says so by its end; a backtrace of it would take minutes under the sanitizer.
export SWIFT_BACKTRACE=enable=no
folder=${TMPDIR:-/tmp}/planner-fuzz
fuzz() { "$fuzzer" --first "$1" --count "$2" --seed "$seed" --folder "$folder/$3"; }
# Two at a time, each with half of the cases.
half=$((count / 2)) status=0
[ "$half" -gt 0 ] && { fuzz "$first" "$half" a & pid=$!; }
fuzz $((first + half)) $((count - half)) b || status=1
[ "$half" -gt 0 ] && { wait "$pid" || status=1; }
exit $status
