#!/usr/bin/env bash
# Measures what tests/BenefitMeter.Benchmarks/README.md promises beside its peers, and writes the table (--out FOLDER; else the working folder) as benchmark.md
# and benchmark.json. --short takes small data and under three minutes, --only NAME one promise. Peers that cannot be installed are skipped visibly.
set -euo pipefail
here=$(cd "$(dirname "$0")/.." && pwd)
export DOTNET_CLI_TELEMETRY_OPTOUT=1 DOTNET_NOLOGO=1

peers=$(mktemp -d)
trap 'rm -rf "$peers"' EXIT
export BENEFITMETER_BENCH_DUCKDB="$peers/node_modules"

get_peers() {
  local lacking=()
  if [ "$(id -u)" -eq 0 ] && command -v apt-get > /dev/null; then
    ls /usr/lib/postgresql/*/bin/initdb > /dev/null 2>&1 || command -v initdb > /dev/null || lacking+=(postgresql)
    command -v sqlite3 > /dev/null || lacking+=(sqlite3)
    /usr/bin/python3 -c 'import pandas' 2> /dev/null || lacking+=(python3-pandas)
  fi
  if [ ${#lacking[@]} -gt 0 ]; then
    echo "Installing ${lacking[*]} for the peers."
    { apt-get update -qq && DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends "${lacking[@]}"; } > /dev/null 2>&1 \
      || echo "${lacking[*]} could not be installed; those peers are skipped."
  fi
  # DuckDB's own library comes in an npm package; it is taken out of it, and no script of it runs.
  if command -v npm > /dev/null; then
    npm install --silent --ignore-scripts --prefix "$peers" @duckdb/node-api > /dev/null 2>&1 || echo "DuckDB could not be installed; it is skipped."
  fi
}

# While the peers are fetched, BenefitMeter is built.
get_peers &

# Published and compiled ahead, as operations install the worker; the code was checked where it was tested. The compiler is told not to
# profile itself and to collect seldom, which makes a fifth of the time.
built="$here/tests/BenefitMeter.Benchmarks/bin/published"
DOTNET_TieredPGO=0 DOTNET_GCgen0size=0x8000000 dotnet publish "$here/tests/BenefitMeter.Benchmarks" -c Release --use-current-runtime --no-self-contained -p:PublishReadyToRun=true \
  -p:RestoreLockedMode=true -p:RunAnalyzers=false -p:EnforceCodeStyleInBuild=false -p:GenerateDocumentationFile=false -v q -o "$built"
wait
dotnet "$built/BenefitMeter.Benchmarks.dll" "$@"
