#!/usr/bin/env bash
# check.sh FILE.sarif: is this a log that GitHub code scanning takes whole, and that the standard's own validator has nothing to say about?
# Prints what is wrong. Exit code 0: nothing, 1: something, 2: the check itself could not run.
# The validator (Microsoft's SARIF multitool) and a JSON schema checker come from npm, once, into a cache outside of the repository.
set -uo pipefail
here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
[ $# -eq 1 ] && [ -r "$1" ] || { echo "usage: check.sh FILE.sarif" >&2; exit 2; }
log=$(realpath "$1")
cache=${MAPAUDIT_SARIF_CACHE:-${TMPDIR:-/tmp}/mapaudit-sarif-multitool-5.7.0}
tool=$cache/node_modules/@microsoft/sarif-multitool-linux
work=$(mktemp -d) && trap 'rm -rf "$work"' EXIT

mkdir -p "$cache" || exit 2
(
  flock 9
  [ -e "$cache/complete" ] && exit 0
  for try in 1 2 3; do
    npm install --prefix "$cache" --no-save --no-audit --no-fund --ignore-scripts --loglevel=error \
      @microsoft/sarif-multitool-linux@5.7.0 ajv@8 ajv-formats@3 >&2 && chmod +x "$tool/Sarif.Multitool" && touch "$cache/complete" && exit 0
    sleep $((try * 3))
  done
  exit 1
) 9> "$cache/lock" || { echo "check.sh: npm could not install the validator." >&2; exit 2; }

# The binary itself: npm's wrapper goes through a shell, which would cut the command at the ';'. It exits with 0 whatever it finds.
DOTNET_SYSTEM_GLOBALIZATION_INVARIANT=1 DOTNET_BUNDLE_EXTRACT_BASE_DIR=$cache/extract "$tool/Sarif.Multitool" validate "$log" \
  --config "$here/policy.xml" --rule-kind 'Sarif;Gh' --level 'Error;Warning' --max-file-size-in-kb 100000 \
  --output "$work/verdict.sarif" --log ForceOverwrite > "$work/console.txt" 2>&1
[ -s "$work/verdict.sarif" ] || { cat "$work/console.txt" >&2; echo "check.sh: the validator wrote no verdict." >&2; exit 2; }
NODE_PATH=$cache/node_modules node "$here/check.mjs" "$log" "$tool/sarif-2.1.0.json" "$work/verdict.sarif"
