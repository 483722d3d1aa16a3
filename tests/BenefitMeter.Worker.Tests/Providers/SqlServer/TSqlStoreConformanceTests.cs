using BenefitMeter.Worker.Tests.Reporting;

namespace BenefitMeter.Worker.Tests.Providers.SqlServer;

/// <summary>
/// Every statement that the reporting database is sent on SQL Server, parsed and then run on SQLite in its words: what the
/// conformance suite asks holds without a server, but for the server itself.
/// </summary>
public sealed class TSqlStoreConformanceTests(TSqlStatements statements)
    : StoreConformance(new TSqlStoreFixture(statements)), IClassFixture<TSqlStatements>;
