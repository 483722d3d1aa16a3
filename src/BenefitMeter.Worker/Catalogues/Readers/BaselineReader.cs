using BenefitMeter.Definitions;
using BenefitMeter.Definitions.Indicators;
using BenefitMeter.Definitions.Measures;
using BenefitMeter.Worker.Catalogues.Issues;

namespace BenefitMeter.Worker.Catalogues.Readers;

/// <summary>Reads baselines (<c>baseline</c>).</summary>
internal static class BaselineReader
{
    /// <summary>Reads one baseline; null where there is none.</summary>
    /// <param name="node">The value of the key.</param>
    /// <param name="measure">The measure of the indicator.</param>
    /// <param name="isPercent">Whether the indicator is in percent, so that a fixed ratio is multiplied by 100.</param>
    /// <param name="issues">Receives what is wrong.</param>
    public static BaselineDefinition? Read(Node? node, Measure measure, bool isPercent, ICollection<DefinitionIssue> issues)
    {
        if (node.Entries() is not [{ } form])
        {
            return null;
        }

        decimal scale = isPercent && measure is RatioMeasure ? 100 : 1;
        return form.Key switch
        {
            "fixed" => Fixed(form.Value, scale, issues),
            "window" => form.Value.Window(),
            "same-period-last-year" => form.Value.Boolean() == true ? new SeasonalBaseline(1) : null,
            "seasonal" => new SeasonalBaseline(form.Value.At("years").Integer() ?? 1),
            _ => VolumeAdjusted(form.Value, issues),
        };
    }

    private static FixedBaseline Fixed(Node node, decimal scale, ICollection<DefinitionIssue> issues)
    {
        Dictionary<string, FixedValue> units = node.At("units").Entries()
            .Select(entry => (entry.Key, Value: Value(entry.Value, scale, issues)))
            .Where(unit => unit.Value is not null)
            .ToDictionary(unit => unit.Key, unit => unit.Value!, StringComparer.Ordinal);
        bool onlyUnits = units.Count > 0 && !node.Has("value") && !node.Has("numerator") && !node.Has("denominator");
        return new FixedBaseline(
            onlyUnits ? null : Value(node, scale, issues), units, node.At("source").Text());
    }

    private static FixedValue? Value(Node node, decimal scale, ICollection<DefinitionIssue> issues)
    {
        decimal? value = node.Number() ?? node.At("value").Number();
        decimal? numerator = node.At("numerator").Number();
        decimal? denominator = node.At("denominator").Number();
        if (numerator is null != denominator is null || (value is null && numerator is null) || denominator == 0)
        {
            issues.Add(IndicatorIssues.FixedValue(node.Place));
            return null;
        }

        return new FixedValue(value ?? (numerator!.Value / denominator!.Value * scale), denominator);
    }

    private static VolumeAdjustedBaseline VolumeAdjusted(Node node, ICollection<DefinitionIssue> issues)
    {
        if (node.Has("window") == node.Has("value-per-piece"))
        {
            issues.Add(IndicatorIssues.WindowOrValuePerPiece(node.Place));
        }

        return new VolumeAdjustedBaseline(
            node.At("volume").Text() ?? string.Empty, node.At("window").Window(), node.At("value-per-piece").Number());
    }
}
