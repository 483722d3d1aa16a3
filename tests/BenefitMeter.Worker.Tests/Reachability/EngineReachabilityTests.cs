using BenefitMeter.Time;
using BenefitMeter.Worker.Reporting;
using BenefitMeter.Worker.Tests.Reachability.Samples;

namespace BenefitMeter.Worker.Tests.Reachability;

/// <summary>
/// The engine has only what the worker calls, so that what is tested is what ships (decision 0072). Constants are left out: the
/// compiler writes their values where they are used.
/// </summary>
public sealed class EngineReachabilityTests
{
    /// <summary>
    /// Rules that a view still works out a second time, each with the column that their result becomes. The list must be empty
    /// when every one of these columns is stored.
    /// </summary>
    private static readonly Dictionary<string, string> ToBeStored = new()
    {
        ["BenefitMeter.Economy.Amounts.BenefitTotal.BasisOf(IEnumerable`1<BenefitTotal>)"] =
            "amounts_basis of bi_benefit and bi_portfolio",
        ["BenefitMeter.FollowUp.Alerts.IndicatorFollowUp.DaysSinceDecision"] = "days_since_decision of bi_idle_indicator",
        ["BenefitMeter.FollowUp.Alerts.IndicatorFollowUp.IsDecisionOverdue"] = "is_overdue of bi_open_decision",
        ["BenefitMeter.FollowUp.Goals.Goal.PartsDonePercent"] = "parts_done_pct of bi_goal_overview",
        ["BenefitMeter.FollowUp.Goals.RecordedBy.PersonId"] = "no column: it is read in DecisionTables and used by nobody",
        ["BenefitMeter.FollowUp.Goals.StatusMove"] = "result_change and timeline_change of bi_goal_overview",
        ["BenefitMeter.FollowUp.Goals.StatusOrder.Move(Nullable`1<Status>,Nullable`1<Status>)"] =
            "result_change and timeline_change of bi_goal_overview",
        ["BenefitMeter.FollowUp.Improvements.ActionItem.IsOverdue(DateOnly)"] = "is_overdue of bi_action",
        ["BenefitMeter.FollowUp.WorkProgrammes.QuarterlyReportRow.GradeDiffers"] = "grade_differs of bi_quarterly_report",
        ["BenefitMeter.FollowUp.WorkProgrammes.QuarterlyReportRow.TimeDiffers"] = "time_differs of bi_quarterly_report",
        ["BenefitMeter.Portfolios.RoleCoverage.ConfirmedPercent(IReadOnlyCollection`1<RoleAssignment>)"] =
            "roles_confirmed_pct of bi_portfolio",
        ["BenefitMeter.Portfolios.UnitLoad.IsOverloaded"] = "is_too_much of bi_portfolio_load",
        ["BenefitMeter.Realising.Correction"] = "change_pct and is_material of bi_restatement",
        ["BenefitMeter.Realising.FigureChange.Correction"] = "change_pct and is_material of bi_restatement",
        ["BenefitMeter.Realising.Judging.MilestoneSuggestion.Differs(MilestoneGrade,MilestoneGrade)"] =
            "differs of bi_goal_milestone",
    };

    [Fact]
    public void Engine_EveryMember_IsReachedByTheWorker()
    {
        IReadOnlyList<CodeType> worker = CodeAssembly.Read(typeof(StoredText).Assembly.Location);
        IReadOnlyList<CodeType> engine = CodeAssembly.Read(typeof(Period).Assembly.Location);
        HashSet<string> roots = [.. worker.Select(type => type.Name)];

        IReadOnlyList<string> unreached = ReachableCode.Unreached(
            [.. worker, .. engine], type => roots.Contains(type.Name), type => !roots.Contains(type.Name));

        Assert.Equal(ToBeStored.Keys.Order(StringComparer.Ordinal), unreached);
    }

    [Fact]
    public void Unreached_SampleOfEveryWay_IsWhatNobodyUses()
    {
        CodeType[] samples =
        [
            .. CodeAssembly.Read(typeof(SampleWorker).Assembly.Location)
                .Where(type => type.Name.StartsWith(typeof(SampleWorker).Namespace!, StringComparison.Ordinal)),
        ];

        Assert.Equal(
            [
                "ISampleShape.Corners", "SampleAmount.op_Subtraction(SampleAmount,SampleAmount)", "SampleCircle", "SampleColour",
                "SampleRow.NeverRead", "SampleRow.OnlySet", "SampleRule.Name", "SampleSquare..ctor(Decimal,Int32)",
                "SampleSquare.Corners", "SampleSteps.UnreadField", "SampleSteps.Unused(Int32,String)",
                "SampleSteps.UnusedInside()", "SampleSteps.UsedByUnused(Int32)", "SampleStrictRule.Name",
            ],
            ReachableCode.Unreached(samples, IsRoot, type => !IsRoot(type))
                .Select(member => member[(typeof(SampleWorker).Namespace!.Length + 1)..]));

        static bool IsRoot(CodeType type) => type.Name.Contains(nameof(SampleWorker), StringComparison.Ordinal);
    }
}
