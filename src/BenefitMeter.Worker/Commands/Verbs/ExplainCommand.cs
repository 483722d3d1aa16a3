using System.CommandLine;
using System.Globalization;
using BenefitMeter.Assessing;
using BenefitMeter.Definitions;
using BenefitMeter.Definitions.Indicators;
using BenefitMeter.Definitions.Units;
using BenefitMeter.Measuring;
using BenefitMeter.Realising;
using BenefitMeter.Worker.Commands.Output;
using BenefitMeter.Worker.Explaining;
using BenefitMeter.Worker.Reporting;
using BenefitMeter.Worker.Reporting.Publishing;
using BenefitMeter.Worker.Reporting.Reading;
using BenefitMeter.Worker.Runs.Pipeline;
using Spectre.Console;

namespace BenefitMeter.Worker.Commands.Verbs;

/// <summary>
/// <c>explain</c>: prints the inputs of a figure, its formulas with the numbers filled in, its definition, run, queries and rows,
/// and the day its data reach to. The source is read again, so the rows behind the published figure are shown as they are now,
/// and any difference is reported.
/// </summary>
internal static class ExplainCommand
{
    private static readonly OutputColumn[] Columns = [new("topic"), new("text")];

    /// <summary>Creates the command.</summary>
    public static Command Build(CommandLine line)
    {
        Argument<string> indicator = new("indicator") { Description = line.Say("Indikatorens id", "The id of the indicator") };
        Option<string?> unit = new("--unit")
        { Description = line.Say("Enheden (standard: hele organisationen)", "The unit (default: the whole organisation)") };
        Option<string?> period = new("--period")
        {
            Description = line.Say(
                "Perioden, fx 2026-03 (standard: den seneste afsluttede)",
                "The period, such as 2026-03 (default: the latest closed one)"),
        };
        return line.Verb(
            "explain", "Forklarer et tal, så det kan regnes efter", "Explains a figure, so that it can be worked out by hand",
            async (context, parsed, cancellationToken) =>
            {
                Catalogue catalogue = CommandCatalogue.Require(context);
                string id = parsed.GetValue(indicator)!;
                IndicatorDefinition found = catalogue.Indicators.TryGetValue(id, out IndicatorDefinition? one)
                    ? one
                    : throw UnknownName.Failure(id, catalogue);
                await ExplainAsync(context, catalogue, found, parsed.GetValue(unit), parsed.GetValue(period), cancellationToken);
                return CommandLine.Done;
            },
            indicator, unit, period);
    }

    /// <summary>Prints the explanation of one figure.</summary>
    /// <param name="context">The context of the command.</param>
    /// <param name="catalogue">The catalogue.</param>
    /// <param name="indicator">The indicator.</param>
    /// <param name="unitId">The id of the unit; null for the root of the organisation.</param>
    /// <param name="periodId">
    /// The id of the period; null for the latest one in the grain of the indicator, those with data first.
    /// </param>
    /// <param name="cancellationToken">Cancels the work.</param>
    /// <exception cref="BenefitMeterException">
    /// No such figure is published, or the reporting database cannot be read. A source that cannot be read is a line of the
    /// explanation.
    /// </exception>
    public static async Task ExplainAsync(
        CommandContext context, Catalogue catalogue, IndicatorDefinition indicator, string? unitId, string? periodId,
        CancellationToken cancellationToken)
    {
        ReportingStore store = await ReportingDatabase.OpenAsync(context, migrate: false, cancellationToken);
        RunContext runContext = CommandCatalogue.CreateRunContext(context, catalogue, store);
        PublishedState state = await store.ReadTogetherAsync(
            session => PublishedStates.ReadAsync(session, [indicator], [], cancellationToken), cancellationToken);
        Figure figure = Find(state, runContext, indicator, unitId ?? catalogue.Organisation.Units.Root.Id, periodId);
        PublishedFigure published = (await store.ReadHistoryAsync(FigureKey.Of(figure), cancellationToken))[^1];
        FigureOutput runs = new(await store.ReadViewAsync(
            new ViewSelection("bi_run") { Columns = ["as_of"], Where = [("run_id", published.RunId)] }, cancellationToken));
        DateOnly asOf = DateOnly.ParseExact(runs.Text(runs.Rows[0], "as_of"), "yyyy-MM-dd", CultureInfo.InvariantCulture);
        List<ExplanationLine> lines = [Title(indicator, figure, catalogue)];
        try
        {
            if (figure.Observation.State == ObservationState.Suppressed)
            {
                // Inputs and rows are not shown, and the source is not read: they would disclose the figure (rule C9.7).
                lines.Add(
                    new(new("Skjult", "Hidden"), new(figure.Realisation.SentenceDanish, figure.Realisation.SentenceEnglish)));
                Write(context, lines);
                return;
            }

            FigureExplanation now = await FigureExplanation.CreateAsync(
                runContext, indicator, state, FigureKey.Of(figure), asOf, cancellationToken);
            if (now.Figure.Observation.State != ObservationState.Suppressed)
            {
                lines.AddRange(ValueExplanation.Explain(indicator, now));
            }

            lines.AddRange(JudgingExplanation.Explain(indicator, figure, catalogue, now.Bridge));
            lines.AddRange(Provenance(indicator, published, now));
        }
        catch (BenefitMeterException failure) when (failure.Kind is FailureKind.Source or FailureKind.Transient)
        {
            lines.AddRange(JudgingExplanation.Explain(indicator, figure, catalogue, bridge: null));
            lines.Add(new(
                new("Kilde", "Source"),
                new($"Kan ikke læses nu: {failure.What.Danish}", $"Cannot be read now: {failure.Message}")));
        }

        Write(context, lines);
    }

    private static Figure Find(
        PublishedState state, RunContext runContext, IndicatorDefinition indicator, string unitId, string? periodId)
    {
        if (!runContext.Catalogue.Organisation.Units.Contains(unitId))
        {
            throw UnknownName.UnitFailure(unitId, runContext.Catalogue.Organisation.Units.InTreeOrder.Select(unit => unit.Id));
        }

        string? requested = periodId is null ? null : PeriodText.IdOf(periodId, runContext.Calendar);
        Figure[] figures = [.. state.Figures.Where(figure => figure.UnitId == unitId && figure.Structure == Structure.AsWas)];
        Figure? found = requested is null
            ? figures.Where(figure => figure.Observation.Period.Grain == indicator.Grain)
                .OrderByDescending(figure => figure.Observation.IsDelivered)
                .ThenByDescending(figure => figure.Observation.Period.Start).FirstOrDefault()
            : figures.FirstOrDefault(figure => figure.Observation.Period.Id == requested);
        return found ?? throw new BenefitMeterException(
            FailureKind.Catalogue,
            new LocalText(
                $"Der er intet tal for '{indicator.Id}' i enheden "
                    + $"'{unitId}'{(periodId is null ? string.Empty : $" og perioden '{periodId}'")}.",
                $"No figure of '{indicator.Id}' is published for unit "
                    + $"'{unitId}'{(periodId is null ? string.Empty : $" and period '{periodId}'")}."),
            state.Figures.Count == 0
                ? new LocalText("Kør først: benefitmeter measure.", "Run first: benefitmeter measure.")
                : new LocalText(
                    "Se alle tal: benefitmeter status --all.", "See all figures: benefitmeter status --all."));
    }

    private static ExplanationLine Title(IndicatorDefinition indicator, Figure figure, Catalogue catalogue)
    {
        LocalText unit = catalogue.Organisation.Units[figure.UnitId].Name;
        return new(new("Tal", "Figure"), ValueExplanation.Text(language =>
            $"{indicator.Name.In(language)}, {unit.In(language)}, {figure.Observation.Period.Id}: {Value(language)}"));

        string Value(Language language) => figure.Observation.Value is { } value
            ? Realising.Sentences.DisplayFormat.Quantity(value, indicator.Decimals, indicator.MeasuredIn, language)
            : "–";
    }

    private static IEnumerable<ExplanationLine> Provenance(
        IndicatorDefinition indicator, PublishedFigure published, FigureExplanation now)
    {
        if (now.Figure.DefinitionVersion != published.Figure.DefinitionVersion)
        {
            yield return new(new("Definition", "Definition"), ValueExplanation.Text(language => language == Language.Danish
                ? $"Det offentliggjorte tal er {Exact(published.Figure, language)} efter definitionens version "
                    + $"{published.Figure.DefinitionVersion}; efter den nuværende version {now.Figure.DefinitionVersion} ville "
                    + $"det være {Exact(now.Figure, language)}. Brug den nye version med: measure {indicator.Id} --from "
                    + $"{now.Figure.Observation.Period.Id}."
                : $"The published figure is {Exact(published.Figure, language)} by version "
                    + $"{published.Figure.DefinitionVersion} of the definition; by the current version "
                    + $"{now.Figure.DefinitionVersion} it would be {Exact(now.Figure, language)}. "
                    + $"Use the new version with: measure {indicator.Id} --from "
                    + $"{now.Figure.Observation.Period.Id}."));
        }
        else if (now.Figure.Observation.State == ObservationState.Suppressed)
        {
            yield return new(new("Ændret", "Changed"), new(
                "Kilden giver nu et tal, der skal skjules af hensyn til små grupper. Kør measure.",
                "The source now gives a figure that must be hidden to protect small groups. Run measure."));
        }
        else if (now.Figure.Observation.Value != published.Figure.Observation.Value)
        {
            yield return new(new("Ændret", "Changed"), ValueExplanation.Text(language => language == Language.Danish
                ? $"Det offentliggjorte tal er {Exact(published.Figure, language)}; kilden giver nu "
                    + $"{Exact(now.Figure, language)}. Kør measure."
                : $"The published figure is {Exact(published.Figure, language)}; the source now gives "
                    + $"{Exact(now.Figure, language)}. Run measure."));
        }

        yield return new(new("Datasæt", "Dataset"), new(
            $"{indicator.DatasetId}, dateret efter {indicator.DatedBy}; {now.RowsRead} rækker læst; "
                + $"data til og med {published.Figure.Observation.DataThrough:yyyy-MM-dd}.",
            $"{indicator.DatasetId}, dated by {indicator.DatedBy}; {now.RowsRead} rows read; data through "
                + $"{published.Figure.Observation.DataThrough:yyyy-MM-dd}."));
        yield return new(new("Kørsel", "Run"), new(
            $"Nr. {published.RunId}, offentliggjort {published.RecordedAt:yyyy-MM-dd HH:mm:ss} UTC; "
                + $"definitionens version {published.Figure.DefinitionVersion}.",
            $"No. {published.RunId}, published {published.RecordedAt:yyyy-MM-dd HH:mm:ss} UTC; "
                + $"definition version {published.Figure.DefinitionVersion}."));
        foreach (string query in now.Questions.Select(query => query.ToString()))
        {
            yield return new(new("Forespørgsel", "Query"), LocalText.Same(query));
        }
    }

    private static string Exact(Figure figure, Language language) =>
        figure.Observation.Value is { } value ? ValueExplanation.Exact(value, language) : "–";

    private static void Write(CommandContext context, List<ExplanationLine> lines)
    {
        if (!context.ForPeople)
        {
            context.Write(new OutputTable(
                Columns, [.. lines.Select(line =>
                    (IReadOnlyList<object?>)[line.Topic.In(context.Language), line.Text.In(context.Language)])]));
            return;
        }

        Grid grid = new();
        grid.AddColumn(new GridColumn().NoWrap().PadRight(2)).AddColumn();
        foreach (ExplanationLine line in lines)
        {
            grid.AddRow(Markup.Escape(line.Topic.In(context.Language)), Markup.Escape(line.Text.In(context.Language)));
        }

        context.Console.Write(grid);
    }
}
