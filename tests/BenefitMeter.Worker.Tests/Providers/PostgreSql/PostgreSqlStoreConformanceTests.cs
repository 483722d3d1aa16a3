using BenefitMeter.Worker.Tests.Reporting;

namespace BenefitMeter.Worker.Tests.Providers.PostgreSql;

public sealed class PostgreSqlStoreConformanceTests() : StoreConformance(new PostgreSqlStoreFixture());
