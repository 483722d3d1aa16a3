using BenefitMeter.Worker.Tests.Reporting;

namespace BenefitMeter.Worker.Tests.Providers.Sqlite;

public sealed class SqliteStoreConformanceTests() : StoreConformance(new SqliteStoreFixture());
