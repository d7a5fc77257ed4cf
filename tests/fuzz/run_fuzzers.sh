#!/bin/sh
# Runs every fuzz target for a while, three at a time a core, and fails if one finds something.
# Usage: tests/fuzz/run_fuzzers.sh [SECONDS] [BUILD_FOLDER]
set -u
seconds=${1:-60}
build=${2:-build/fuzz}

if ! ls "$build"/bin/fuzz_* >/dev/null 2>&1; then
    echo "no fuzz targets in $build/bin: cmake --preset fuzz && cmake --build --preset fuzz" >&2
    exit 2
fi

# One target: its seeds are kept apart from what the run discovers; a finding is kept as a file.
run_one='
    target=$1 seconds=$2 build=$3
    what=${target##*/fuzz_}
    mkdir -p "$build/corpus/$what" "$build/found/$what" "$build/findings"
    log=$build/findings/$what.log
    if "$target" "$build/found/$what" "$build/corpus/$what" \
        -max_total_time="$seconds" -max_len=8192 -timeout=5 -rss_limit_mb=512 \
        -artifact_prefix="$build/findings/$what-" -print_final_stats=1 >"$log" 2>&1; then
        runs=$(sed -n "s/^stat::number_of_executed_units: *//p" "$log")
        echo "fuzz $what: ${runs:-0} inputs in $seconds s, nothing found"
    else
        echo "fuzz $what: FOUND something, see $log" >&2
        tail -n 40 "$log" >&2
        exit 1
    fi
'
printf '%s\0' "$build"/bin/fuzz_* |
    xargs -0 -P "$(($(nproc) * 3))" -I TARGET sh -c "$run_one" fuzz TARGET "$seconds" "$build"
