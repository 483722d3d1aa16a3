using System.Text.Json;
using BenefitMeter.Definitions.Indicators;
using BenefitMeter.FollowUp;
using BenefitMeter.FollowUp.Improvements;
using BenefitMeter.FollowUp.WorkProgrammes;
using BenefitMeter.Realising.Judging;
using BenefitMeter.Tests.FollowUp.Improvements;
using BenefitMeter.Time;

namespace BenefitMeter.Tests.Cases;

/// <summary>Rules C13, C14.5–C14.7: work programmes, volume rules, kaizen.</summary>
public static class WorkCases
{
    public static IEnumerable<KeyValuePair<string, CaseHandler>> All =>
    [
        .. CaseHandlers.For(Hours, "W01"),
        .. CaseHandlers.For(Join, "W02"),
        .. CaseHandlers.For(Volume, "G08"),
        .. CaseHandlers.For(Cadence, "G09"),
        .. CaseHandlers.For(Run, "G10"),
    ];

    private static Dictionary<string, object?> Hours(CaseInput input)
    {
        WorkProgrammeLine[] lines = [.. input.Numbers("hours")
            .Select((hours, i) => new WorkProgrammeLine { Key = $"L{i}", Project = "P", HourBudget = hours })];
        WorkProgramme programme = new() { Id = "p", UnitId = "u", Year = 2026, Lines = lines };
        return new() { ["total"] = programme.Hours, ["shares"] = lines.Select(line => programme.HourShare(line)) };
    }

    // What figure 3 tells is recorded of lines that figure 4 lists.
    private static Dictionary<string, object?> Join(CaseInput input)
    {
        JsonProperty[] listed = [.. input["fig4"].EnumerateObject()];
        JsonProperty told = input["fig3"].EnumerateObject().Single();
        WorkProgramme programme = new()
        {
            Id = "p",
            UnitId = "u",
            Year = 2026,
            Lines = [.. listed.Select(line => new WorkProgrammeLine { Key = line.Name, Project = line.Value.GetString()! })],
            Statuses = [new QuarterStatus { LineKey = told.Name, Quarter = Planned.Quarter(4), Grade = MilestoneGrade.Achieved }],
        };
        QuarterlyReportRow row = QuarterlyReport.Rows(programme, Planned.Quarter(4), [programme], Planned.Figures()).Single();
        return new()
        {
            ["equal_by_name"] = row.Line.Project == told.Value.GetString(),
            ["equal_by_key"] = row.Recorded.Grade == MilestoneGrade.Achieved,
        };
    }

    private static Dictionary<string, object?> Volume(CaseInput input)
    {
        VolumeSustainability standing = VolumeRule.Evaluate(input.Number("minimum"), input.Numbers("volumes"));
        return new()
        {
            ["units_below"] = standing.UnitsBelow,
            ["volume_below"] = standing.VolumeBelow,
            ["share_sustainable"] = standing.ShareSustainable,
        };
    }

    private static Dictionary<string, object?> Cadence(CaseInput input)
    {
        DateOnly[] days = [.. input["meetings"].EnumerateArray().Select(CaseInput.Day)];
        int[] gaps = [.. days.Zip(days.Skip(1), KaizenCadence.DaysBetween)];
        return new()
        {
            ["gaps_days"] = gaps,
            ["late"] = gaps.Select(KaizenCadence.IsLate),
            ["too_long"] = input.Numbers("minutes").Select(minutes => KaizenCadence.IsTooLong((int)minutes)),
        };
    }

    private static Dictionary<string, object?> Run(CaseInput input)
    {
        IndicatorDefinition kpi = Given.Count with { Grain = PeriodGrain.Week, Judgement = Judgement.Attainment };
        FigureSet figures = Planned.Figures(kpi, [.. input.Numbers("values").Select((value, i) =>
            Planned.Judged(kpi, Planned.Week(i), value, input.Number("target")))]);
        IReadOnlyList<KaizenRow> rows = KaizenSheet.Rows(
            KaizenSheetTests.Board, KaizenSheetTests.OnTrial, figures, new DateOnly(2026, 12, 31));
        return new()
        {
            ["celebrate_at"] = FirstWhere(row => row.IsCelebrated),
            ["propose_adoption_at"] = FirstWhere(row => row.IsAdoptionProposed),
        };

        // The cases count periods from 1.
        int FirstWhere(Func<KaizenRow, bool> applies) => rows.ToList().FindIndex(row => applies(row)) + 1;
    }
}
