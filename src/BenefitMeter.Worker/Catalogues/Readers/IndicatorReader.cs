using BenefitMeter.Definitions;
using BenefitMeter.Definitions.Indicators;
using BenefitMeter.Definitions.Measures;
using BenefitMeter.Time;
using BenefitMeter.Worker.Catalogues.Rules;

namespace BenefitMeter.Worker.Catalogues.Readers;

/// <summary>Reads the indicators (<c>indicators</c>).</summary>
internal static class IndicatorReader
{
    /// <summary>Reads and checks the valid indicators, by id.</summary>
    public static IReadOnlyDictionary<string, IndicatorDefinition> Read(Node? indicators, IndicatorReaderContext context)
    {
        var read = new Dictionary<string, IndicatorDefinition>(StringComparer.Ordinal);
        foreach (MapEntry entry in indicators.Entries().Where(entry => context.Sound.Contains(entry.Value)))
        {
            IndicatorDefinition indicator = Indicator(entry.Key, entry.Value, context);
            IndicatorRules.Check(indicator, entry, context.Issues);
            read.Add(entry.Key, indicator);
        }

        return read;
    }

    private static IndicatorDefinition Indicator(string id, Node node, IndicatorReaderContext context)
    {
        string datasetId = node.At("dataset").Text() ?? string.Empty;
        string datedBy = context.DateName(node.At("dated-by") ?? node.At("measure").At("open").At("opened"), datasetId);
        PeriodGrain grain = node.At("grain").EnumValue(PeriodGrain.Month);
        Measure measure = MeasureReader.Read(node.At("measure"), datasetId, datedBy, context);
        return new IndicatorDefinition
        {
            Id = id,
            State = node.At("state").EnumValue(IndicatorState.Active),
            Name = node.At("name").Wording() ?? LocalText.Same(id),
            Interpretation = node.At("reads").Wording(),
            NumeratorName = node.At("counts").Wording(),
            DatasetId = datasetId,
            Measure = measure,
            DatedBy = datedBy,
            Grain = grain,
            FurtherGrains = [.. node.At("also").Items().Select(each => each.EnumValue(PeriodGrain.Month))],
            MeasuredIn = node.At("measured-in").Text() ?? string.Empty,
            Decimals = node.At("decimals").Integer()
                ?? (measure is CountMeasure or SumMeasure or DistinctMeasure or OpenMeasure ? 0 : 1),
            Direction = node.At("direction").EnumValue(Direction.HigherIsBetter),
            Judgement = node.At("judge").EnumValue(Judgement.Improvement),
            Level = node.At("level").EnumValue(IndicatorLevel.SuccessCriterion),
            OwnerId = node.At("owner").Text(),
            ControllerId = node.At("controller").Text(),
            DecideWithinDays = OwnOrDefault(node, context, "decide-within").Days() ?? 14,
            MeasuringHours = node.At("measuring-hours").Number(),
            Predicts = node.At("foretells").At("indicator").Text() is { } effect
                ? new LeadingIndicatorLink(effect, node.At("foretells").At("after-months").Integer() ?? 0)
                : null,
            ActWhen = node.At("act-when").Wording(),
            ClosingDays = OwnOrDefault(node, context, "closes").Days() ?? 0,
            EffectFrom = node.At("effect-from").Date(),
            Baseline =
                BaselineReader.Read(node.At("baseline"), measure, node.At("measured-in").Text() == "percent", context.Issues),
            Targets = [.. node.At("targets").Items().Select(decision => TargetReader.Read(decision, grain, context))],
            KnownSteps =
            [
                .. node.At("known-steps").Items().Select(step => new KnownStep(
                    Scalars.PeriodOrDate(step.At("period").Text() ?? string.Empty)?.Start ?? default,
                    step.At("reason").Wording() ?? LocalText.Same(string.Empty))),
            ],
            Judging = JudgingReader.Read(node, context),
            NoRows = OwnOrDefault(node, context, "no-rows").Text() switch
            {
                "zero" => NoRows.Zero,
                "missing" => NoRows.Missing,
                _ => measure is CountMeasure or SumMeasure or OpenMeasure ? NoRows.Zero : NoRows.Missing,
            },
            SameMeaningAs = node.At("same-meaning-as").Integer(),
            Bridge = node.At("bridge").At("overlap").Window() is { } overlap
                ? new BridgeDefinition(
                    node.At("bridge").At("from-version").Integer() ?? 1, new DaySpan(overlap.Start, overlap.End), overlap.Text)
                : null,
        };
    }

    private static Node? OwnOrDefault(Node node, IndicatorReaderContext context, string key) =>
        node.At(key) ?? context.Defaults.At(key);
}
