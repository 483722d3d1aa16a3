using System.Data.Common;
using BenefitMeter.Assessing;
using BenefitMeter.Definitions;
using BenefitMeter.Definitions.Indicators;
using BenefitMeter.DisclosureControl;
using BenefitMeter.Measuring;
using BenefitMeter.Realising;
using BenefitMeter.Worker.Deriving;
using BenefitMeter.Worker.Reporting;
using BenefitMeter.Worker.Reporting.Publishing;
using BenefitMeter.Worker.Reporting.Schema;
using static BenefitMeter.Worker.Tests.Reporting.StoreFixture;

namespace BenefitMeter.Worker.Tests.Reporting;

/// <summary>
/// What users who only have a role of roles.sql may do, and what they may not. That the worker's own user may do all its work is
/// what the rest of the suite shows, for it works as that user.
/// </summary>
public abstract partial class StoreConformance
{
    private const string Reader = "benefitmeter_reader";
    private const string Controller = "benefitmeter_controller";
    private const string LacksARight = "because the user lacks a right";

    // The true numbers, and what `baseline approve` reads and writes.
    private static readonly string[] RightsOfControllers =
    [
        "bm_baseline SELECT INSERT UPDATE", "bm_definition SELECT", "bm_figure SELECT", "bm_indicator SELECT INSERT UPDATE",
        "bm_migration SELECT", "bm_period SELECT INSERT UPDATE", "bm_publication SELECT", "bm_report SELECT",
        "bm_run SELECT", "bm_true_figure SELECT", "bm_unit SELECT INSERT UPDATE", "bm_watermark SELECT",
    ];

    [Fact]
    public async Task Reader_ReadsEveryViewAndNoTableAndWritesNothing()
    {
        StoreUser user = await PublishHiddenAsync(Reader);
        ReportingStore reader = Opened(user);

        await ReadsEveryViewAsync(reader);
        Assert.Equal(
            ("suppressed", null),
            (await CellAsync(reader, "bi_figure", HiddenKey, "state"), await CellAsync(reader, "bi_figure", HiddenKey, "value")));
        Assert.Empty(await RightsOnTablesAsync(user));
        foreach (View view in ReportingSchema.Views)
        {
            foreach ((string right, string statement) in RoleStatements.On(view.Name, view.Columns[^1].Name).Skip(1))
            {
                // A view of several tables cannot be written to by anybody, which is another message.
                BenefitMeterException refused = await RefusedAsync(reader, statement);
                Assert.True(
                    view.Name != "bi_finding" || refused.Message.Contains(LacksARight, StringComparison.Ordinal),
                    $"{right}: {refused.Message}");
            }
        }
    }

    [Fact]
    public async Task Writer_ReadsAndWritesEveryTableAndChangesNoSchema()
    {
        StoreUser user = await PublishHiddenAsync(Writer);
        ReportingStore writer = await fixture.OpenAsync();

        Assert.Equal(
            Tables().Select(table => $"{table} SELECT INSERT UPDATE DELETE"), await RightsOnTablesAsync(user));
        await ReadsEveryViewAsync(writer);
        Assert.Equal(3, (await writer.ReadHiddenHistoryAsync([], Token)).GuardedRows[HiddenKey]);
        foreach (string statement in RoleStatements.OfTheSchema)
        {
            AssertLacksARight(await RefusedAsync(writer, statement));
        }

        Assert.Empty(await writer.MigrateAsync(Token));
        fixture.Execute(OlderViews);
        AssertLacksARight(await TwoLanguages.FailAsync(() => writer.MigrateAsync(Token)));
        await ReadsEveryViewAsync(writer);
    }

    [Fact]
    public async Task Controller_ReadsTrueNumbersAndWritesWhatApprovingABaselineWrites()
    {
        StoreUser user = await PublishHiddenAsync(Controller);
        IndicatorDefinition letters = Sample.Indicators["letters"];
        Catalogue approved = Sample with
        {
            Indicators = new Dictionary<string, IndicatorDefinition>
            {
                ["letters"] = letters with { Name = new LocalText("Breve", "Letters") },
                ["calls"] = letters with { Id = "calls" },
            },
            ApprovedBaselines =
            [
                new(
                    "share", "borger", "", 1, 60.50m, 121, 200, "2025-01..2025-06", 1, "dir", "svc", AsOf, ""),
            ],
        };

        ReportingStore controller =
            await ReportingStore.OpenAsync(fixture.Dialect, user.ConnectionString, migrate: false, Token);

        Assert.Equal(RightsOfControllers, await RightsOnTablesAsync(user));
        await ReadsEveryViewAsync(controller);
        Assert.Equal(3, (await controller.ReadHiddenHistoryAsync([], Token)).GuardedRows[HiddenKey]);
        Assert.Empty(await controller.WithSessionAsync(session => RunTables.ReadDefinitionsAsync(session, Token), Token));

        // Every report begins with the issues before it.
        Assert.Empty(await controller.ReadReportsAsync("note", string.Empty, Token));

        // Letters have another name, calls are new, share, open and median are retired, February is new, and so is the baseline.
        Assert.Equal(7, await controller.PublishCatalogueAsync(approved, [new PublishedPeriod(February, 20)], Token));
        Assert.Equal(1, fixture.Count("bm_baseline"));
    }

    [Fact]
    public async Task Roles_RunAgain_ChangeNothing()
    {
        StoreUser user = await PublishHiddenAsync(Reader);
        List<string> before = RightsOnViews();

        fixture.RunRoles();

        Assert.Equal(before, RightsOnViews());
        Assert.Empty(await RightsOnTablesAsync(user));
        Assert.Equal(RightsOfControllers, await RightsOnTablesAsync(fixture.AsRole(Controller)));
    }

    [Fact]
    public async Task MigrateAsync_ViewsAreMadeAgain_KeepTheirRights()
    {
        (StoreUser reader, StoreUser some) = (await PublishHiddenAsync(Reader), fixture.AsRole(Controller));
        List<string> given = RightsOnViews();
        Assert.All(RoleStatements.OfRights(some.Quoted), fixture.Execute);
        List<string> changed = RightsOnViews();

        // One right to give on, two to read a column, one to write one, and one for everybody; one fewer of readers.
        Assert.Equal(3, changed.Except(given).Count(line => line.StartsWith("bi_unit|" + some.Name, StringComparison.Ordinal)));
        Assert.Contains(changed.Except(given), line => line.StartsWith("bi_figure|" + some.Name, StringComparison.Ordinal));
        Assert.Contains(given.Except(changed), line => line.StartsWith("bi_run|" + Reader, StringComparison.Ordinal));

        await MigrateViewsAsync();

        Assert.Equal(changed, RightsOnViews());
        Assert.Single((await Opened(reader).ReadViewAsync("bi_figure", Token)).Rows);
        AssertLacksARight(await TwoLanguages.FailAsync(() => Opened(reader).ReadViewAsync("bi_run", Token)));
        Assert.Empty(await RightsOnTablesAsync(reader));
        Assert.Equal(RightsOfControllers, await RightsOnTablesAsync(some));
        fixture.Execute("GRANT SELECT ON bi_run TO benefitmeter_reader");
        await ReadsEveryViewAsync(Opened(reader));
    }

    [Fact]
    public async Task MigrateAsync_NewView_GetsWhatAllOtherViewsHave()
    {
        (StoreUser reader, StoreUser some) = (await PublishHiddenAsync(Reader), fixture.AsRole(Controller));
        fixture.Execute($"GRANT SELECT ON bi_figure TO {some.Quoted}");
        fixture.Execute($"GRANT SELECT ON bi_period TO {some.Quoted}");
        fixture.Execute("CREATE VIEW bi_of_somebody_else AS SELECT 1 AS x");
        fixture.Execute("DROP VIEW bi_report");

        await MigrateViewsAsync();

        Assert.Equal(RightsOn("bi_run"), RightsOn("bi_report"));
        Assert.Contains(RightsOn("bi_report"), right => right.StartsWith(Reader, StringComparison.Ordinal));
        Assert.DoesNotContain(RightsOn("bi_report"), right => right.StartsWith(some.Name, StringComparison.Ordinal));
        Assert.Empty(RightsOn("bi_of_somebody_else"));
        await ReadsEveryViewAsync(Opened(reader));

        // Those on the whole view.
        List<string> RightsOn(string view) =>
        [
            .. RightsOnViews().Where(line => line.StartsWith(view + "|", StringComparison.Ordinal) && line.EndsWith('|'))
                .Select(line => line[(view.Length + 1)..]),
        ];
    }

    [Fact]
    public async Task RestoreAsync_NewTable_GetsWhatAllOtherTablesHave()
    {
        (StoreUser reader, StoreUser writer) = (await PublishHiddenAsync(Reader), fixture.AsRole(Writer));

        await fixture.AsOwner.WithSessionAsync(
            async session =>
            {
                GrantedRights rights = await GrantedRights.ReadAsync(session, Token);
                await session.ExecuteAsync("CREATE TABLE bm_new (id integer)", Token);
                await rights.RestoreAsync(session, Token);
            },
            Token);

        Assert.Contains("bm_new SELECT INSERT UPDATE DELETE", await RightsOnTablesAsync(writer));
        Assert.Empty(await RightsOnTablesAsync(reader));
        Assert.Equal(RightsOfControllers, await RightsOnTablesAsync(fixture.AsRole(Controller)));
    }

    [Fact]
    public async Task MigrateAsync_WithoutRoles_GrantsNothing()
    {
        Assert.SkipWhen(fixture.WhyNoUsers is not null, fixture.WhyNoUsers ?? string.Empty);
        await fixture.AsOwner.MigrateAsync(Token);

        await MigrateViewsAsync();

        Assert.Empty(RightsOnViews());
    }

    private static FigureKey HiddenKey => FigureKey.Of(Figure("share", January, null));

    private static void AssertLacksARight(BenefitMeterException refused)
    {
        Assert.Equal(FailureKind.Store, refused.Kind);
        Assert.Contains(LacksARight, refused.Message, StringComparison.Ordinal);
        Assert.Contains("benefitmeter migrate", refused.Hint, StringComparison.Ordinal);
    }

    private ReportingStore Opened(StoreUser user) => ReportingStore.At(fixture.Dialect, user.ConnectionString);

    private IEnumerable<string> Tables() => fixture.Texts(fixture.Questions.Tables).Order(StringComparer.Ordinal);

    private List<string> RightsOnViews() =>
        [.. fixture.Texts(fixture.Questions.Rights).Order(StringComparer.Ordinal)];

    // As the worker's user: three rows are too few to be shown.
    private async Task<StoreUser> PublishHiddenAsync(string role)
    {
        Assert.SkipWhen(fixture.WhyNoUsers is not null, fixture.WhyNoUsers ?? string.Empty);
        ReportingStore store = await fixture.OpenAsync(January);
        Figure figure = Figure("share", January, 731.25m);
        Observation truth = figure.Observation with { RowsCounted = 3 };
        Figure hidden = figure with { Observation = truth.Suppressed(nameof(HidingReason.SmallGroup)) };
        await store.PublishAsync(
            await BeginAsync(store),
            Publication(First(hidden)) with { TrueFigures = new(["share"], [new TrueFigure(HiddenKey, truth, 3)]) }, Token);
        return fixture.AsRole(role);
    }

    private async Task ReadsEveryViewAsync(ReportingStore store)
    {
        foreach (View view in ReportingSchema.Views)
        {
            Assert.Equal(
                (await fixture.AsOwner.ReadViewAsync(view.Name, Token)).Rows,
                (await store.ReadViewAsync(view.Name, Token)).Rows);
        }
    }

    private static Task<BenefitMeterException> RefusedAsync(ReportingStore store, string statement) =>
        TwoLanguages.FailAsync(() => store.WithSessionAsync(session => session.ExecuteAsync(statement, Token), Token));

    private async Task MigrateViewsAsync()
    {
        fixture.Execute(OlderViews);
        Assert.NotEmpty(await fixture.AsOwner.MigrateAsync(Token));
    }

    // Each table that the user has a right on, with its rights: found out by trying.
    private Task<List<string>> RightsOnTablesAsync(StoreUser user) => Opened(user).WithSessionAsync(
        async session =>
        {
            List<string> lines = [];
            foreach (string table in Tables())
            {
                string column = fixture.Texts(fixture.Questions.Columns, table)[^1].Split(' ')[0];
                List<string> line = [table];
                foreach ((string right, string statement) in RoleStatements.On(table, column))
                {
                    if (await MayAsync(session, statement))
                    {
                        line.Add(right);
                    }
                }

                lines.AddRange(line.Count > 1 ? [string.Join(' ', line)] : []);
            }

            return lines;
        },
        Token);

    private async Task<bool> MayAsync(StoreSession session, string statement)
    {
        try
        {
            await session.ExecuteAsync(statement, Token);
            return true;
        }
        catch (DbException error) when (fixture.Dialect.Explain(error, 600).What == StoreFailure.PermissionDenied.What)
        {
            return false;
        }
    }
}
