using System.CommandLine;
using BenefitMeter.Definitions;
using BenefitMeter.Worker.Catalogues;
using BenefitMeter.Worker.Reporting;

namespace BenefitMeter.Worker.Commands;

/// <summary>
/// <c>status</c>: current figures with smileys. People see each indicator's latest closed period at the root, unless they
/// ask for a unit, a period or <c>--all</c>; machines get every current figure that the arguments let through.
/// </summary>
internal static class StatusCommand
{
    /// <summary>Makes the verb.</summary>
    public static Command Build(CommandLine line)
    {
        Argument<string[]> indicators = new("indicator")
        {
            Arity = ArgumentArity.ZeroOrMore,
            Description = line.Say("Indikatorer; ellers alle", "Indicators; else all of them"),
        };
        Option<string?> unit = new("--unit") { Description = line.Say("Kun denne enhed", "This unit only") };
        Option<string?> period = new("--period") { Description = line.Say("Kun denne periode, fx 2026-03", "This period only, such as 2026-03") };
        Option<bool> all = new("--all") { Description = line.Say("Alle perioder og enheder", "All periods and units") };
        return line.Verb(
            "status", "Viser de gældende tal med smileys", "Shows the current figures with smileys",
            (context, parsed, token) => RunAsync(
                context, new Selection(parsed.GetValue(indicators) ?? [], parsed.GetValue(unit), parsed.GetValue(period), parsed.GetValue(all)), token),
            indicators, unit, period, all);
    }

    private static async Task<int> RunAsync(CommandContext context, Selection selection, CancellationToken token)
    {
        ReportingStore store = await ReportingStore.OpenAsync(context.Settings.StoreConnectionString, migrate: false, token);
        FigureRows figures = new(await store.ReadViewAsync("bi_figure", new Dictionary<string, object>(), token));
        FigureRows known = new(await store.ReadViewAsync("bi_indicator", new Dictionary<string, object>(), token));
        Dictionary<string, string> grains = known.Rows.ToDictionary(row => known.Text(row, "indicator_id"), row => known.Text(row, "grain"));
        if (selection.Indicators.FirstOrDefault(indicator => !grains.ContainsKey(indicator)) is { } unknown)
        {
            throw new BenefitMeterException(
                FailureKind.Catalogue,
                new LocalText($"Der er aldrig offentliggjort et tal for en indikator '{unknown}'.", $"No figure of an indicator '{unknown}' was ever published."),
                Suggestion.For(unknown, grains.Keys) is { } near
                    ? new LocalText($"Mente du '{near}'?", $"Did you mean '{near}'?")
                    : new LocalText(
                        $"Offentliggjort er: {string.Join(", ", grains.Keys.Order(StringComparer.Ordinal))}.",
                        $"Published are: {string.Join(", ", grains.Keys.Order(StringComparer.Ordinal))}."));
        }

        IEnumerable<IReadOnlyList<object?>> rows = figures.Rows.Where(row => selection.Takes(figures, row));
        if (context.ForPeople && !selection.All)
        {
            rows = Latest(figures, rows, selection, grains);
        }

        context.Write(new OutputTable(figures.Columns(), [.. rows.Select(row => figures.Printed(row, context.Language))]));
        return CommandLine.Done;
    }

    private static IEnumerable<IReadOnlyList<object?>> Latest(
        FigureRows figures, IEnumerable<IReadOnlyList<object?>> rows, Selection selection, Dictionary<string, string> grains) =>
        rows.Where(row => (selection.Unit is not null || figures.Number(row, "unit_level") == 0)
                && (selection.Period is not null || (figures.Text(row, "grain") == grains[figures.Text(row, "indicator_id")] && figures.Number(row, "is_complete") == 1)))
            .GroupBy(row => (figures.Text(row, "indicator_id"), figures.Text(row, "unit_id")))
            .Select(series => series.MaxBy(row => figures.Text(row, "period_start"), StringComparer.Ordinal)!);

    private sealed record Selection(IReadOnlyList<string> Indicators, string? Unit, string? Period, bool All)
    {
        public bool Takes(FigureRows figures, IReadOnlyList<object?> row) =>
            (Indicators.Count == 0 || Indicators.Contains(figures.Text(row, "indicator_id")))
            && (Unit is null || figures.Text(row, "unit_id") == Unit)
            && (Period is null || figures.Text(row, "period_id") == Period);
    }
}
