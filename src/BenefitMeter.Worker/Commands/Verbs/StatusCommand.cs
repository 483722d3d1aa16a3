using System.CommandLine;
using BenefitMeter.Definitions;
using BenefitMeter.Worker.Commands.Output;
using BenefitMeter.Worker.Reporting;

namespace BenefitMeter.Worker.Commands.Verbs;

/// <summary>
/// <c>status</c>: prints the current figures with their smileys. People get the latest closed period of each indicator for the
/// whole organisation, unless a unit, a period or <c>--all</c> is given. Machines get every current figure that the arguments
/// select.
/// </summary>
internal static class StatusCommand
{
    /// <summary>Creates the command.</summary>
    public static Command Build(CommandLine line)
    {
        Argument<string[]> indicators = new("indicator")
        {
            Arity = ArgumentArity.ZeroOrMore,
            Description = line.Say("Indikatorer (standard: alle)", "Indicators (default: all)"),
        };
        Option<string?> unit = new("--unit") { Description = line.Say("Kun denne enhed", "This unit only") };
        Option<string?> period =
            new("--period") { Description = line.Say("Kun denne periode, fx 2026-03", "This period only, such as 2026-03") };
        Option<bool> all = new("--all") { Description = line.Say("Alle perioder og enheder", "All periods and units") };
        Option<string?> asSeen = new("--as-seen")
        {
            Description = line.Say(
                "Tallene, som læserne så dem, lokal tid: 2026-03-12T08:00",
                "The figures as readers saw them, local time: 2026-03-12T08:00"),
            HelpName = "MOMENT",
        };
        return line.Verb(
            "status", "Viser de gældende tal med smileys", "Shows the current figures with smileys",
            (context, parsed, cancellationToken) => RunAsync(
                context,
                new Selection(
                    parsed.GetValue(indicators) ?? [], parsed.GetValue(unit), parsed.GetValue(period), parsed.GetValue(all)),
                parsed.GetValue(asSeen), cancellationToken),
            indicators, unit, period, all, asSeen);
    }

    /// <summary>
    /// Reads the figure of the latest closed period of each indicator for the whole organisation, in the grain of the indicator.
    /// </summary>
    public static Task<StatusRows> OverviewAsync(ReportingStore store, CancellationToken cancellationToken) =>
        ReadAsync(store, new Selection([], null, null, false), latestOnly: true, seenAt: null, cancellationToken);

    /// <summary>
    /// Prints figures. For people, the sentences of the figures that are not green follow below the table, unless there are more
    /// than 40 of them.
    /// </summary>
    public static void Write(CommandContext context, StatusRows status)
    {
        const int MaxSentences = 40;
        context.Write(status.Table(context.Language));
        IReadOnlyList<object?>[] notGreen = [.. status.Rows.Where(row => status.Figures.Text(row, "result_status") != "green")];
        foreach (IReadOnlyList<object?> row in notGreen.Length <= MaxSentences ? notGreen : [])
        {
            string name =
                status.Figures.Text(row, context.Language == Language.Danish ? "indicator_name_da" : "indicator_name_en");
            string line = $"{name}, {status.Figures.Text(row, "unit_name")}: {status.Figures.Sentence(row, context.Language)}";
            context.Line(line, line);
        }
    }

    private static async Task<int> RunAsync(
        CommandContext context, Selection selection, string? asSeen, CancellationToken cancellationToken)
    {
        DateTimeOffset? seenAt = asSeen is null
            ? null
            : MomentText.Read(
                asSeen, CommandCatalogue.CreateRunContext(context, CommandCatalogue.Require(context), store: null).Calendar);
        ReportingStore store = await ReportingDatabase.OpenAsync(context, migrate: false, cancellationToken);
        Write(
            context,
            await ReadAsync(store, selection, latestOnly: context.ForPeople && !selection.All, seenAt, cancellationToken));
        return CommandLine.Done;
    }

    private static async Task<StatusRows> ReadAsync(
        ReportingStore store, Selection selection, bool latestOnly, DateTimeOffset? seenAt, CancellationToken cancellationToken)
    {
        FigureOutput figures = new(seenAt is { } moment
            ? await store.ReadFiguresAsSeenAsync(moment, cancellationToken)
            : await store.ReadViewAsync("bi_figure", new Dictionary<string, object>(), cancellationToken));
        FigureOutput indicators =
            new(await store.ReadViewAsync("bi_indicator", new Dictionary<string, object>(), cancellationToken));
        Dictionary<string, string> grains =
            indicators.Rows.ToDictionary(row => indicators.Text(row, "indicator_id"), row => indicators.Text(row, "grain"));
        if (selection.Indicators.FirstOrDefault(indicator => !grains.ContainsKey(indicator)) is { } unknown)
        {
            throw UnknownName.Failure(
                new LocalText(
                    $"Der er aldrig offentliggjort et tal for indikatoren '{unknown}'.",
                    $"No figure of the indicator '{unknown}' has ever been published."),
                unknown, grains.Keys);
        }

        string[] units = [.. figures.Rows.Select(row => figures.Text(row, "unit_id")).Distinct()];
        if (selection.Unit is { } unit && !units.Contains(unit))
        {
            throw UnknownName.UnitFailure(unit, units);
        }

        if (selection.Period is { } period && !figures.Rows.Any(row => figures.Text(row, "period_id") == period))
        {
            throw new BenefitMeterException(
                FailureKind.Catalogue,
                new LocalText(
                    $"Der er ikke offentliggjort et tal for perioden '{period}'.",
                    $"No figure is published for period '{period}'."),
                PeriodText.Hint);
        }

        IEnumerable<IReadOnlyList<object?>> rows = figures.Rows.Where(row => selection.Includes(figures, row));
        return new StatusRows(figures, [.. latestOnly ? Latest(figures, rows, selection, grains) : rows]);
    }

    private static IEnumerable<IReadOnlyList<object?>> Latest(
        FigureOutput figures, IEnumerable<IReadOnlyList<object?>> rows, Selection selection, Dictionary<string, string> grains) =>
        rows.Where(row => (selection.Unit is not null || figures.Number(row, "unit_level") == 0)
                && (selection.Period is not null || (figures.Text(row, "grain") == grains[figures.Text(row, "indicator_id")]
                    && figures.Text(row, "data_through") == figures.Text(row, "period_end"))))
            .GroupBy(row => (figures.Text(row, "indicator_id"), figures.Text(row, "unit_id")))
            .Select(series => series.MaxBy(row => figures.Text(row, "period_start"), StringComparer.Ordinal)!);

    private sealed record Selection(IReadOnlyList<string> Indicators, string? Unit, string? Period, bool All)
    {
        public bool Includes(FigureOutput figures, IReadOnlyList<object?> row) =>
            (Indicators.Count == 0 || Indicators.Contains(figures.Text(row, "indicator_id")))
            && (Unit is null || figures.Text(row, "unit_id") == Unit)
            && (Period is null || figures.Text(row, "period_id") == Period);
    }
}
