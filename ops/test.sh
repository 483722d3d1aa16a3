#!/usr/bin/env bash
# Builds everything with warnings as errors and runs every test. Arguments go to the test runner.
# BENEFITMETER_TEST_LONG=1 runs the long forms of the kill and scale tests as well.
set -euo pipefail
cd "$(dirname "$0")/.."
export DOTNET_CLI_TELEMETRY_OPTOUT=1 DOTNET_NOLOGO=1
dotnet build BenefitMeter.sln
dotnet test BenefitMeter.sln --no-build "$@"
