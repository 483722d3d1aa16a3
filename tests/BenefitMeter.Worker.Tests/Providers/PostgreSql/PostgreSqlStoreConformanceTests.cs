using BenefitMeter.Tests;
using BenefitMeter.Worker.Tests.Reporting;

namespace BenefitMeter.Worker.Tests.Providers.PostgreSql;

[Slow("starts PostgreSQL")]
public sealed class PostgreSqlStoreConformanceTests() : StoreConformance(new PostgreSqlStoreFixture());
