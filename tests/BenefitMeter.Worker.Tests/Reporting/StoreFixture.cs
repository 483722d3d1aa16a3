using System.Data.Common;
using BenefitMeter.Assessing;
using BenefitMeter.Definitions;
using BenefitMeter.Definitions.Datasets;
using BenefitMeter.Definitions.Indicators;
using BenefitMeter.Definitions.Measures;
using BenefitMeter.Definitions.Units;
using BenefitMeter.Measuring;
using BenefitMeter.Realising;
using BenefitMeter.Tests;
using BenefitMeter.Time;
using BenefitMeter.Worker.Reporting;
using BenefitMeter.Worker.Reporting.Publishing;
using BenefitMeter.Worker.Reporting.Reading;
using BenefitMeter.Worker.Reporting.Schema;
using BenefitMeter.Worker.Words;

namespace BenefitMeter.Worker.Tests.Reporting;

/// <summary>An empty reporting database for one test, with a small catalogue: four indicators, a root and one unit.</summary>
internal abstract class StoreFixture : IDisposable
{
    /// <summary>The role of the worker's own user.</summary>
    public const string Writer = "benefitmeter_writer";

    public static readonly DateOnly AsOf = new(2026, 3, 31);

    private readonly Dictionary<string, StoreUser> users = [];

    public abstract StoreDialect Dialect { get; }

    public abstract string ConnectionString { get; }

    /// <summary>Gets the reporting database as its owner opens it, who alone may migrate it.</summary>
    public ReportingStore AsOwner => ReportingStore.At(Dialect, ConnectionString);

    /// <summary>Gets why there can be no users who only have a role of roles.sql; null where there can.</summary>
    public abstract string? WhyNoUsers { get; }

    /// <summary>Gets the largest number that a figure may hold.</summary>
    public virtual decimal Largest => decimal.MaxValue;

    /// <summary>Gets the smallest number that a figure may hold.</summary>
    public virtual decimal Smallest => 0.0000000000000000000000000001m;

    public static Catalogue Sample { get; } = new(
        new Organisation(
            LocalText.Same("Eksempel Kommune"), "Europe/Copenhagen", new DateOnly(2024, 1, 1),
            new Dictionary<string, Person> { ["dir"] = new("dir", "Anna Eksempel") },
            new UnitTree(
            [
                new Unit("kommune", new LocalText("Eksempel Kommune", "Example Municipality"), null, [], "dir"),
                new Unit("borger", LocalText.Same("Borgerservice"), "kommune", [], null),
            ])),
        new Dictionary<string, SourceDefinition>(),
        new Dictionary<string, DatasetDefinition>(),
        new[]
        {
            Indicator("letters", new CountMeasure(Filter.Everything), "letters"),
            Indicator("share", new RatioMeasure(Part, Part), "percent"),
            Indicator("open", new OpenMeasure("opened", "closed", Filter.Everything), "cases"),
            Indicator("median", new PercentileMeasure(new ColumnValue("days"), 0.5m, Filter.Everything), "days"),
        }.ToDictionary(indicator => indicator.Id),
        []);

    public static Person Director => Sample.Organisation.People["dir"];

    private static RatioPart Part => new(new CountMeasure(Filter.Everything), "post", "sent");

    public static Period Month(int year, int month) =>
        new(PeriodGrain.Month, new DateOnly(year, month, 1), new DateOnly(year, month, 1).AddMonths(1));

    public static Figure Figure(
        string indicator, Period period, decimal? value, decimal? numerator = null, decimal? denominator = null) => new()
        {
            IndicatorId = indicator,
            UnitId = "borger",
            DefinitionVersion = 1,
            Observation = new Observation
            {
                Period = period,
                Value = value,
                Numerator = numerator,
                Denominator = denominator,
                RowsCounted = value is null ? 0 : 10,
                State = value is null ? ObservationState.Missing : ObservationState.Measured,
                Reason = value is null ? "NotDelivered" : null,
                IsComplete = value is not null,
            },
            Realisation = new Realisation { SentenceDanish = "Grå: intet mål.", SentenceEnglish = "Grey: no target." },
        };

    public static Publication Publication(params FigureChange[] changes) =>
        new(
            changes, new TrueFigures([], []), [], [new DatasetWatermark("post", AsOf, AsOf)],
            new RunEnd(RunOutcome.Succeeded, 10, null, null));

    public static FigureChange First(Figure figure) => new(null, figure, null);

    /// <summary>Gets the questions about what the database consists of.</summary>
    public abstract CatalogueQuestions Questions { get; }

    /// <summary>Reads texts by a question about a table or view, which is {0} in it.</summary>
    public virtual List<string> Texts(string question, string name = "") =>
        [.. Rows(question.Replace("{0}", name, StringComparison.Ordinal)).Select(row => (string)row[0]!)];

    /// <summary>
    /// Makes the tables and views as their owner, and opens them as operations do: as a user who only has the role of the worker,
    /// where there can be users.
    /// </summary>
    public async Task<ReportingStore> OpenAsync(params IEnumerable<Period> periods)
    {
        await AsOwner.MigrateAsync(Token);
        ReportingStore store = AsOwner;
        if (WhyNoUsers is null)
        {
            RunRoles();
            store = await ReportingStore.OpenAsync(Dialect, AsRole(Writer).ConnectionString, migrate: false, Token);
        }

        await store.PublishCatalogueAsync(Sample, [.. periods.Select(period => new PublishedPeriod(period, 20))], Token);
        return store;
    }

    /// <summary>Runs roles.sql, as an administrator does after the first migration.</summary>
    public virtual void RunRoles() =>
        Execute(File.ReadAllText(Path.Combine(Repository.Root, "sql", Dialect.Name, "roles.sql")));

    /// <summary>
    /// Gets the user who only has a role of roles.sql, made when it is first asked for; skips the test where there can be none.
    /// </summary>
    public StoreUser AsRole(string role)
    {
        if (WhyNoUsers is { } reason)
        {
            Assert.Skip(reason);
        }

        if (!users.TryGetValue(role, out StoreUser? user))
        {
            users[role] = user = AddUser(role);
        }

        return user;
    }

    /// <summary>Gets the users that were made, who are to be removed at the end.</summary>
    protected IEnumerable<StoreUser> Users => users.Values;

    /// <summary>Makes a user who only has a role.</summary>
    protected virtual StoreUser AddUser(string role) => throw new NotSupportedException(WhyNoUsers);

    public static CancellationToken Token => TestContext.Current.CancellationToken;

    public static Task<long> BeginAsync(ReportingStore store) =>
        store.BeginRunAsync(new RunStart("i1", ["post"], AsOf, "measure"), Token);

    public static async Task<DateTimeOffset?> PublishAsync(ReportingStore store, params FigureChange[] changes) =>
        await store.PublishAsync(await BeginAsync(store), Publication(changes), Token);

    public static async Task<object?> CellAsync(ReportingStore store, string view, FigureKey key, string column)
    {
        ViewRows rows = await store.ReadViewAsync(
            new ViewSelection(view)
            {
                Columns = [column],
                Where =
                [
                    ("indicator_id", key.IndicatorId), ("unit_id", key.UnitId),
                    ("grain", EnumCode<PeriodGrain>.Of(key.Grain)), ("period_id", key.PeriodId),
                ],
            },
            Token);
        return Assert.Single(rows.Rows)[0];
    }

    public DbConnection Connect()
    {
        DbConnection connection = Dialect.Connect(Dialect.Address(ConnectionString), true);
        connection.Open();
        return connection;
    }

    /// <summary>Runs SQL, batch by batch.</summary>
    public void Execute(string sql)
    {
        using DbConnection connection = Connect();
        foreach (string batch in new MigrationScript(null, string.Empty, sql).Batches(Dialect))
        {
            using DbCommand command = connection.CreateCommand();
            command.CommandText = batch;
            command.ExecuteNonQuery();
        }
    }

    public long Count(string table) => Integer($"SELECT COUNT(*) FROM {table}");

    public long Integer(string question) => Convert.ToInt64(Assert.Single(Rows(question))[0], null);

    public string? Text(string question) => (string?)Assert.Single(Rows(question))[0];

    /// <summary>Reads rows as the store reads them.</summary>
    public List<object?[]> Rows(string question)
    {
        using DbConnection connection = Connect();
        using DbCommand command = connection.CreateCommand();
        command.CommandText = question;
        using DbDataReader reader = command.ExecuteReader();
        StoredRow row = new(reader, Dialect);
        List<object?[]> rows = [];
        while (reader.Read())
        {
            rows.Add([.. Enumerable.Range(0, reader.FieldCount).Select(row.Cell)]);
        }

        return rows;
    }

    public abstract void Dispose();

    private static IndicatorDefinition Indicator(string id, Measure measure, string measuredIn) => new()
    {
        Id = id,
        State = IndicatorState.Active,
        Name = new LocalText(id + " da", id + " en"),
        DatasetId = "post",
        Measure = measure,
        DatedBy = "sent",
        Grain = PeriodGrain.Month,
        MeasuredIn = measuredIn,
        Decimals = 1,
        Direction = Direction.HigherIsBetter,
        Judgement = Judgement.Improvement,
        OwnerId = "dir",
        NoRows = NoRows.Zero,
    };
}
