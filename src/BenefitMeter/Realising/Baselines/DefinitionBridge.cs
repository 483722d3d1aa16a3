using BenefitMeter.Definitions;
using BenefitMeter.Definitions.Indicators;
using BenefitMeter.Definitions.Measures;
using BenefitMeter.Measuring;
using BenefitMeter.Time;

namespace BenefitMeter.Realising.Baselines;

/// <summary>
/// Bridges an indicator's baselines over a definition break, unit by unit, from what was published by both versions for the
/// same periods (rule C9.8). What the bridge rests on is published, so that a reader can work it out.
/// </summary>
public sealed class DefinitionBridge
{
    private readonly IndicatorDefinition indicator;
    private readonly BridgeDefinition definition;
    private readonly int version;
    private readonly Period[] overlap;
    private readonly Dictionary<(string UnitId, int Version, Period Period), Observation> published = [];

    /// <summary>Makes the bridge that an indicator declares.</summary>
    /// <param name="indicator">The indicator; it declares a bridge.</param>
    /// <param name="version">The version its figures are measured with now.</param>
    /// <param name="calendar">The organisation's calendar.</param>
    /// <param name="figures">Every figure ever published for its periods in the overlap, oldest first.</param>
    public DefinitionBridge(IndicatorDefinition indicator, int version, ReportingCalendar calendar, IEnumerable<Figure> figures)
    {
        (this.indicator, this.version) = (indicator, version);
        definition = indicator.Bridge ?? throw new ArgumentException("The indicator declares no bridge.", nameof(indicator));
        overlap = [.. calendar.PeriodsWithin(definition.Overlap, indicator.Grain)];
        foreach (Figure figure in figures.Where(figure => figure.Observation is { IsComplete: true, Value: not null }))
        {
            published[(figure.UnitId, figure.DefinitionVersion, figure.Observation.Period)] = figure.Observation;
        }
    }

    /// <summary>Gets the periods of the overlap that were measured both ways for a unit.</summary>
    public IReadOnlyList<Period> PeriodsOf(string unitId) =>
        [.. overlap.Where(period => IsPublished(unitId, definition.FromVersion, period) && IsPublished(unitId, version, period))];

    /// <summary>Gets the factor for a unit's baseline of a definition version; null where it cannot be bridged.</summary>
    public BridgingFactor? FactorOf(string unitId, int baselineVersion)
    {
        if (baselineVersion != definition.FromVersion)
        {
            return null;
        }

        (Observation Old, Observation New)[] pairs =
        [
            .. PeriodsOf(unitId)
                .Select(period => (published[(unitId, definition.FromVersion, period)], published[(unitId, version, period)])),
        ];
        return indicator.Aggregation == Aggregation.Ratio
            ? BridgingFactor.OfRatios(pairs)
            : BridgingFactor.Of([.. pairs.Select(pair => (pair.Old.Value!.Value, pair.New.Value!.Value))]);
    }

    /// <summary>Says what is lacking where units' baselines cannot be bridged, and what to do.</summary>
    /// <param name="units">The units that have a baseline of the earlier version.</param>
    /// <returns>One finding with the number of units; null where every one is bridged.</returns>
    public MeasuringFinding? FindUnbridged(IReadOnlyCollection<string> units)
    {
        string[] unbridged = [.. units.Where(unit => FactorOf(unit, definition.FromVersion) is null)];
        if (unbridged.Length == 0)
        {
            return null;
        }

        string[] lackOld = Lacking(definition.FromVersion);
        string[] lackNew = Lacking(version);
        LocalText told = new(
            $"Enheder, hvis nulpunkt for '{indicator.Id}' ikke kan føres over fra definitionens version "
            + $"{definition.FromVersion} til {version}: "
            + $"det kræver {BridgingFactor.MinPeriods} fuldstændige perioder af {definition.Text} målt på begge måder, "
            + "og en sum, der ikke er 0.",
            $"Units whose baseline of '{indicator.Id}' cannot be bridged from definition version "
            + $"{definition.FromVersion} to {version}: "
            + $"it takes {BridgingFactor.MinPeriods} complete periods of {definition.Text} measured both ways, "
            + "and a sum that is not 0.");
        if (lackNew.Length > 0)
        {
            (string periods, string command) =
                (string.Join(", ", lackNew), $"benefitmeter measure {indicator.Id} --from {lackNew[0]} --to {lackNew[^1]}");
            told = told.Then(new(
                $"Version {version} har ikke målt {periods}: kør {command}.",
                $"Version {version} has not measured {periods}: run {command}."));
        }

        if (lackOld.Length > 0)
        {
            string periods = string.Join(", ", lackOld);
            told = told.Then(new(
                $"Version {definition.FromVersion} har aldrig offentliggjort {periods}: nævn perioder i 'overlap', som den har.",
                $"Version {definition.FromVersion} never published {periods}: name periods in 'overlap' that it did."));
        }

        return new MeasuringFinding("BridgeIncomplete", null, null, null, unbridged.Length, told);

        string[] Lacking(int by) =>
            [.. overlap.Where(period => unbridged.Any(unit => !IsPublished(unit, by, period))).Select(period => period.Id)];
    }

    private bool IsPublished(string unitId, int by, Period period) => published.ContainsKey((unitId, by, period));
}
