using BenefitMeter.FollowUp;
using BenefitMeter.FollowUp.Alerts;
using BenefitMeter.FollowUp.Goals;
using BenefitMeter.Realising;
using BenefitMeter.Worker.Deriving.Economy;
using BenefitMeter.Worker.Deriving.FollowUp;
using BenefitMeter.Worker.Reporting;
using BenefitMeter.Worker.Reporting.Publishing;
using BenefitMeter.Worker.Reporting.Schema;
using BenefitMeter.Worker.Reporting.Tables;
using static BenefitMeter.Worker.Tests.Reporting.StoreFixture;

namespace BenefitMeter.Worker.Tests.Reporting;

/// <summary>What people record, what they approve, and what is derived from figures.</summary>
public abstract partial class StoreConformance
{
    private static readonly RoundGoal About = new("r1", "g1");

    [Fact]
    public async Task Decisions_AreReadAsRecorded_TheLatestOfEach()
    {
        ReportingStore store = await fixture.OpenAsync(January);
        await store.WithSessionAsync(
            async session =>
            {
                await DecisionTables.AnswerAsync(session, About, new("Årsag", null, null, null), Director, Token);
                await DecisionTables.AnswerAsync(
                    session, About, new("Leverandøren", "Et år", "Fra maj", CauseCategory.SupplierDelay), Director, Token);
                await DecisionTables.OverrideAsync(session, About, new(Status.Yellow, null, "Kontrakten"), Director, Token);
                foreach ((DecisionKind kind, string indicator, bool isProposal) in new[]
                {
                    (DecisionKind.Watch, "letters", false), (DecisionKind.Retire, "letters", false),
                    (DecisionKind.Act, "letters", true), (DecisionKind.Retire, "share", true),
                })
                {
                    await DecisionTables.DecideAsync(
                        session, new RecordedDecision(indicator, January, kind, "Fordi", isProposal), Director, Token);
                }

                await DecisionTables.ReviewAsync(
                    session, new RecordedReview("goal", "g1", ReviewConclusion.TooEarly, "Regnskabet", AsOf, AsOf.AddYears(1)),
                    Director, Token);
                await DecisionTables.PublishAsync(session, About, 1, Director, Token);
            },
            Token);

        RoundDecisions read = Assert.Single(await store.WithSessionAsync(
            session => DecisionTables.ReadRoundDecisionsAsync(session, Token), Token)).Value;
        DateTimeOffset at = read.Answers!.By.At;
        Assert.Equal(
            new GoalAnswers("Leverandøren", "Et år", "Fra maj", CauseCategory.SupplierDelay, new("Anna Eksempel", at)),
            read.Answers);
        Assert.Equal((Status.Yellow, null, "Kontrakten"), (read.Override!.Result, read.Override.Timeline, read.Override.Reason));
        Assert.Equal(
            [
                new OwnerDecision("letters", DecisionKind.Watch, new DateOnly(2026, 1, 31), AsOf),
                new OwnerDecision("letters", DecisionKind.Retire, new DateOnly(2026, 1, 31), AsOf),
            ],
            await store.WithSessionAsync(session => DecisionTables.ReadDecisionsAsync(session, _ => AsOf, Token), Token));
        Assert.Equal(
            ["letters"], await store.WithSessionAsync(session => DecisionTables.ReadRetiredAsync(session, Token), Token));
        Assert.Null(await store.WithSessionAsync(session => AssessmentTable.FindAsync(session, About, Token), Token));
        Assert.Empty(await store.WithSessionAsync(session => AssessmentTable.ReadPublishedAsync(session, Token), Token));
        Assert.Empty(await store.WithSessionAsync(session => ApprovedCaseVersionTable.ReadAsync(session, Token), Token));
        Assert.Equal((1, 1), (fixture.Count("bm_review"), fixture.Count("bm_goal_publication")));
        Assert.Equal(Environment.UserName, fixture.Text("SELECT \"system_user\" FROM bm_review"));
    }

    [Fact]
    public async Task Reports_AreReadAsApproved()
    {
        ReportingStore store = await fixture.OpenAsync();
        ReportIssue report = new(null, "economy", "unit=borger", AsOf, "Værdier\n1;2", "abc", "dir", null);

        long first = await store.WriteReportAsync(report, Token);
        long second = await store.WriteReportAsync(report with { Content = "3" }, Token);

        ReportIssue read = (await store.ReadReportAsync(first, Token))!;
        Assert.Equal(report with { Id = first, ApprovedAt = read.ApprovedAt }, read);
        Assert.Equal(
            [first, second], (await store.ReadReportsAsync("economy", "unit=borger", Token)).Select(each => each.Id!.Value));
        Assert.Null(await store.ReadReportAsync(second + 1, Token));
    }

    [Fact]
    public async Task ApproveQuarter_OfAReport_IsDoneOnce()
    {
        ReportingStore store = await fixture.OpenAsync(January);
        await PublishAsync(store, First(Figure("letters", January, 10)));
        fixture.Execute($"""
            INSERT INTO bm_quarterly_report (
                programme_id, quarter, line_key, unit_id, sort_order, kind, project, grade, scope_light, time_light,
                resources_light, due_on, grade_differs, time_differs, publication_id)
            VALUES ('town', '2026-Q1', 'l1', 'borger', 1, 'project', 'Breve', 'achieved', 'green', 'green', 'green', '2026-03-31',
                0, 0, {fixture.Integer("SELECT MAX(publication_id) FROM bm_publication")})
            """);
        string[] columns = ["programme_id", "quarter", "line_key", "grade", "due_on"];
        QuarterlyApproval approval = new("town", "2026-Q1", AsOf, "dir", "Anna Eksempel", null);

        Assert.Empty(await store.ReadApprovedQuartersAsync(columns, Token));
        string? hash = await store.ApproveQuarterAsync(approval, columns, Token);
        string? again = await store.ApproveQuarterAsync(approval, columns, Token);

        string?[] cells = ["town", "2026-Q1", "l1", "achieved", "2026-03-31"];
        Assert.Equal((QuarterlyApprovals.HashOf([cells]), null), (hash, again));
        Assert.Equal(cells, Assert.Single(await store.ReadApprovedQuartersAsync(columns, Token)));
        await Assert.ThrowsAsync<ArgumentException>(
            () => store.ApproveQuarterAsync(approval with { Quarter = "2026-Q2" }, columns, Token));
    }

    // More rows than one statement supersedes.
    [Fact]
    public async Task PublishDerived_ManyRowsChange_SupersedesThemAndKeepsTheOld()
    {
        ReportingStore store = await fixture.OpenAsync(January);
        DerivedRows[] first = [Alerts(1200, "Et"), Followed("letters")];
        await PublishDerivedAsync(store, await store.CompareDerivedAsync(first, Token));
        Assert.Empty(await store.CompareDerivedAsync(first, Token));

        IReadOnlyList<DerivedChange> changes = await store.CompareDerivedAsync([Alerts(1100, "To"), Followed("share")], Token);
        Assert.Equal([1200, null], changes.Select(change => change.Superseded?.Count));
        await PublishDerivedAsync(store, changes);

        Assert.Equal((2300, 1100), (fixture.Count("bm_alert"), fixture.Integer(
            "SELECT COUNT(*) FROM bm_alert WHERE superseded_by IS NULL AND detail_da = 'To' AND cause = 'progress'")));
        Assert.Equal(1100, (await store.WithSessionAsync(
            session => session.ReadCellsAsync(AlertTable.Table.Written, "superseded_by IS NULL", Token), Token)).Count);
        Assert.Equal("share", fixture.Text("SELECT indicator_id FROM bm_followed_indicator"));
    }

    [Fact]
    public async Task ReadSeries_OfAUnit_HasItsClosedAndJudgedPeriods()
    {
        ReportingStore store = await fixture.OpenAsync(January, February);
        Figure figure = Figure("letters", January, 10.5m);
        Figure closed = figure with
        {
            Observation = figure.Observation with { IsFinal = true },
            Realisation = figure.Realisation with { Result = Status.Green, RealisedTargetPercent = 80m },
        };
        await PublishAsync(store, First(closed), First(Figure("letters", February, 11)));

        Dictionary<string, FollowedSeries> series = await store.WithSessionAsync(
            session => FollowedSeriesRows.ReadAsync(session, [.. Sample.Indicators.Values], "borger", Token), Token);

        Assert.Equal([new ClosedPeriod(January, 10.5m, Status.Green, 80m)], series["letters"].Periods);
        Assert.Empty(series["share"].Periods);
    }

    private static DerivedRows Alerts(int count, string detail) => new(
        AlertTable.Table, AlertTable.Table.Written,
        [
            .. Enumerable.Range(0, count).Select(number => TableRows.Cells(
                ["escalation", string.Create(null, $"i{number}"), "borger", "month", "2026-01", null, null, detail, detail])),
        ]);

    private static DerivedRows Followed(string indicator) => new(
        FollowedIndicatorTable.Table, FollowedIndicatorTable.Table.Written,
        [
            TableRows.Cells(
                [indicator, "borger", null, null, null, 12.5m, null, 0, 0, null, null, AsOf, string.Empty, null, 2m, 0]),
        ]);

    private static async Task PublishDerivedAsync(ReportingStore store, IReadOnlyList<DerivedChange> changes)
    {
        Lease lease = (await store.Jobs.AcquireAsync([["derived"]], TimeSpan.FromMinutes(1), Token)).Lease!;
        await store.PublishDerivedAsync(await BeginAsync(store), changes, new DerivationBasis(0, AsOf), lease, Token);
        await store.Jobs.ReleaseAsync(lease, Token);
    }
}
