using BenefitMeter.Definitions;
using BenefitMeter.Definitions.Indicators;
using BenefitMeter.Definitions.Units;
using BenefitMeter.Realising;
using BenefitMeter.Worker.Runs.Pipeline;
using BenefitMeter.Worker.Words;

namespace BenefitMeter.Worker.Commands.Output;

/// <summary>The list of figures that a dry run would change, with old and new values.</summary>
internal static class ChangesOutput
{
    private static readonly OutputColumn[] Columns =
    [
        new("indicator_id", new("Indikator", "Indicator")),
        new("unit_id", new("Enhed", "Unit")),
        new("grain"),
        new("period_id", new("Periode", "Period")),
        new("cause", new("Årsag", "Cause")),
        new("old_value", new("Før", "Old")),
        new("new_value", new("Nu", "New")),
        new("old_result_status", new("Resultat før", "Old result")),
        new("new_result_status", new("Resultat nu", "New result")),
        new("old_state"),
        new("new_state"),
        new("structure"),
    ];

    /// <summary>Prints the changes. In the format for people, at most the first 200.</summary>
    public static void Write(CommandContext context, Catalogue catalogue, IReadOnlyList<RunResult> runs)
    {
        const int MaxForPeople = 200;
        FigureChange[] changes = [.. runs.SelectMany(run => run.Changes)];
        int shown = context.ForPeople ? Math.Min(changes.Length, MaxForPeople) : changes.Length;
        if (shown > 0 || !context.ForPeople)
        {
            context.Write(
                new OutputTable(Columns, [.. changes.Take(shown).Select(change => Row(change, catalogue, context.Language))]));
        }

        LocalText limit = shown < changes.Length
            ? new(
                $"; de første {shown} er vist, brug --format csv for at få dem alle",
                $"; the first {shown} are shown, use --format csv to list them all")
            : LocalText.Same(string.Empty);
        context.Line(
            $"{changes.Length} tal ville ændre sig{limit.Danish}. Intet er skrevet.",
            $"{changes.Length} figures would change{limit.English}. Nothing was written.");
    }

    private static object?[] Row(FigureChange change, Catalogue catalogue, Language language)
    {
        IndicatorDefinition? indicator = catalogue.Indicators.GetValueOrDefault(change.Key.IndicatorId);
        return
        [
            change.Key.IndicatorId, Unit(change.Key, language), EnumCode<Time.PeriodGrain>.Of(change.Key.Grain),
            change.Key.PeriodId, change.Cause is { } cause ? EnumCode<ChangeCause>.Of(cause) : null,
            Value(change.Old, indicator, language), Value(change.New, indicator, language),
            Smiley(change.Old, language), Smiley(change.New, language),
            State(change.Old), State(change.New), EnumCode<Structure>.Of(change.Key.Structure),
        ];
    }

    private static DisplayValue Unit(
        FigureKey key, Language language) => new(key.UnitId, key.Structure == Structure.AsWas ? key.UnitId
            : language == Language.Danish ? $"{key.UnitId} (organisationen i dag)" : $"{key.UnitId} (today's organisation)");

    private static DisplayValue? Value(Figure? figure, IndicatorDefinition? indicator, Language language) =>
        figure?.Observation.Value is { } value
            ? new DisplayValue(value, Realising.Sentences.DisplayFormat.Quantity(
                value, indicator?.Decimals ?? 1, indicator?.MeasuredIn ?? string.Empty, language))
            : IsHidden(figure) ? SmileyText.Hidden
            : null;

    private static DisplayValue? Smiley(Figure? figure, Language language) =>
        figure is null ? null
            : IsHidden(figure) ? SmileyText.Hidden
            : SmileyText.Of(EnumCode<Status>.Of(figure.Realisation.Result), language);

    private static bool IsHidden(Figure? figure) => figure?.Observation.State == Measuring.ObservationState.Suppressed;

    private static string? State(Figure? figure) =>
        figure is null ? null : EnumCode<Measuring.ObservationState>.Of(figure.Observation.State);
}
