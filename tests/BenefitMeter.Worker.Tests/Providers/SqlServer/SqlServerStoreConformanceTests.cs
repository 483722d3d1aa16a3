using BenefitMeter.Worker.Tests.Reporting;

namespace BenefitMeter.Worker.Tests.Providers.SqlServer;

[Collection(SqlServerStoreFixture.Alone)]
public sealed class SqlServerStoreConformanceTests() : StoreConformance(new SqlServerStoreFixture());
