# syntax=docker/dockerfile:1
# The worker: small, without a shell, not root, on a read-only file system. It needs ICU and time zones (Danish text, local nights).
# What it writes (only with a SQLite reporting database) goes to /data.

FROM mcr.microsoft.com/dotnet/sdk:10.0 AS build
WORKDIR /repo
COPY global.json Directory.Build.props Directory.Packages.props BannedSymbols.txt .editorconfig ./
COPY src/BenefitMeter/BenefitMeter.csproj src/BenefitMeter/packages.lock.json src/BenefitMeter/
COPY src/BenefitMeter.Worker/BenefitMeter.Worker.csproj src/BenefitMeter.Worker/packages.lock.json src/BenefitMeter.Worker/
RUN dotnet restore src/BenefitMeter.Worker --use-current-runtime --locked-mode
COPY sql sql
COPY src src
# The code was checked where it was tested; here it is only built, for this system alone.
RUN dotnet publish src/BenefitMeter.Worker --no-restore --use-current-runtime --no-self-contained -c Release -o /app \
    -p:DebugType=none -p:RunAnalyzers=false -p:EnforceCodeStyleInBuild=false && mkdir /data

# No shell and no root: the worker has the connection strings of many sources (decision 0048).
FROM mcr.microsoft.com/dotnet/aspnet:10.0-noble-chiseled-extra
COPY --from=build /app /app
COPY --from=build --chown=1654:1654 /data /data
USER 1654:1654
WORKDIR /data
ENV DOTNET_EnableDiagnostics=0 \
    DOTNET_gcServer=0 \
    BENEFITMETER__CATALOGUE__PATH=/catalogue \
    BENEFITMETER__LOG__FORMAT=json
HEALTHCHECK --interval=30s --timeout=10s --start-period=20s CMD ["/app/benefitmeter", "health", "--live"]
ENTRYPOINT ["/app/benefitmeter"]
CMD ["serve"]
