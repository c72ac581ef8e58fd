#!/usr/bin/env bash
# Audits local checkouts with the built tool and prints one row for each. See README.md beside this file.
set -u

here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
tool=${MAPAUDIT:-$here/../../cli/bin/Release/net10.0/mapaudit.dll}
limit=${LIMIT:-900}

if [ $# -ne 1 ] || [ ! -f "$1" ]; then
    echo "usage: tests/realworld/run.sh LIST   (lines: name path [expected map ...])" >&2
    exit 2
fi
if [ ! -f "$tool" ]; then
    echo "$tool is not there: build with 'dotnet build -c Release MapAudit.sln' first" >&2
    exit 2
fi

out=$(mktemp -d)
trap 'rm -rf "$out"' EXIT
failed=0
printf '%-28s %9s %8s %9s %14s %9s  %s\n' repository lines seconds 'memory MB' 'unresolved %' findings 'expected maps'

while read -r name path expected; do
    case $name in '' | '#'*) continue ;; esac
    folder=$path
    [ -d "$folder" ] || folder=$(dirname "$path")
    lines=$(find "$folder" \( -name '*.cs' -o -name '*.vb' \) -not -path '*/obj/*' -not -path '*/bin/*' -print0 | xargs -0 -r cat | wc -l)
    start=$(date +%s.%N)
    timeout "$limit" dotnet "$tool" analyze "$path" --no-restore --sarif "$out/a.sarif" --stats --fail-on never >"$out/a.txt" 2>"$out/a.err"
    code=$?
    seconds=$(awk -v a="$start" -v b="$(date +%s.%N)" 'BEGIN { printf "%.1f", b - a }')
    if [ $code -ne 0 ]; then
        printf '%-28s %9s %8s %9s %14s %9s  %s\n' "$name" "$lines" "$seconds" - - - "exit $code: $(grep -m1 -E 'error|cancelled' "$out/a.err")"
        failed=1
        continue
    fi
    memory=$(awk '/peak memory/ { print $3 }' "$out/a.err")
    unresolved=$(grep -oE '[0-9.]+% of type names and [0-9.]+% of calls' "$out/a.txt" | sed -E 's/ of type names and /\//; s/ of calls//; s/%//g')
    findings=$(grep -c '"ruleId"' "$out/a.sarif")
    verdict=
    for map in $expected; do
        # A leading minus: the map must not be reported.
        if [ "${map#-}" != "$map" ]; then
            grep -qF "\"map\": \"${map#-}\"" "$out/a.sarif" && { verdict="$verdict reported: ${map#-}"; failed=1; } || verdict="$verdict silent: ${map#-}"
        else
            grep -qF "\"map\": \"$map\"" "$out/a.sarif" && verdict="$verdict found: $map" || { verdict="$verdict MISSED: $map"; failed=1; }
        fi
    done
    printf '%-28s %9s %8s %9s %14s %9s %s\n' "$name" "$lines" "$seconds" "$memory" "$unresolved" "$findings" "$verdict"
    [ -z "${STAGES:-}" ] || grep -E '^ +[a-z ]+ [0-9.]+ s$' "$out/a.err"
done <"$1"
exit $failed
