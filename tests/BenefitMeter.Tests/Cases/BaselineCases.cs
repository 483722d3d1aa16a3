using BenefitMeter.Definitions.Indicators;
using BenefitMeter.Definitions.Measures;
using BenefitMeter.DisclosureControl;
using BenefitMeter.Measuring;
using BenefitMeter.Realising;
using BenefitMeter.Realising.Baselines;
using BenefitMeter.Realising.Judging;
using BenefitMeter.Realising.Targets;
using BenefitMeter.Tests.Measuring;
using BenefitMeter.Time;

namespace BenefitMeter.Tests.Cases;

/// <summary>Rule C3: baselines.</summary>
public static class BaselineCases
{
    public static IEnumerable<KeyValuePair<string, CaseHandler>> All => new Dictionary<string, CaseHandler>
    {
        ["B01"] = RatioWindow,
        ["B02"] = StockWindow,
        ["B03"] = Season,
        ["B04"] = Season,
        ["B05"] = Week53,
        ["B06"] = VolumeAdjusted,
        ["B07"] = WindowTrust,
        ["B08"] = WindowTrust,
        ["B09"] = Versions,
    };

    private static Dictionary<string, object?> RatioWindow(CaseInput input)
    {
        (Observation[] months, decimal? baseline) = Window(
            GivenRows.Ratio, "percent", 3,
            input.Numbers("num").Zip(input.Numbers("den")).Select((pair, i) =>
                GivenRows.Row("FAM", i + 1, pair.First, pair.Second)));
        return new() { ["baseline"] = baseline, ["wrong_mean_of_pct"] = months.Average(month => month.Value!.Value) };
    }

    private static Dictionary<string, object?> StockWindow(CaseInput input) => new()
    {
        ["baseline"] = Window(
            new OpenMeasure("sent", "closed", Filter.Everything), "cases", 4, GivenRows.Open(input.Numbers("values"))).Baseline,
    };

    // The baseline over the first months of 2025.
    private static (Observation[] Months, decimal? Baseline) Window(
        Measure measure, string measuredIn, int months, IEnumerable<string> rows)
    {
        DateOnly end = new(2025, months + 1, 1);
        WindowBaseline window = new(new DateOnly(2025, 1, 1), end, "2025");
        IndicatorDefinition indicator =
            Sample.Indicator(measure) with { MeasuredIn = measuredIn, Baseline = window, EffectFrom = end };
        IndicatorMeasurer measurer = GivenRows.Measurer(measure, measuredIn, rows);
        BaselineResolver resolver = new(
            indicator, 1, measurer, null, Sample.Catalogue([Sample.Letters], indicator), Sample.Calendar, HiddenFigures.None);
        return (
            [.. Enumerable.Range(1, months).Select(month => measurer.Measure(GivenRows.First, Given.Month(2025, month)))],
            resolver.Current(GivenRows.First, Given.Month(2025, months + 1))!.Value);
    }

    private static Dictionary<string, object?> Season(CaseInput input)
    {
        Observation[] marches =
        [
            .. Enumerable.Range(2023, 2).Where(year => input.Has($"mar{year}"))
                .Select(year => Given.Value(Given.Month(year, 3), input.Number($"mar{year}"))),
        ];
        decimal baseline = BaselineRule.SeasonValue(Aggregation.Sum, isPercent: false, marches)!.Value;
        decimal actual = input.Number("mar2025");
        return new()
        {
            ["B"] = baseline,
            ["change"] = actual - baseline,
            ["change_pct"] = (actual - baseline) * 100 / baseline,
            ["saved"] = RealisationRule.Improvement(Direction.LowerIsBetter, baseline, actual),
        };
    }

    private static Dictionary<string, object?> Week53(CaseInput input)
    {
        int baseYear = input.Integer("baseline_year");
        Assert.True(CalendarCases.Calendar.TryParse(input.Text("period"), out Period week));
        Period counterpart = CalendarCases.Calendar.SamePeriodYearsBefore(week, YearPosition.Of(week).Year - baseYear);
        return new()
        {
            ["weeks_2025"] = WeeksOf(2025),
            ["weeks_2026"] = WeeksOf(2026),
            ["baseline_period"] = counterpart.Id,
        };
    }

    private static int WeeksOf(int year) =>
        YearPosition.Of(CalendarCases.Calendar.PeriodOf(new DateOnly(year, 6, 1), PeriodGrain.Week)).PerYear;

    private static Dictionary<string, object?> VolumeAdjusted(CaseInput input)
    {
        decimal before = input.Number("u0");
        decimal actual = input.Number("u1") * input.Number("v1");
        return new()
        {
            ["saved_adjusted"] = (BaselineRule.VolumeAdjusted(before, input.Number("v1")) - actual) / 60,
            ["saved_unadjusted"] = (BaselineRule.VolumeAdjusted(before, input.Number("v0")) - actual) / 60,
        };
    }

    private static Dictionary<string, object?> WindowTrust(CaseInput input)
    {
        int observed = input.Integer("observed");
        int expected = input.Integer("expected");
        DateOnly lastDay = input["window"].EnumerateArray().Select(CaseInput.Day).Last();
        Trust trust = BaselineRule.WindowTrust(lastDay, input.Day("go_live"), observed, expected);
        return new()
        {
            ["coverage"] = Coverage.Percent(observed, expected),
            ["state"] = trust,
            ["error"] = BaselineRule.ToBaseline(1, trust, isApproved: true).Reason,
        };
    }

    private static Dictionary<string, object?> Versions(CaseInput input)
    {
        TargetProfile profile = Given.Step((new DateOnly(2025, 6, 1), input.Number("T")));
        var target = new UnitTarget(profile, null);
        Realisation judged = FigureJudge.Judge(
            new SeriesContext(Given.Count with { Direction = Direction.LowerIsBetter }, target, target),
            new JudgingEvidence(
                Given.Value(Given.Month(2025, 6), input.Number("A")), new BaselineValue(input.Number("B2"), false, null),
                new BaselineValue(input.Number("B1"), false, null), null, null, IsStale: false));
        return new() { ["R_original"] = judged.RealisedFirstPercent, ["R_current"] = judged.RealisedTargetPercent };
    }
}
