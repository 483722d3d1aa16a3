using System.Globalization;
using System.Text.RegularExpressions;
using BenefitMeter.Planning;
using BenefitMeter.Tests;
using BenefitMeter.Worker.Catalogues;
using BenefitMeter.Worker.Providers;
using BenefitMeter.Worker.Reporting;
using BenefitMeter.Worker.Runs.Pipeline;
using BenefitMeter.Worker.Sources;
using BenefitMeter.Worker.Tests.Municipalities;
using BenefitMeter.Worker.Tests.Providers.PostgreSql;
using BenefitMeter.Worker.Tests.Providers.Sqlite;
using BenefitMeter.Worker.Tests.Reporting;

namespace BenefitMeter.Worker.Tests.Runs.Pipeline;

/// <summary>
/// A run reads what was published in one transaction, by as many statements for one indicator, unit and period as for many, and
/// once more only where something is hidden or earlier days turn out to have changed. Lease and record of the run are counted
/// apart.
/// </summary>
[Slow("starts PostgreSQL")]
public sealed partial class StateStatementsTests
{
    private static readonly DateOnly FirstNight = new(2025, 3, 31);

    private static readonly int[] DaysOfLetters = [5, 25];

    // What was kept of the dataset, then what was published.
    private static readonly string[] Everything = ["bm_partial_dataset", .. Published];

    // As much, with the latest figures only: which indicators have some, those whose judgement is settled and those whose is
    // not, and what is known of their series; last the sums that were kept.
    private static readonly string[] WhatCanHaveChanged =
    [
        "bm_partial_dataset", "bm_publication", "bm_partial_series", "bm_partial_series", "bm_partial_series",
        "bm_partial_series", .. Published[1..], "bm_partial", "bm_partial_unit",
    ];

    // What was published before the current figures, and what the hidden ones are in truth.
    private static readonly string[] Hidden = ["bm_figure", "bm_true_figure"];

    public static TheoryData<string> Engines => ["sqlite", "postgresql"];

    private static string[] Published =>
    [
        "bm_figure", "bm_organisation", "bm_measured_organisation", "bm_definition", "bm_accepted_rows", "bm_watermark",
    ];

    [Theory]
    [MemberData(nameof(Engines))]
    public async Task Run_OneToManyIndicatorsUnitsAndPeriods_ReadsTheStateByTheSameStatements(string engine)
    {
        foreach ((int indicators, int units, int months) in new[] { (1, 1, 1), (10, 1, 1), (100, 1, 1), (10, 20, 12) })
        {
            using Workspace folder = Town(indicators, units, months).Create();
            using Nights nights = new(engine, folder);

            // Two names are leased, each read, made, read, taken and at the end given back: 2 x 5 statements. Six record the run,
            // its dataset, its three steps and its end.
            await nights.RunAsync(0, lease: 10, record: 6, Everything);

            // The names are there by now: 2 x 3.
            await nights.RunAsync(1, lease: 6, record: 6, WhatCanHaveChanged);
            folder.Append("letters.csv", "2025-03-28,1\n");
            await nights.RunAsync(2, lease: 6, record: 6, WhatCanHaveChanged);

            // A backfill uses nothing that was kept. It looks at no other period than those asked for.
            nights.From = new DateOnly(2025, 3, 1);
            await nights.RunAsync(3, lease: 6, record: 6, Published);
        }
    }

    [Theory]
    [MemberData(nameof(Engines))]
    public async Task Run_TwoDatasetsInOne_ReadsTheStateByTheSameStatements(string engine)
    {
        using Workspace folder = Town(1, 1, 1)
            .Dataset("calls", LettersAs("calls.csv"))
            .Source("calls.csv", "provider: csv, path: calls.csv")
            .Indicator("letters-per-call", """
                dataset: letters, dated-by: day, measured-in: letters,
                measure: { ratio: { numerator: { count: {} }, denominator: { count: {}, dataset: calls } } }
                """)
            .WithFile("calls.csv", Rows(1, 1))
            .Create();
        using Nights nights = new(engine, folder);

        // Four names: 4 x 5 statements. One more dataset is recorded, and the step that reads it.
        await nights.RunAsync(0, lease: 20, record: 8, Everything);
        await nights.RunAsync(1, lease: 12, record: 8, WhatCanHaveChanged);
    }

    [Theory]
    [MemberData(nameof(Engines))]
    public async Task Run_PersonsHidden_ReadsWhatWasHiddenOnceMore(string engine)
    {
        foreach (int more in new[] { 0, 20 })
        {
            using Workspace folder = TestMunicipality.FewApplicants
                .ForEach(Enumerable.Range(1, more), (town, i) => town.Indicator($"more-{i}", """
                    dataset: cases, dated-by: day, measured-in: persons, measure: { count: {} }
                    """))
                .Create();
            using Nights nights = new(engine, folder);

            // SQLite's file of true numbers is made by the first run.
            await nights.RunAsync(
                60, lease: 10, record: 6, Everything, engine == "sqlite" ? Hidden[..1] : Hidden);
            await nights.RunAsync(61, lease: 6, record: 6, Everything, Hidden);
        }
    }

    [Theory]
    [MemberData(nameof(Engines))]
    public async Task Run_PersonsOfWhomNobodyIsHidden_ReadsTheStateOnce(string engine)
    {
        using Workspace folder = TestMunicipality.FewApplicants
            .WithFile("cases.csv", TestMunicipality.ApplicantRows(
                TestMunicipality.Applicants.ToDictionary(cell => cell.Key, _ => 30)))
            .Create();
        using Nights nights = new(engine, folder);

        await nights.RunAsync(60, lease: 10, record: 6, Everything);
        await nights.RunAsync(61, lease: 6, record: 6, Everything);
    }

    [Theory]
    [MemberData(nameof(Engines))]
    public async Task Run_UnitDeliversForTheFirstTime_ReadsEverythingInstead(string engine)
    {
        using Workspace folder = Town(1, 2, 1).WithFile("letters.csv", Rows(1, 3)).Create();
        using Nights nights = new(engine, folder);
        await nights.RunAsync(0, lease: 10, record: 6, Everything);
        folder.Append("letters.csv", "2025-03-28,2\n");

        // The step that reads the letters is there twice.
        await nights.RunAsync(1, lease: 6, record: 7, WhatCanHaveChanged, Published);
    }

    // A letter on the 5th and the 25th of each month for each office. A year needs what was kept of its earlier months.
    private static TestMunicipality Town(int indicators, int units, int months) => TestMunicipality.Empty
        .ForEach(Enumerable.Range(1, units), (town, i) =>
            town.Unit($"office-{i}", $"name: Office {i}, parent: town, codes: [{i}]"))
        .Source("letters.csv", "provider: csv, path: letters.csv")
        .Dataset("letters", LettersAs("letters.csv"))
        .Defaults("closes: 0 days")
        .ForEach(Enumerable.Range(1, indicators), (town, i) => town.Indicator($"letters-{i}", """
            dataset: letters, dated-by: day, also: [year], measured-in: letters, measure: { count: {} }
            """))
        .WithFile("letters.csv", Rows(units, months));

    private static string LettersAs(string source) => $$"""
        source: {{source}}, dates: { day: { column: day, as: date } }, unit-column: unit, rows-are: things,
        complete-through: none, late-rows: 20 days
        """;

    private static string Rows(int units, int months) => "day,unit\n" + string.Concat(
        from month in Enumerable.Range(0, months)
        from unit in Enumerable.Range(1, units)
        from day in DaysOfLetters
        select string.Create(
            CultureInfo.InvariantCulture, $"{new DateOnly(2025, 3, day).AddMonths(-month):yyyy-MM-dd},{unit}\n"));

    [GeneratedRegex(@"FROM (bm_\w+)")]
    private static partial Regex Table();

    /// <summary>The runs of a town, night after night, and what they sent to the reporting database.</summary>
    private sealed class Nights : IDisposable
    {
        private readonly Workspace folder;
        private readonly StoreFixture fixture;
        private readonly SentSessions sent;
        private readonly ReportingStore store;

        public Nights(string engine, Workspace folder)
        {
            this.folder = folder;
            fixture = engine == "sqlite" ? new SqliteStoreFixture() : new PostgreSqlStoreFixture();
            sent = new SentSessions(fixture.Dialect);
            store = ReportingStore.At(sent.Dialect, fixture.ConnectionString);
        }

        public DateOnly? From { get; set; }

        // The tables of each transaction that reads are given, in order.
        public async Task RunAsync(int night, int lease, int record, params string[][] readings)
        {
            CancellationToken cancellationToken = TestContext.Current.CancellationToken;
            await fixture.AsOwner.MigrateAsync(cancellationToken);
            CatalogueLoad load = CatalogueReader.Read(folder.Path, ProviderCatalogue.Keys);
            Assert.Empty(load.Issues);
            RunContext runContext = new(
                load.Catalogue!, store,
                source => ProviderCatalogue.Sources.Single(each => each.Name == source.Provider)
                    .Open(source, new SourceContext(_ => null, _ => null, TimeProvider.System)),
                TimeProvider.System);
            MeasureRequest request = new(
                [.. load.Catalogue!.Indicators.Values], FirstNight.AddDays(night), From, null, DryRun: false, "measure");
            IReadOnlyList<string> datasets = Assert.Single(RunGroups.Group(load.Catalogue, request.Indicators));
            (RunLease? held, _) = await RunLease.AcquireAsync(runContext, datasets, TimeSpan.Zero, cancellationToken);
            RunResult result;
            await using (held)
            {
                result = (await new MeasurementRun(runContext, request, datasets, runContext.NewInvocation(), null)
                    .RunAsync(held!, cancellationToken))!;
            }

            List<List<string>> sessions = sent.Take();
            Assert.Null(result.Failure);
            Assert.Equal(readings, sessions.Where(IsReading).Select(TablesOf));
            string[] statements = [.. sessions.SelectMany(session => session)];
            Assert.Equal(lease, statements.Count(IsOfLease));
            Assert.Equal(record, statements.Count(IsOfRecord));
        }

        public void Dispose()
        {
            sent.Dispose();
            fixture.Dispose();
        }

        // Nothing is changed in it, and nothing asked of leases.
        private static bool IsReading(List<string> session) => session.Exists(IsQuestion)
            && !session.Exists(statement => statement.StartsWith("INSERT", StringComparison.Ordinal)
                || statement.StartsWith("UPDATE", StringComparison.Ordinal)
                || statement.StartsWith("DELETE", StringComparison.Ordinal)
                || statement is "COPY" or "COMMIT"
                || statement.Contains("bm_lease", StringComparison.Ordinal));

        private static bool IsQuestion(string statement) => statement.StartsWith("SELECT", StringComparison.Ordinal);

        private static string[] TablesOf(List<string> session)
        {
            // SQLite attaches the file with the true numbers before the transaction.
            List<string> transaction = session[session.IndexOf("BEGIN")..];
            Assert.Equal(session.Count(IsQuestion), transaction.Count(IsQuestion));
            Assert.Equal(("BEGIN", "ROLLBACK"), (transaction[0], transaction[^1]));
            Assert.All(transaction[1..^1], statement => Assert.True(IsQuestion(statement), statement));
            return [.. transaction[1..^1].Select(statement => Table().Match(statement).Groups[1].Value)];
        }

        // Without the heartbeat, whose number depends on how long the run takes.
        private static bool IsOfLease(string statement) => statement.Contains("bm_lease", StringComparison.Ordinal)
            && !statement.Contains("CREATE TABLE", StringComparison.Ordinal)
            && !statement.StartsWith("UPDATE bm_lease SET expires_at", StringComparison.Ordinal);

        private static bool IsOfRecord(string statement) =>
            statement.StartsWith("INSERT INTO bm_run", StringComparison.Ordinal)
            || statement.StartsWith("UPDATE bm_run ", StringComparison.Ordinal);
    }
}
