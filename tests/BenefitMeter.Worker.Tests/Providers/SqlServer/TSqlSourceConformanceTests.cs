using BenefitMeter.Planning;
using BenefitMeter.Worker.Sources;
using BenefitMeter.Worker.Tests.Sources;

namespace BenefitMeter.Worker.Tests.Providers.SqlServer;

/// <summary>Every query that the conformance suite makes of a source on SQL Server parses, without a server.</summary>
public sealed class TSqlSourceConformanceTests(TSqlQueries queries) : SourceConformance, IClassFixture<TSqlQueries>
{
    private const int Rounds = 60;

    [Fact]
    public async Task Extract_RandomTallies_Parses()
    {
        for (int seed = 1; seed <= Rounds; seed++)
        {
            RandomDataset made = new(seed);
            string[][] rows = made.TypedRows();
            Extraction extraction = made.Extraction();
            await using TSqlSourceFixture fixture = new(queries);
            await using ISource source = await fixture.OpenAsync(SampleCases.Columns, rows);

            await source.ExtractAsync(extraction, null, TestContext.Current.CancellationToken);
            await source.ExtractAsync(made.Since(extraction), null, TestContext.Current.CancellationToken);
        }
    }

    private protected override ISourceFixture Fixture() => new TSqlSourceFixture(queries);
}
