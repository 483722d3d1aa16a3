using BenefitMeter.Definitions;
using BenefitMeter.Worker.Catalogues;
using BenefitMeter.Worker.Configuration;
using BenefitMeter.Worker.Health;
using BenefitMeter.Worker.Providers;
using BenefitMeter.Worker.Reporting;
using BenefitMeter.Worker.Resilience;
using BenefitMeter.Worker.Runs.Pipeline;
using BenefitMeter.Worker.Sources;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;

namespace BenefitMeter.Worker.Commands;

/// <summary>Reads the catalogue of a command, and opens its sources.</summary>
internal static class CommandCatalogue
{
    /// <summary>Reads the catalogue, with or without errors.</summary>
    public static CatalogueLoad Read(CommandContext context) =>
        CatalogueReader.Read(context.Settings.CataloguePath, ProviderCatalogue.Keys);

    /// <summary>Reads the catalogue and prints its errors.</summary>
    /// <exception cref="BenefitMeterException">The catalogue has errors.</exception>
    public static Catalogue Require(CommandContext context) => RequireWithPlans(context).Catalogue;

    /// <summary>Reads the catalogue with its management plans, and prints its errors.</summary>
    /// <exception cref="BenefitMeterException">The catalogue has errors.</exception>
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
                "Ret fejlene ovenfor, og kør: benefitmeter check", "Correct the errors above, then run: benefitmeter check"));
    }

    /// <summary>Creates the context of a run by hand: without management plans and without a log.</summary>
    public static RunContext CreateRunContext(CommandContext context, Catalogue catalogue, ReportingStore? store) =>
        CreateRunContext(context, catalogue, ManagementPlans.None, store, NullLogger.Instance);

    /// <summary>Creates the context of a run with management plans and a log, and with new guards for the sources.</summary>
    /// <param name="context">The context of the command.</param>
    /// <param name="catalogue">The catalogue.</param>
    /// <param name="plans">The management plans on the catalogue.</param>
    /// <param name="store">The reporting database; null if nothing is read from it or written to it.</param>
    /// <param name="log">The log of the run.</param>
    public static RunContext CreateRunContext(
        CommandContext context, Catalogue catalogue, ManagementPlans plans, ReportingStore? store, ILogger log) =>
            new(catalogue, store, Guards(context.Settings, context.Time, log, workerState: null).Open, context.Time)
            { Log = log, Plans = plans };

    /// <summary>Creates the guards through which the sources of every provider are called.</summary>
    /// <param name="settings">The settings, with the sources' connection strings and secrets.</param>
    /// <param name="time">The clock.</param>
    /// <param name="log">The log for retries and for changes of the circuit breakers.</param>
    /// <param name="workerState">
    /// Where the state of the circuit breakers is published for health; null where nothing reads it.
    /// </param>
    public static SourceGuards Guards(Settings settings, TimeProvider time, ILogger log, WorkerState? workerState) =>
        new(ProviderCatalogue.Sources, new SourceContext(settings.ConnectionString, settings.Secret, time), log, workerState);
}
