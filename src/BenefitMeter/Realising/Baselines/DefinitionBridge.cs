using BenefitMeter.Definitions;
using BenefitMeter.Definitions.Indicators;
using BenefitMeter.Definitions.Measures;
using BenefitMeter.Measuring;
using BenefitMeter.Time;

namespace BenefitMeter.Realising.Baselines;

/// <summary>
/// Bridges an indicator's baselines over a definition break, unit by unit, from the figures published with both versions for the
/// same periods (rule C9.8). These figures are public, so a reader can recalculate the factor.
/// </summary>
public sealed class DefinitionBridge
{
    private readonly IndicatorDefinition indicator;
    private readonly BridgeDefinition definition;
    private readonly int version;
    private readonly Period[] overlap;
    private readonly Dictionary<(string UnitId, int Version, Period Period), Observation> published = [];

    /// <summary>Creates the bridge that an indicator declares.</summary>
    /// <param name="indicator">The indicator, which must declare a bridge.</param>
    /// <param name="version">The definition version with which its figures are measured now.</param>
    /// <param name="calendar">The organisation's calendar.</param>
    /// <param name="figures">Every figure ever published for the indicator's periods in the overlap, oldest first.</param>
    /// <exception cref="ArgumentException">The indicator declares no bridge.</exception>
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

    /// <summary>Gets the periods of the overlap that were measured with both versions for a unit.</summary>
    public IReadOnlyList<Period> PeriodsOf(string unitId) =>
        [.. overlap.Where(period => IsPublished(unitId, definition.FromVersion, period) && IsPublished(unitId, version, period))];

    /// <summary>Gets the factor for a unit's baseline of a definition version, or null if it cannot be bridged.</summary>
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

    /// <summary>Finds units whose baselines cannot be bridged. The finding says what is missing and what to do.</summary>
    /// <param name="units">The units that have a baseline of the earlier version.</param>
    /// <returns>One finding with the number of units, or null if every baseline can be bridged.</returns>
    public MeasuringFinding? FindUnbridged(IReadOnlyCollection<string> units)
    {
        string[] unbridged = [.. units.Where(unit => FactorOf(unit, definition.FromVersion) is null)];
        if (unbridged.Length == 0)
        {
            return null;
        }

        string[] missingOld = Unpublished(definition.FromVersion);
        string[] missingNew = Unpublished(version);
        LocalText message = new(
            $"Enheder, hvis nulpunkt for '{indicator.Id}' ikke kan omregnes fra definitionens version "
            + $"{definition.FromVersion} til {version}: "
            + $"det kræver mindst {BridgingFactor.MinPeriods} fuldstændige perioder i {definition.Text}, "
            + "der er målt med begge versioner, og at deres sum ikke er 0.",
            $"Units whose baseline for '{indicator.Id}' cannot be bridged from definition version "
            + $"{definition.FromVersion} to {version}: "
            + $"this requires at least {BridgingFactor.MinPeriods} complete periods in {definition.Text} "
            + "measured with both versions, and that their sum is not 0.");
        if (missingNew.Length > 0)
        {
            string periods = string.Join(", ", missingNew);
            string command = $"benefitmeter measure {indicator.Id} --from {missingNew[0]} --to {missingNew[^1]}";
            message = message.Then(new(
                $"Version {version} har ikke målt {periods}: kør {command}.",
                $"Version {version} has not measured {periods}: run {command}."));
        }

        if (missingOld.Length > 0)
        {
            string periods = string.Join(", ", missingOld);
            message = message.Then(new(
                $"Version {definition.FromVersion} har aldrig offentliggjort {periods}: "
                    + "angiv perioder i 'overlap', som den har offentliggjort.",
                $"Version {definition.FromVersion} has never published {periods}: "
                    + "specify periods in 'overlap' that it has published."));
        }

        return new MeasuringFinding(FindingCode.BridgeIncomplete, null, null, null, unbridged.Length, message);

        string[] Unpublished(int measuredVersion) =>
            [.. overlap.Where(period => unbridged.Any(unit => !IsPublished(unit, measuredVersion, period)))
                .Select(period => period.Id)];
    }

    private bool IsPublished(string unitId, int measuredVersion, Period period) =>
        published.ContainsKey((unitId, measuredVersion, period));
}
