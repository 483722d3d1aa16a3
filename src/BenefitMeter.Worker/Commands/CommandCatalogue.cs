using BenefitMeter.Definitions;
using BenefitMeter.Definitions.Datasets;
using BenefitMeter.Worker.Catalogues;
using BenefitMeter.Worker.Providers;
using BenefitMeter.Worker.Reporting;
using BenefitMeter.Worker.Resilience;
using BenefitMeter.Worker.Runs.Pipeline;
using BenefitMeter.Worker.Sources;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;

namespace BenefitMeter.Worker.Commands;

/// <summary>Reads the catalogue that a command works on, and opens what it names.</summary>
internal static class CommandCatalogue
{
    /// <summary>Reads the catalogue, valid or not.</summary>
    public static CatalogueLoad Read(CommandContext context) =>
        CatalogueReader.Read(context.Settings.CataloguePath, ProviderCatalogue.Keys);

    /// <summary>Reads the catalogue; prints what is wrong with it.</summary>
    /// <exception cref="BenefitMeterException">It has errors.</exception>
    public static Catalogue Require(CommandContext context) => RequireWithPlans(context).Catalogue;

    /// <summary>Reads the catalogue and what is planned on it; prints what is wrong.</summary>
    /// <exception cref="BenefitMeterException">It has errors.</exception>
    public static (Catalogue Catalogue, ManagementPlans Plans) RequireWithPlans(CommandContext context)
    {
        CatalogueLoad load = Read(context);
        foreach (DefinitionIssue issue in load.Issues.Where(issue => load.Catalogue is null || issue.Level == IssueLevel.Error))
        {
            context.Error.WriteLine(issue.In(context.Language));
        }

        int errors = load.Issues.Count(issue => issue.Level == IssueLevel.Error);
        return load.Catalogue is { } catalogue ? (catalogue, load.Plans) : throw new BenefitMeterException(
            FailureKind.Catalogue,
            new LocalText(
                $"Kataloget {context.Settings.CataloguePath} har {errors} fejl; intet er skrevet.",
                $"The catalogue {context.Settings.CataloguePath} has {errors} errors; nothing was written."),
            new LocalText(
                "Ret fejlene ovenfor og kør: benefitmeter check", "Mend the errors above, then run: benefitmeter check"));
    }

    /// <summary>Makes what measures a catalogue by hand, without what is planned on it.</summary>
    public static RunContext CreateRunContext(CommandContext context, Catalogue catalogue, ReportingStore? store) =>
        CreateRunContext(context, catalogue, ManagementPlans.None, store, NullLogger.Instance);

    /// <summary>Makes what measures a catalogue and derives what is planned on it, and logs it.</summary>
    public static RunContext CreateRunContext(
        CommandContext context, Catalogue catalogue, ManagementPlans plans, ReportingStore? store, ILogger log) =>
            CreateRunContext(context, catalogue, plans, store, new SourceGuards(context.Time, log, null), log);

    /// <summary>Makes what measures a catalogue and derives what is planned on it.</summary>
    public static RunContext CreateRunContext(
        CommandContext context, Catalogue catalogue, ManagementPlans plans, ReportingStore? store,
        SourceGuards guards, ILogger log) =>
        new(catalogue, store, source => guards.Open(source, ask => Open(context, source, ask)), context.Time)
        { Log = log, Plans = plans };

    private static ISource Open(CommandContext context, SourceDefinition source, GuardedCall ask)
    {
        SourceProvider provider = ProviderCatalogue.Sources.Single(each => each.Name == source.Provider);
        return provider.Open(
            source, new SourceContext(context.Settings.ConnectionString, context.Settings.Secret, context.Time) { Call = ask });
    }
}
