using BenefitMeter.Definitions;
using BenefitMeter.Definitions.Indicators;
using BenefitMeter.Planning;
using BenefitMeter.Worker.Catalogues;
using BenefitMeter.Worker.Reporting;
using BenefitMeter.Worker.Runs.Pipeline;
using BenefitMeter.Worker.Sources;

namespace BenefitMeter.Worker.Commands.Verbs;

/// <summary>
/// <c>serve --check</c>: checks the catalogue and the settings and secrets of each source, tries to write to the reporting
/// database, and tries to listen on <c>Health:Urls</c>. It reports all failures at once, reads no source, and leaves nothing.
/// </summary>
internal static class ServeCheck
{
    /// <summary>Prints all failures, and returns the exit code.</summary>
    public static async Task<int> RunAsync(CommandContext context, CancellationToken cancellationToken)
    {
        CatalogueLoad load = CommandCatalogue.Read(context);
        string[] issues =
            [.. load.Issues.Where(issue => issue.Level == IssueLevel.Error).Select(issue => issue.In(context.Language))];
        List<BenefitMeterException> failures = load.Catalogue is { } catalogue ? await SourcesAsync(context, catalogue) : [];
        IReadOnlyList<LocalText> cautions = await StoreAsync(context, failures, cancellationToken);
        if (await HealthAddress.TryAsync(context.Settings.HealthUrls, cancellationToken) is { } occupied)
        {
            failures.Add(occupied);
        }

        foreach (string text in issues.Concat(
            failures.Select(failure => $"{failure.What.In(context.Language)} {failure.Next.In(context.Language)}")))
        {
            await context.Error.WriteLineAsync($"{context.Say("fejl", "error")}: {text}");
        }

        foreach (LocalText caution in cautions)
        {
            await context.Error.WriteLineAsync($"{context.Say("advarsel", "warning")}: {caution.In(context.Language)}");
        }

        if (issues.Length + failures.Count > 0)
        {
            return CommandLine.Wrong;
        }

        context.Line(
            $"Workeren kan starte: {load.Catalogue!.Datasets.Count} datasæt, rapportdatabase "
                + $"{ReportingDatabase.At(context).Place}, sundhedstjek på {context.Settings.HealthUrls}.",
            $"The worker can start: {load.Catalogue.Datasets.Count} datasets, reporting database "
                + $"{ReportingDatabase.At(context).Place}, health checks at {context.Settings.HealthUrls}.");
        return CommandLine.Done;
    }

    // A database that does not exist yet is created by the worker, for which its folder must take a file.
    private static async Task<IReadOnlyList<LocalText>> StoreAsync(
        CommandContext context, List<BenefitMeterException> failures, CancellationToken cancellationToken)
    {
        try
        {
            ReportingStore store = ReportingDatabase.At(context);
            if (!store.IsThere && context.Settings.MigrateOnStart)
            {
                await store.TryCreateAsync(cancellationToken);
                return [];
            }

            await ReportingDatabase.OpenToWriteAsync(context, migrate: false, cancellationToken);
            await store.TryWriteAsync(cancellationToken);
            return await ReportingDatabase.CautionsAsync(context, store, cancellationToken);
        }
        catch (BenefitMeterException failure)
        {
            failures.Add(failure);
            return [];
        }
    }

    private static async Task<List<BenefitMeterException>> SourcesAsync(CommandContext context, Catalogue catalogue)
    {
        RunContext runContext = CommandCatalogue.CreateRunContext(context, catalogue, store: null);
        IndicatorDefinition[] active = [.. catalogue.ActiveIndicators];
        List<BenefitMeterException> failures = [];
        foreach (string id in RunGroups.Group(catalogue, active).SelectMany(group => group))
        {
            try
            {
                await using ISource source = runContext.Open(catalogue.Datasets[id].SourceId);
                source.PlanQueries(ExtractionPlan.For(catalogue, id, active, runContext.Today, runContext.Calendar));
            }
            catch (BenefitMeterException failure)
            {
                failures.Add(failure);
            }
        }

        failures.AddRange(Secrets(context, catalogue));
        return [.. failures.DistinctBy(failure => failure.Message)];
    }

    // A source reads its connection string and secrets only when it is called.
    private static IEnumerable<BenefitMeterException> Secrets(CommandContext context, Catalogue catalogue) =>
        from source in catalogue.Sources.Values
        from option in source.Options
        let section = option.Key.Split('.')[^1] switch
        {
            "connection" => "ConnectionStrings",
            "api-key" or "client-secret" => "Secrets",
            _ => null,
        }
        where section is not null
            && string.IsNullOrEmpty(
                section == "Secrets" ? context.Settings.Secret(option.Value) : context.Settings.ConnectionString(option.Value))
        select new BenefitMeterException(
            FailureKind.Catalogue,
            new LocalText(
                $"Indstillingen {section}:{option.Value}, som kilden '{source.Id}' bruger, mangler.",
                $"The setting {section}:{option.Value}, which source '{source.Id}' uses, is missing."),
            new LocalText(
                $"Skriv den i filen {section}__{option.Value} i mappen Worker:SecretsFolder, eller sæt miljøvariablen "
                    + $"BENEFITMETER__{section}__{option.Value}.",
                $"Write it to the file {section}__{option.Value} in the folder Worker:SecretsFolder, or set the variable "
                    + $"BENEFITMETER__{section}__{option.Value}."));
}
