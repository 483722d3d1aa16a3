using BenefitMeter.Tests;
using BenefitMeter.Worker.Tests.Reporting;

namespace BenefitMeter.Worker.Tests.Providers.SqlServer;

[Slow("needs SQL Server")]
[Collection(SqlServerStoreFixture.Alone)]
public sealed class SqlServerStoreConformanceTests() : StoreConformance(new SqlServerStoreFixture());
