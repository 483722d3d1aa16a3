#!/usr/bin/env bash
# Builds the image and tries it: it runs as nobody, on a read-only file system, and measures a sample municipality. Without a
# container engine the same steps are done on this machine, as far as they can be: publish, then run as another user who may write
# to one folder only.
set -euo pipefail
cd "$(dirname "$0")/.."

engine=$(command -v docker || command -v podman || true)
if [ -n "$engine" ] && "$engine" info > /dev/null 2>&1; then
  "$engine" build -t benefitmeter .
  "$engine" run --rm --read-only --cap-drop ALL --security-opt no-new-privileges --tmpfs /tmp --tmpfs /data:uid=1654 benefitmeter demo --directory /data/demo
  "$engine" image inspect benefitmeter --format 'Image: {{.Size}} bytes, user {{.Config.User}}, health check {{.Config.Healthcheck.Test}}'
  exit 0
fi

echo "No container engine answers: the image is not built; its steps are done here instead."
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
chmod 755 "$work"
# What the Dockerfile copies and runs, and nothing else: first what the restore needs, then the rest.
mkdir -p "$work/repo/src" "$work/data"
cp global.json Directory.Build.props Directory.Packages.props BannedSymbols.txt .editorconfig "$work/repo/"
for project in BenefitMeter BenefitMeter.Worker; do
  mkdir -p "$work/repo/src/$project"
  cp "src/$project/$project.csproj" "src/$project/packages.lock.json" "$work/repo/src/$project/"
done
dotnet restore "$work/repo/src/BenefitMeter.Worker" --use-current-runtime --locked-mode -v q
cp -r sql "$work/repo/"
for project in BenefitMeter BenefitMeter.Worker; do
  (cd "src/$project" && tar --exclude=./bin --exclude=./obj -cf - .) | tar -xf - -C "$work/repo/src/$project"
done
dotnet publish "$work/repo/src/BenefitMeter.Worker" --no-restore --use-current-runtime --no-self-contained -c Release -o "$work/app" -v q \
  -p:DebugType=none -p:RunAnalyzers=false -p:EnforceCodeStyleInBuild=false
echo "Published: $(du -sm "$work/app" | cut -f1) MB"

as_nobody=()
if [ "$(id -u)" -eq 0 ] && command -v setpriv > /dev/null; then
  chown 65534:65534 "$work/data"
  chmod -R a+rX "$work/app"
  as_nobody=(setpriv --reuid 65534 --regid 65534 --clear-groups --no-new-privs --bounding-set=-all)
fi
cd "$work/data"
# The runtime may be where only root can read it; then it is said, and the program runs as this user.
if ! "${as_nobody[@]}" env HOME=/nonexistent DOTNET_EnableDiagnostics=0 dotnet "$work/app/benefitmeter.dll" --help > /dev/null; then
  echo "This machine's runtime cannot be used by another user; running as $(id -un)."
  as_nobody=()
fi
"${as_nobody[@]}" env HOME=/nonexistent DOTNET_EnableDiagnostics=0 dotnet "$work/app/benefitmeter.dll" demo --directory "$work/data/demo" | tail -n 3
"${as_nobody[@]}" env HOME=/nonexistent DOTNET_EnableDiagnostics=0 dotnet "$work/app/benefitmeter.dll" health --catalogue "$work/data/demo" --format nagios
echo "Measured${as_nobody[*]:+ as another user}, with one folder to write to."
