using System.CommandLine;
using System.Globalization;
using BenefitMeter.Definitions;
using BenefitMeter.Definitions.Datasets;
using BenefitMeter.Planning;
using BenefitMeter.Time;
using BenefitMeter.Worker.Commands.Output;
using BenefitMeter.Worker.Runs.Due;
using BenefitMeter.Worker.Runs.Pipeline;
using BenefitMeter.Worker.Sources;

namespace BenefitMeter.Worker.Commands.Verbs;

/// <summary>
/// <c>plan</c>: shows what would run, the query that each source would receive, and when each dataset is next due.
/// </summary>
internal static class PlanCommand
{
    private static readonly OutputColumn[] Columns =
    [
        new("dataset"), new("source"), new("indicators"), new("as_of"), new("next_run"), new("next_runs"), new("purpose"),
        new("question"),
    ];

    /// <summary>Creates the command.</summary>
    public static Command Build(CommandLine line)
    {
        MeasureArguments arguments = new(line);
        return line.Verb(
            "plan", "Viser, hvad der ville køre, og forespørgslerne til kilderne",
            "Shows what would run, and the queries to the sources",
            (context, parsed, cancellationToken) => RunAsync(context, arguments, parsed), [.. arguments.Symbols]);
    }

    private static async Task<int> RunAsync(CommandContext context, MeasureArguments arguments, ParseResult parsed)
    {
        Catalogue catalogue = CommandCatalogue.Require(context);
        RunContext runContext = CommandCatalogue.CreateRunContext(context, catalogue, store: null);
        MeasureRequest request = arguments.Read(parsed, context, catalogue, dryRun: true);
        List<IReadOnlyList<object?>> rows = [];
        foreach (string id in RunGroups.Group(catalogue, request.Indicators).SelectMany(group => group))
        {
            DatasetDefinition dataset = catalogue.Datasets[id];
            Extraction extraction = ExtractionPlan.For(catalogue, id, request.Indicators, request.AsOf, runContext.Calendar);
            string[] indicators = [.. request.Indicators.Where(each => each.DatasetIds.Contains(id)).Select(each => each.Id)];
            string[] next = [.. Next(dataset.Schedule, runContext)];
            string runs = string.Join(", ", next);
            await using ISource source = runContext.Open(dataset.SourceId);
            IReadOnlyList<SourceQuery> queries = source.PlanQueries(extraction);
            context.Line(
                $"{id} fra {dataset.SourceId}: {indicators.Length} indikatorer ({string.Join(", ", indicators)}); pr. "
                    + $"{request.AsOf:yyyy-MM-dd}; kører {(next.Length > 0 ? runs : "kun manuelt")}",
                $"{id} from {dataset.SourceId}: {indicators.Length} indicators ({string.Join(", ", indicators)}); "
                    + $"as of {request.AsOf:yyyy-MM-dd}; runs {(next.Length > 0 ? runs : "by hand only")}");
            foreach (SourceQuery query in queries)
            {
                context.Line($"{query}\n", $"{query}\n");
                rows.Add([id, dataset.SourceId, string.Join(' ', indicators), request.AsOf, next.FirstOrDefault(), runs,
                    query.Purpose, query.Text]);
            }
        }

        if (!context.ForPeople)
        {
            context.Write(new OutputTable(Columns, rows));
        }

        return CommandLine.Done;
    }

    private static IEnumerable<string> Next(Schedule? schedule, RunContext runContext)
    {
        const int NextRuns = 3;
        DateTime? next = NextRun.After(schedule, runContext.Time.GetUtcNow().UtcDateTime, runContext.Calendar);
        for (int i = 0; i < NextRuns && next is { } utc; i++, next = NextRun.After(schedule, utc, runContext.Calendar))
        {
            yield return runContext.Calendar.ToLocal(utc).ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture);
        }
    }
}
