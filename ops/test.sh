#!/usr/bin/env bash
# Builds everything with warnings as errors and runs every test. Arguments go to the test runner.
# --quick, as the first argument, leaves out the tests that start a process or a server or are slow (marked [Slow]).
# BENEFITMETER_TEST_LONG=1 runs the long forms of the kill and scale tests as well.
set -euo pipefail
cd "$(dirname "$0")/.."
export DOTNET_CLI_TELEMETRY_OPTOUT=1 DOTNET_NOLOGO=1

quick=()
if [ "${1:-}" = --quick ]; then
  shift
  # 8: a project without a test that the other arguments ask for.
  quick=(--filter-not-trait Speed=slow --ignore-exit-code 8)
fi

# The PostgreSQL tests start a throwaway server of their own and need Debian's programs for it.
if [ ${#quick[@]} -eq 0 ] && ! ls /usr/lib/postgresql/*/bin/initdb > /dev/null 2>&1 && ! command -v initdb > /dev/null && [ "$(id -u)" -eq 0 ] && command -v apt-get > /dev/null; then
  echo "Installing PostgreSQL for the tests."
  { apt-get update -qq && DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends postgresql; } > /dev/null 2>&1 \
    || echo "PostgreSQL could not be installed; its tests are skipped, or fail where BENEFITMETER_TEST_REQUIRE lists postgresql."
fi

# The alert rules are tested with Prometheus' own program, taken out of Debian's package so that no server starts.
if [ ${#quick[@]} -eq 0 ] && ! command -v promtool > /dev/null && [ "$(id -u)" -eq 0 ] && command -v apt-get > /dev/null; then
  echo "Fetching Prometheus' promtool for the tests."
  tools=$(mktemp -d)
  ( apt-get update -qq && cd "$tools" && apt-get download -qq prometheus && dpkg -x prometheus_*.deb . && install usr/bin/promtool /usr/local/bin/ ) > /dev/null 2>&1 \
    || echo "promtool could not be fetched; its tests are skipped."
  rm -rf "$tools"
fi

DOTNET_TieredPGO=0 dotnet build BenefitMeter.sln # The compiler does not profile itself: a fifth of the time.
dotnet test BenefitMeter.sln --no-build "${quick[@]}" "$@"
