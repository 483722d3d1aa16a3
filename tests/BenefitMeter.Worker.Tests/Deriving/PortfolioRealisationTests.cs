using BenefitMeter.Definitions.Benefits;
using BenefitMeter.Economy.Amounts;
using BenefitMeter.Worker.Deriving.Benefits;
using BenefitMeter.Worker.Deriving.Portfolios;
using BenefitMeter.Worker.Reporting;
using BenefitMeter.Worker.Reporting.Schema;
using BenefitMeter.Worker.Tests.Municipalities;

namespace BenefitMeter.Worker.Tests.Deriving;

/// <summary>
/// What readers see of portfolios: the tree, kroner by class, remarks, load, roles, checklists and how targets moved.
/// </summary>
public sealed class PortfolioRealisationTests
{
    // A programme with a project and an ad hoc effort; letters belong to both programme and project, and count once.
    private const string Plans = """
        benefits:
          letters: { title: Fewer letters, owner: owner, indicators: [received] }
          postage: { title: Less postage, owner: owner, indicators: [amount] }
          calls: { title: Fewer calls, owner: owner, indicators: [open] }
        portfolio:
          digital:
            name: { da: Digitalisering, en: Digitalisation }
            owners: [owner, chief]
            threshold: { amount: 500000 }
            capacity: 1
            goals: Set each year.
            steering: Quarterly.
            organisation: The chief group.
            checklists: { start: { 1: [Short, Signed], 2: [Other] } }
        initiatives:
          post: { kind: programme, name: Post, portfolio: digital, units: [north], benefits: [letters], phase: delivery,
            follows-model: true, amount: 900000 }
          scanner:
            kind: project
            name: Scanner
            parent: post
            units: [a]
            start: 2025-01-01
            go-live: 2025-02-01
            benefits: [letters, calls]
            amount: 100000
            deliverables: [A scanner]
            checklists: [{ template: start, version: 1, done: { Short: 2025-01-02 } }]
            roles:
              - { role: benefit-owner, person: owner, level: central, confirmed: 2025-01-03 }
              - { role: benefit-controller, person: chief, appointed-by: owner, to: 2025-12-31 }
          courses: { kind: ad-hoc-effort, name: Courses, parent: post, units: [a], start: 2025-01-15, go-live: 2025-03-01,
            benefits: [postage], experiment: true }

        """;

    [Fact]
    public async Task Tree_IsInOrder_WithEachBenefitOnce()
    {
        using Workspace folder = await MeasuredAsync();

        Assert.Equal(
            ["portfolio:digital 0 3", "post 1 3", "courses 2 1", "scanner 2 2"],
            folder.Query("SELECT * FROM bi_portfolio ORDER BY sort_order")
                .Select(row => $"{row["node_id"]} {row["node_level"]} {row["benefits"]}"));
        RowAssert.Equal(
            folder.Query("SELECT * FROM bi_portfolio WHERE node_id = 'scanner'").Single(),
            ("path", "portfolio:digital/post/scanner"), ("is_steered", 0L), ("roles_confirmed_pct", 50.0),
            ("owner_names", "Anna Example"), ("deliverables", 1L));
        Assert.Equal(
            ["calls 0", "letters 1", "postage 0"],
            folder.Query("SELECT benefit_id, is_own FROM bi_portfolio_benefit WHERE node_id = 'post' ORDER BY benefit_id")
                .Select(row => $"{row["benefit_id"]} {row["is_own"]}"));
    }

    [Fact]
    public async Task Kroner_AreAddedByClassAndByHowTheyAreKnown()
    {
        // Case A14: 2,000,000 and 500,000 planned, 1,500,000 and 600,000 realised: 2,100,000 of 2,500,000 is 84 %.
        BenefitTotal[] totals =
        [
            Total("letters", BenefitClass.CashReleasing, AmountBasis.Measured, 2_000_000, 1_500_000),
            Total("postage", BenefitClass.CashReleasing, AmountBasis.Measured, 500_000, 600_000),
            Total("calls", BenefitClass.CashReleasing, AmountBasis.Measured, 300_000, null),
            Total("calls", BenefitClass.CashReleasing, AmountBasis.Estimated, 70_000, 70_000),
            Total("calls", BenefitClass.NonCashReleasing, AmountBasis.Calculated, 40_000, 10_000),
        ];
        using Workspace folder = await MeasuredAsync();
        Write(folder, BenefitAmountTable.Table.Rows(totals));
        Write(folder, PortfolioAmountTable.Rows(
            [.. totals.Select(total => total.BenefitId).Distinct().Select(id => new NodeBenefit("portfolio:digital", id, true))],
            totals.ToLookup(total => total.BenefitId)));

        RowAssert.Table(
            folder.Query("SELECT * FROM bi_portfolio_amount WHERE node_id = 'portfolio:digital' ORDER BY class, basis"),
            """
            class              | basis      | planned_to_date | realised_to_date | realised_pct | benefits | excluded
            cash-releasing     | estimated  | 70000           | 70000            | 100          | 1        | 0
            cash-releasing     | measured   | 2500000         | 2100000          | 84           | 3        | 1
            non-cash-releasing | calculated | 40000           | 10000            | 25           | 1        | 0
            """);
        Assert.Equal(AmountBasis.Mixed, BenefitTotal.BasisOf(totals));
        string report = await folder.SucceedAsync("report", "portfolio");
        Assert.Matches(@"Cash-releasing\s+measured\s+2,500,000\s+2,100,000\s+84\.0%", report);
    }

    [Fact]
    public async Task Checks_TellWhatIsOpen_AndNoReportOfTheFirstQuarterYet()
    {
        // As of 10 April the report of the fourth quarter of 2024 is overdue since 30 January.
        using Workspace folder = await MeasuredAsync();

        string[] codes = [.. folder.Query("SELECT node_id, code FROM bi_portfolio_check ORDER BY node_id, code")
            .Select(row => $"{row["node_id"]} {row["code"]}")];

        Assert.Contains("portfolio:digital ReportMissing", codes);
        Assert.Contains("post OrphanProgramme", codes);
        Assert.Contains("post CharterIncomplete", codes);
        Assert.DoesNotContain(codes, code => code.StartsWith("scanner OwnerGap", StringComparison.Ordinal));
        await folder.SucceedAsync("report", "portfolio", "--approve", "--by", "chief");
        await folder.MeasureAsync();
        Assert.DoesNotContain(
            "ReportMissing", folder.Query("SELECT code FROM bi_portfolio_check").Select(row => (string)row["code"]!));
    }

    [Fact]
    public async Task LoadRolesAndChecklists_AreListed()
    {
        using Workspace folder = await MeasuredAsync();

        RowAssert.Equal(
            folder.Query("SELECT * FROM bi_portfolio_load WHERE unit_id = 'a'").Single(),
            ("period_id", "2025-Q1"), ("initiatives", "courses, scanner"), ("going_on", 2L), ("go_lives", 2L), ("capacity", 1L),
            ("is_too_much", 1L));
        Assert.Equal(
            ["Gevinstansvarlig Anna Example 2025-01-01 ", "Gevinstcontroller Bo Chief 2025-01-01 2025-12-31"],
            folder.Query("SELECT * FROM bi_initiative_role ORDER BY sort_order")
                .Select(row => $"{row["role_name_da"]} {row["person_name"]} {row["valid_from"]} {row["valid_to"]}"));
        Assert.Equal(["Short 2025-01-02", "Signed "], folder.Query("SELECT * FROM bi_checklist ORDER BY sort_order").Select(row =>
            $"{row["item"]} {row["done_on"]}"));
    }

    [Fact]
    public async Task Target_LoweredTwice_IsReported()
    {
        using Workspace folder = await MeasuredAsync();

        RowAssert.Equal(
            folder.Query("SELECT * FROM bi_target_movement").Single(),
            ("unit_id", "town"), ("target_first", 100.0), ("target", 82.0), ("decisions", 3L), ("lowered", 2L),
            ("change_pct", -18.0), ("phrase_en", "target lowered twice, −18% (eased)"));
    }

    private static BenefitTotal Total(
        string benefit, BenefitClass kind, AmountBasis basis, decimal planned, decimal? realised) => new()
        {
            BenefitId = benefit,
            Class = kind,
            Basis = basis,
            PlannedToDate = planned,
            RealisedToDate = realised,
            FullEffect = planned,
            PeriodsMissing = 0,
        };

    private static void Write(Workspace folder, DerivedRows rows)
    {
        string columns = string.Join(", ", rows.Columns.Select(column => column.Name));
        foreach (WriteCells row in rows.Rows)
        {
            IEnumerable<string> cells = CellTexts.Of(row).Select(cell => cell is null ? "NULL" : $"'{cell}'");
            folder.Execute($"INSERT INTO {rows.Table.Name} ({columns}) VALUES ({string.Join(", ", cells)})");
        }
    }

    private static Task<Workspace> MeasuredAsync() => TestMunicipality.LetterIndicators
        .Person("chief", "name: Bo Chief")
        .Indicator("digital-share", """
            targets: [
              { decided: { date: 2025-01-01, by: owner }, points: { 2025-12: 100 } },
              { decided: { date: 2025-02-01, by: owner }, points: { 2025-12: 90 } },
              { decided: { date: 2025-03-01, by: owner }, points: { 2025-12: 82 } }]
            """)
        .WithFile("plans.yaml", Plans)
        .MeasureAsync();
}
