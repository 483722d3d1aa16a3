using BenefitMeter.Definitions;
using BenefitMeter.Definitions.Indicators;
using BenefitMeter.Definitions.Measures;
using BenefitMeter.Definitions.Units;
using BenefitMeter.DisclosureControl;
using BenefitMeter.Measuring;
using BenefitMeter.Realising.Judging;
using BenefitMeter.Time;

namespace BenefitMeter.Realising.Baselines;

/// <summary>
/// Finds the baseline against which a figure is judged (rules C3, 6): the approved one if there is one, otherwise the one that
/// the indicator describes, marked as provisional.
/// </summary>
public sealed class BaselineResolver
{
    private readonly IndicatorDefinition indicator;
    private readonly int definitionVersion;
    private readonly IndicatorMeasurer measurer;
    private readonly IndicatorMeasurer? volume;
    private readonly ReportingCalendar calendar;
    private readonly HiddenFigures hidden;
    private readonly UnitTree units;
    private readonly ILookup<(string UnitId, string PeriodId), ApprovedBaseline> approved;
    private readonly Dictionary<string, BaselineValue> windows = new(StringComparer.Ordinal);
    private Period[]? windowPeriods;

    /// <summary>Creates a resolver for one indicator and run.</summary>
    /// <param name="indicator">The indicator.</param>
    /// <param name="definitionVersion">
    /// The version with which the indicator's figures are measured. A baseline of another version is only used if it can be
    /// bridged.
    /// </param>
    /// <param name="measurer">The measurer of the indicator.</param>
    /// <param name="volume">The measurer of the volume of a volume-adjusted baseline, otherwise null.</param>
    /// <param name="catalogue">The catalogue, with the units and approved baselines.</param>
    /// <param name="calendar">The organisation's calendar.</param>
    /// <param name="hidden">The figures that readers must not see. A baseline calculated from them is not used.</param>
    public BaselineResolver(
        IndicatorDefinition indicator, int definitionVersion, IndicatorMeasurer measurer, IndicatorMeasurer? volume,
        Catalogue catalogue, ReportingCalendar calendar, HiddenFigures hidden)
    {
        (this.indicator, this.definitionVersion, this.measurer, this.volume, this.calendar, this.hidden) =
            (indicator, definitionVersion, measurer, volume, calendar, hidden);
        units = catalogue.Organisation.Units;
        approved = catalogue.ApprovedBaselines.Where(baseline => baseline.IndicatorId == indicator.Id)
            .OrderBy(baseline => baseline.Version).ToLookup(baseline => (baseline.UnitId, baseline.PeriodId));
    }

    /// <summary>Gets the bridge for baselines of an earlier definition version, or null if there is none.</summary>
    public DefinitionBridge? Bridge { get; init; }

    /// <summary>Gets the series already measured, by unit, in the indicator's own grain. They are not measured again.</summary>
    public IReadOnlyDictionary<string, MeasuredSeries> MeasuredSeries { get; init; } = new Dictionary<string, MeasuredSeries>();

    /// <summary>
    /// Gets the first day that a forecast may use: the day after the baseline's window, or <see cref="DateOnly.MinValue"/> if
    /// there is no window.
    /// </summary>
    public DateOnly ForecastFrom => indicator.Baseline is WindowBaseline window ? window.End : DateOnly.MinValue;

    /// <summary>Gets whether the baseline is the same for all periods of a unit.</summary>
    public bool IsSameForAllPeriods => indicator.Baseline is null or FixedBaseline or WindowBaseline;

    /// <summary>Gets the current baseline of a unit and period, or null if the indicator has none.</summary>
    public BaselineValue? Current(string unitId, Period period) =>
        IsHidden(unitId, period) ? BaselineValue.Suppressed
            : Approved(unitId, period).LastOrDefault() is { } last ? ToValue(last)
            : Measure(unitId, period);

    /// <summary>
    /// Gets the first approved baseline of a unit and period. Equal to the current one until a baseline is approved.
    /// </summary>
    public BaselineValue? First(string unitId, Period period) =>
        IsHidden(unitId, period) ? BaselineValue.Suppressed
            : Approved(unitId, period).FirstOrDefault() is { } first ? ToValue(first)
            : Measure(unitId, period);

    /// <summary>
    /// Measures the baseline that the indicator describes, whether or not one is approved. An approval freezes this value.
    /// </summary>
    /// <returns>The baseline, or null if the indicator has none.</returns>
    public BaselineValue? Measured(string unitId, Period period) =>
        IsHidden(unitId, period) ? BaselineValue.Suppressed : Measure(unitId, period);

    /// <summary>
    /// Gets the periods from which the baseline of a period is measured: its window, or the same period of earlier years.
    /// </summary>
    public IEnumerable<Period> SourcePeriods(Period period)
    {
        switch (indicator.Baseline)
        {
            case WindowBaseline window:
                yield return WindowPeriod(window);
                break;
            case VolumeAdjustedBaseline { Window: { } window }:
                yield return WindowPeriod(window);
                break;
            case SeasonalBaseline seasonal:
                Period latest = BasePeriod(period);
                for (int years = 0; years < seasonal.Years; years++)
                {
                    yield return years == 0 ? latest : calendar.SamePeriodYearsBefore(latest, years);
                }

                break;
        }
    }

    /// <summary>
    /// Determines whether the baseline of a period is measured over days on or after a day, so that it changes when they do.
    /// </summary>
    public bool DependsOnDaysFrom(DateOnly firstDay, Period period) => indicator.Baseline switch
    {
        WindowBaseline window => window.End > firstDay,
        VolumeAdjustedBaseline { Window: { } window } => window.End > firstDay,
        SeasonalBaseline => BasePeriod(period).End > firstDay,
        _ => false,
    };

    /// <summary>
    /// Gets the latest base period of a seasonal baseline: the same period of the last year in which it ends before the first
    /// effect (rule C3.3).
    /// </summary>
    public Period BasePeriod(Period period)
    {
        int years = 1;
        // Last year may already include effects, so the base is the last year before the first effect (decision 0009).
        while (calendar.SamePeriodYearsBefore(period, years).LastDay >= indicator.EffectFrom)
        {
            years++;
        }

        return calendar.SamePeriodYearsBefore(period, years);
    }

    /// <summary>
    /// Finds approved baselines that would be measured differently now (rule 6). The approved ones still apply. Baselines of an
    /// earlier definition version are not compared.
    /// </summary>
    /// <returns>One finding with the number of units, or null if there is none.</returns>
    public MeasuringFinding? FindDifferences()
    {
        int found =
            approved.Select(versions => versions.Last()).Where(Differs).Select(baseline => baseline.UnitId).Distinct().Count();
        return found == 0 ? null : new MeasuringFinding(FindingCode.BaselineDiffers, null, null, null, found,
            new($"Enheder, hvis godkendte nulpunkt for '{indicator.Id}' ville blive målt anderledes nu; det godkendte gælder.",
                $"Units whose approved baseline for '{indicator.Id}' would be measured differently now; "
                    + "the approved one applies."));
    }

    /// <summary>Finds approved baselines that the indicator's bridge cannot translate (rule C9.8).</summary>
    /// <returns>One finding that says what to do, or null if there is none or no bridge is declared.</returns>
    public MeasuringFinding? FindUnbridged() => Bridge?.FindUnbridged(
    [
        .. approved.Select(versions => versions.Last())
            .Where(baseline =>
                baseline.DefinitionVersion == indicator.Bridge!.FromVersion && baseline.DefinitionVersion != definitionVersion)
            .Select(baseline => baseline.UnitId).Where(units.Contains).Distinct(),
    ]);

    // The baseline of a small group could be calculated back from plan and realisation (decision 0034).
    private bool IsHidden(string unitId, Period period) =>
        hidden.Count > 0
        && (SourcePeriods(period).Any(behind => hidden.Find(indicator.Id, unitId, behind) is not null)
            || (indicator.Baseline is VolumeAdjustedBaseline { VolumeIndicatorId: var id }
                && hidden.Find(id, unitId, period) is not null));

    private BaselineValue? Measure(string unitId, Period period) => indicator.Baseline switch
    {
        FixedBaseline fixedOne => Fixed(fixedOne, unitId),
        WindowBaseline window => Window(window, unitId),
        SeasonalBaseline seasonal => Season(seasonal, unitId, BasePeriod(period)),
        VolumeAdjustedBaseline adjusted => VolumeAdjusted(adjusted, unitId, period),
        _ => null,
    };

    private bool Differs(ApprovedBaseline baseline)
    {
        if (baseline.DefinitionVersion != definitionVersion || !units.Contains(baseline.UnitId))
        {
            return false;
        }

        BaselineValue? now = indicator.Baseline switch
        {
            SeasonalBaseline seasonal when calendar.TryParse(baseline.PeriodId, out Period latest) =>
                Season(seasonal, baseline.UnitId, latest),
            SeasonalBaseline or VolumeAdjustedBaseline => null,
            _ => Measure(baseline.UnitId, default),
        };
        return now is not null && Rounding.ForStorage(now.Value) != Rounding.ForStorage(baseline.Value);
    }

    private static Period WindowPeriod(WindowBaseline window) => new(PeriodGrain.All, window.Start, window.End);

    private IEnumerable<ApprovedBaseline> Approved(string unitId, Period period) =>
        approved[(unitId, indicator.Baseline is SeasonalBaseline ? BasePeriod(period).Id : string.Empty)];

    private BaselineValue ToValue(ApprovedBaseline baseline) => baseline.DefinitionVersion == definitionVersion
        ? new BaselineValue(baseline.Value, IsProvisional: false, null)
        // Only the baseline is translated, and the figure stays provisional. The target stays as decided (decision 0010).
        : Bridge?.FactorOf(baseline.UnitId, baseline.DefinitionVersion) is { } bridging
            ? new BaselineValue(Rounding.ForStorage(baseline.Value * bridging.Factor), IsProvisional: true, null)
            { Bridging = bridging }
            : new BaselineValue(null, IsProvisional: false, JudgingReason.DefinitionBreak);

    private BaselineValue? Fixed(FixedBaseline baseline, string unitId)
    {
        FixedValue? value = baseline.Units.GetValueOrDefault(unitId)
            ?? (unitId == units.Root.Id || indicator.Aggregation != Aggregation.Sum ? baseline.Value : null);
        return value is null ? null : new BaselineValue(value.Value, IsProvisional: true, null);
    }

    private BaselineValue Window(WindowBaseline window, string unitId)
    {
        if (!windows.TryGetValue(unitId, out BaselineValue? found))
        {
            Period wholeWindow = WindowPeriod(window);
            windowPeriods ??= [.. calendar.PeriodsWithin(new DaySpan(window.Start, window.End), indicator.Grain)];
            MeasuredSeries? series = MeasuredSeries.GetValueOrDefault(unitId);
            Observation[] periods =
                Array.ConvertAll(windowPeriods, period => series?.At(period) ?? measurer.Measure(unitId, period));
            int measured = periods.Count(period => period.Value is not null);
            Trust trust = BaselineRule.WindowTrust(window.End.AddDays(-1), indicator.EffectFrom!.Value, measured, periods.Length);
            decimal? value =
                BaselineRule.WindowValue(
                    indicator.Aggregation, indicator.IsPercent, periods, measurer.Measure(unitId, wholeWindow));
            windows[unitId] = found = BaselineRule.ToBaseline(value, trust, isApproved: false);
        }

        return found;
    }

    private BaselineValue Season(SeasonalBaseline seasonal, string unitId, Period latest)
    {
        Observation[] years =
        [
            .. Enumerable.Range(0, seasonal.Years)
                .Select(years =>
                    measurer.Measure(unitId, years == 0 ? latest : calendar.SamePeriodYearsBefore(latest, years))),
        ];
        decimal? value = years.Length == 1 && years[0].Value is { } only
            ? only
            : BaselineRule.SeasonValue(indicator.Aggregation, indicator.IsPercent, years);
        return BaselineRule.ToBaseline(value, Trust.Final, isApproved: false);
    }

    private BaselineValue? VolumeAdjusted(VolumeAdjustedBaseline baseline, string unitId, Period period)
    {
        decimal? perPiece = baseline.ValuePerPiece ?? PerPiece(baseline.Window!, unitId);
        decimal? pieces = volume!.Measure(unitId, period).Value;
        return perPiece is { } each && pieces is { } count
            ? new BaselineValue(Rounding.ForStorage(BaselineRule.VolumeAdjusted(each, count)), IsProvisional: true, null)
            : new BaselineValue(null, IsProvisional: false, JudgingReason.MissingBaseline);
    }

    private decimal? PerPiece(WindowBaseline window, string unitId)
    {
        Period wholeWindow = WindowPeriod(window);
        decimal? total = measurer.Measure(unitId, wholeWindow).Value;
        return volume!.Measure(unitId, wholeWindow).Value is { } pieces && pieces != 0 ? total / pieces : null;
    }
}
