#!/usr/bin/env bash
# Builds everything in Release, runs all tests, checks the sample's SARIF with Microsoft's validator, and prints the table of the corpus.
# Needs the .NET 10 SDK, Node with npm, and git; installs Chromium (for the tests of the HTML report) where it is missing.
# Arguments go to the test platform and leave out the SARIF check: tests/run.sh --filter-class MapAudit.Tests.Cli.InputTests
# The last line is 'N passed, N failed'; the exit code is 0 only when something passed and nothing failed.
set -uo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."
export DOTNET_NOLOGO=1 DOTNET_CLI_TELEMETRY_OPTOUT=1 DOTNET_CLI_UI_LANGUAGE=en MSBUILDDISABLENODEREUSE=1
work=$(mktemp -d) && trap 'rm -rf "$work"' EXIT

give_up() { echo "tests/run.sh: $1" >&2; echo "0 passed, 1 failed"; exit 1; }

install_chromium() {
  command -v apt-get > /dev/null || return 1
  local sudo=; [ "$(id -u)" -eq 0 ] || sudo=sudo
  for try in 1 2 3; do
    $sudo apt-get update -qq && DEBIAN_FRONTEND=noninteractive $sudo apt-get install -y -qq --no-install-recommends chromium > "$work/apt.txt" 2>&1 && return 0
    sleep $((try * 5))
  done
  tail -5 "$work/apt.txt" >&2
  return 1
}

for tool in dotnet node npm git; do command -v "$tool" > /dev/null || give_up "'$tool' is not installed."; done
browser() { command -v chromium chromium-browser google-chrome | head -1; }
if [ -z "${MAPAUDIT_CHROMIUM:-$(browser)}" ]; then
  echo "Installing Chromium"; install_chromium || give_up "Chromium is missing and could not be installed."
fi
export MAPAUDIT_CHROMIUM=${MAPAUDIT_CHROMIUM:-$(browser)}

dotnet restore MapAudit.sln --locked-mode -v quiet > "$work/restore.txt" 2>&1 || {
  echo "The lock files do not fit this registry; restoring without them."
  dotnet restore MapAudit.sln -v quiet || give_up "restore failed."
}
dotnet build MapAudit.sln -c Release --no-restore -v quiet -nologo -nodeReuse:false || give_up "the build failed."
# Several tests read the sample; none of them has to restore it beside another.
dotnet restore tests/samples/Storefront/Storefront.sln -v quiet || give_up "the sample could not be restored."

dotnet test --project tests/MapAudit.Tests.csproj -c Release --no-build --no-ansi --no-progress "$@" 2>&1 | tee "$work/tests.txt"
code=${PIPESTATUS[0]}
count() { awk -v word="$1:" '$1 == word && NF == 2 { sum += $2 } END { print sum + 0 }' "$work/tests.txt"; }
passed=$(count succeeded) failed=$(count failed) skipped=$(count skipped)
# A crash of the platform itself, or a run without a test, is a failure too.
if [ "$code" -ne 0 ] && [ "$failed" -eq 0 ]; then failed=1; fi

if [ $# -eq 0 ]; then
  if dotnet cli/bin/Release/net10.0/mapaudit.dll analyze tests/samples/Storefront/Storefront.sln -q --fail-on never --sarif "$work/sample.sarif" > /dev/null &&
    tests/sarif-check/check.sh "$work/sample.sarif"; then passed=$((passed + 1)); else failed=$((failed + 1)); echo "failed: the SARIF of the sample"; fi
fi

echo; cat tests/bin/Release/net10.0/corpus-table.txt 2> /dev/null; echo
[ "$skipped" -eq 0 ] || echo "$skipped skipped"
echo "$passed passed, $failed failed"
[ "$failed" -eq 0 ] && [ "$passed" -gt 0 ]
