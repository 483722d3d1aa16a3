using BenefitMeter.Definitions;
using BenefitMeter.Definitions.Indicators;
using BenefitMeter.Definitions.Measures;
using BenefitMeter.Definitions.Units;
using BenefitMeter.DisclosureControl;
using BenefitMeter.Measuring;
using BenefitMeter.Time;

namespace BenefitMeter.Realising.Baselines;

/// <summary>
/// Finds the baseline that a figure is judged against (rules C3, 6): an approved one where there is one, else
/// the one that the indicator describes, marked as provisional.
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

    /// <summary>Makes a resolver for one indicator and run.</summary>
    /// <param name="indicator">The indicator.</param>
    /// <param name="definitionVersion">
    /// The version its figures are measured with; a baseline of another is not compared with.
    /// </param>
    /// <param name="measurer">Measures the indicator.</param>
    /// <param name="volume">Measures the volume of a volume-adjusted baseline; else null.</param>
    /// <param name="catalogue">The catalogue, for its units and approved baselines.</param>
    /// <param name="calendar">The organisation's calendar.</param>
    /// <param name="hidden">What readers must not see; a baseline that rests on it is not used.</param>
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

    /// <summary>Gets what bridges baselines of an earlier definition version; null where nothing does.</summary>
    public DefinitionBridge? Bridge { get; init; }

    /// <summary>Gets what is measured already, by unit, in the indicator's own grain: it is not measured a second time.</summary>
    public IReadOnlyDictionary<string, MeasuredSeries> MeasuredSeries { get; init; } = new Dictionary<string, MeasuredSeries>();

    /// <summary>Gets the current baseline of a unit and period; null where the indicator has none.</summary>
    public BaselineValue? Current(string unitId, Period period) =>
        IsHidden(unitId, period) ? BaselineValue.Suppressed
            : Approved(unitId, period).LastOrDefault() is { } last ? ToValue(last)
            : Measure(unitId, period);

    /// <summary>Gets the first approved baseline; the current one until there is one.</summary>
    public BaselineValue? First(string unitId, Period period) =>
        IsHidden(unitId, period) ? BaselineValue.Suppressed
            : Approved(unitId, period).FirstOrDefault() is { } first ? ToValue(first)
            : Measure(unitId, period);

    /// <summary>
    /// Gets the first day that a forecast may look at: the day after the baseline's window; the dataset's first without one.
    /// </summary>
    public DateOnly ForecastFrom => indicator.Baseline is WindowBaseline window ? window.End : DateOnly.MinValue;

    /// <summary>Gets whether all of a unit's periods have one baseline.</summary>
    public bool IsSameForAllPeriods => indicator.Baseline is null or FixedBaseline or WindowBaseline;

    /// <summary>Measures the baseline that the indicator describes, approved or not: what an approval freezes.</summary>
    /// <returns>Null where the indicator has none.</returns>
    public BaselineValue? Measured(string unitId, Period period) =>
        IsHidden(unitId, period) ? BaselineValue.Suppressed : Measure(unitId, period);

    /// <summary>
    /// Gets the periods that the measured baseline of a period rests on: its window, or the same period of earlier years.
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
                Period latest = BasePeriod(period).Period;
                for (int years = 0; years < seasonal.Years; years++)
                {
                    yield return years == 0 ? latest : calendar.SamePeriodYearsBefore(latest, years).Period;
                }

                break;
        }
    }

    // A small group's baseline could be worked back from plan and realisation (decision 0034).
    private bool IsHidden(string unitId, Period period) =>
        hidden.Count > 0
        && (SourcePeriods(period).Any(behind => hidden.Find(indicator.Id, unitId, behind) is not null)
            || (indicator.Baseline is VolumeAdjustedBaseline { VolumeIndicatorId: var id }
                && hidden.Find(id, unitId, period) is not null));

    private BaselineValue? Measure(string unitId, Period period) => indicator.Baseline switch
    {
        FixedBaseline fixedOne => Fixed(fixedOne, unitId),
        WindowBaseline window => Window(window, unitId),
        SeasonalBaseline seasonal => Season(seasonal, unitId, BasePeriod(period).Period),
        VolumeAdjustedBaseline adjusted => VolumeAdjusted(adjusted, unitId, period),
        _ => null,
    };

    /// <summary>
    /// Tells whether the baseline of a period is measured over days from a day on, so that it can change when they do.
    /// </summary>
    public bool DependsOnDaysFrom(DateOnly firstDay, Period period) => indicator.Baseline switch
    {
        WindowBaseline window => window.End > firstDay,
        VolumeAdjustedBaseline { Window: { } window } => window.End > firstDay,
        SeasonalBaseline => BasePeriod(period).Period.End > firstDay,
        _ => false,
    };

    /// <summary>
    /// Gets the latest base period of a seasonal baseline: the same one of the last year that ends before the first effect (rule
    /// C3.3).
    /// </summary>
    public EarlierPeriod BasePeriod(Period period)
    {
        int years = 1;
        // Last year may be effect already, so the base is the last year before the first effect (decision 0009).
        while (calendar.SamePeriodYearsBefore(period, years).Period.LastDay >= indicator.EffectFrom)
        {
            years++;
        }

        return calendar.SamePeriodYearsBefore(period, years);
    }

    /// <summary>
    /// Finds approved baselines that would be measured differently now (rule 6): the approved ones hold. Those of an
    /// earlier definition are not compared.
    /// </summary>
    /// <returns>One finding with the number of units; null where there is none.</returns>
    public MeasuringFinding? FindDifferences()
    {
        int found =
            approved.Select(versions => versions.Last()).Where(Differs).Select(baseline => baseline.UnitId).Distinct().Count();
        return found == 0 ? null : new MeasuringFinding("BaselineDiffers", null, null, null, found,
            new($"Enheder, hvis godkendte nulpunkt for '{indicator.Id}' ville blive målt anderledes nu; det godkendte gælder.",
                $"Units whose approved baseline of '{indicator.Id}' would be measured differently now; the approved one holds."));
    }

    /// <summary>Finds approved baselines that the indicator's bridge does not reach (rule C9.8).</summary>
    /// <returns>One finding with what to do; null where there is none, or no bridge is declared.</returns>
    public MeasuringFinding? FindUnbridged() => Bridge?.FindUnbridged(
    [
        .. approved.Select(versions => versions.Last())
            .Where(baseline =>
                baseline.DefinitionVersion == indicator.Bridge!.FromVersion && baseline.DefinitionVersion != definitionVersion)
            .Select(baseline => baseline.UnitId).Where(units.Contains).Distinct(),
    ]);

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
        approved[(unitId, indicator.Baseline is SeasonalBaseline ? BasePeriod(period).Period.Id : string.Empty)];

    private BaselineValue ToValue(ApprovedBaseline baseline) => baseline.DefinitionVersion == definitionVersion
        ? new BaselineValue(baseline.Value, IsProvisional: false, null)
        // Only the baseline is translated, and the figure stays provisional; the target stays as decided (decision 0010).
        : Bridge?.FactorOf(baseline.UnitId, baseline.DefinitionVersion) is { } bridging
            ? new BaselineValue(Rounding.ForStorage(baseline.Value * bridging.Factor), IsProvisional: true, null)
            { Bridging = bridging }
            : new BaselineValue(null, IsProvisional: false, "DefinitionBreak");

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
            Period whole = WindowPeriod(window);
            windowPeriods ??= [.. calendar.PeriodsWithin(new DaySpan(window.Start, window.End), indicator.Grain)];
            MeasuredSeries? known = MeasuredSeries.GetValueOrDefault(unitId);
            Observation[] periods =
                Array.ConvertAll(windowPeriods, period => known?.At(period) ?? measurer.Measure(unitId, period));
            int measured = periods.Count(period => period.Value is not null);
            Trust trust = BaselineRule.OfWindow(window.End.AddDays(-1), indicator.EffectFrom!.Value, measured, periods.Length);
            RolledUp value =
                BaselineRule.OfWindow(indicator.Aggregation, indicator.IsPercent, periods, measurer.Measure(unitId, whole));
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
                    measurer.Measure(unitId, years == 0 ? latest : calendar.SamePeriodYearsBefore(latest, years).Period)),
        ];
        RolledUp value = years.Length == 1 && years[0].Value is { } only
            ? RolledUp.Of(only)
            : BaselineRule.SeasonValue(indicator.Aggregation, indicator.IsPercent, years);
        return BaselineRule.ToBaseline(value, Trust.Final, isApproved: false);
    }

    private BaselineValue? VolumeAdjusted(VolumeAdjustedBaseline baseline, string unitId, Period period)
    {
        decimal? perPiece = baseline.ValuePerPiece ?? PerPiece(baseline.Window!, unitId);
        decimal? pieces = volume!.Measure(unitId, period).Value;
        return perPiece is { } each && pieces is { } count
            ? new BaselineValue(Rounding.ForStorage(BaselineRule.VolumeAdjusted(each, count)), IsProvisional: true, null)
            : new BaselineValue(null, IsProvisional: false, "MissingBaseline");
    }

    private decimal? PerPiece(WindowBaseline window, string unitId)
    {
        Period whole = WindowPeriod(window);
        decimal? taken = measurer.Measure(unitId, whole).Value;
        return volume!.Measure(unitId, whole).Value is { } pieces && pieces != 0 ? taken / pieces : null;
    }
}
