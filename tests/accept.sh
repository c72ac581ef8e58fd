#!/usr/bin/env bash
# Accepts what the tests write now as what they shall write, and shows which files changed. Review them like any other change.
# Arguments go to the test platform: tests/accept.sh --filter-class MapAudit.Tests.Reports.GoldenReportTests
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."
dotnet build tests/MapAudit.Tests.csproj -c Release -v quiet -nologo -nodeReuse:false
MAPAUDIT_ACCEPT=1 dotnet test --project tests/MapAudit.Tests.csproj -c Release --no-build --no-ansi --no-progress "$@" || true
git status --short -- tests/golden docs
