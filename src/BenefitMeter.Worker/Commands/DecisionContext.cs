using BenefitMeter.Definitions;
using BenefitMeter.Definitions.Units;
using BenefitMeter.Worker.Catalogues;
using BenefitMeter.Worker.Reporting;
using BenefitMeter.Worker.Runs.Due;
using BenefitMeter.Worker.Runs.Pipeline;
using Microsoft.Extensions.Logging.Abstractions;

namespace BenefitMeter.Worker.Commands;

/// <summary>
/// What a command that records an act works with: the catalogue and its plans, the reporting database, and who acts.
/// </summary>
/// <param name="RunContext">The catalogue with its plans, the reporting database and the calendar.</param>
/// <param name="Person">The person the act is recorded for.</param>
/// <param name="AsOf">The day that counts as today.</param>
internal sealed record DecisionContext(RunContext RunContext, Person Person, DateOnly AsOf)
{
    /// <summary>Gets the reporting database.</summary>
    public ReportingStore Store => RunContext.Store!;

    /// <summary>Gets the catalogue.</summary>
    public Catalogue Catalogue => RunContext.Catalogue;

    /// <summary>Gets what is planned on it.</summary>
    public ManagementPlans Plans => RunContext.Plans;

    /// <summary>Reads the catalogue, finds the person and opens the reporting database.</summary>
    /// <exception cref="BenefitMeterException">
    /// The catalogue has errors, there is no such person, or the database cannot be opened.
    /// </exception>
    public static async Task<DecisionContext> BeginAsync(CommandContext context, string by, CancellationToken cancellationToken)
    {
        (Catalogue catalogue, ManagementPlans plans) = CommandCatalogue.RequireWithPlans(context);
        Person person = PersonArgument.Require(catalogue, by);
        ReportingStore store = await ReportingDatabase.OpenAsync(context, context.Settings.MigrateOnStart, cancellationToken);
        RunContext measurement = await RetiredIndicators.ApplyAsync(
            CommandCatalogue.CreateRunContext(context, catalogue, plans, store, NullLogger.Instance), cancellationToken);
        return new DecisionContext(measurement, person, context.Settings.AsOf ?? measurement.Today);
    }

    /// <summary>Derives again what readers see, now that something was recorded.</summary>
    public Task DeriveAsync(CancellationToken cancellationToken) => DerivationRun.RunAsync(RunContext, AsOf, cancellationToken);

    /// <summary>Gets a text that a person wrote, trimmed.</summary>
    /// <param name="option">The option it was written under.</param>
    /// <param name="text">The text; null stays null.</param>
    /// <exception cref="BenefitMeterException">It is blank, or holds what looks like a CPR number.</exception>
    public static string? RequireText(string option, string? text)
    {
        PersonArgument.RefuseCpr(option, text);
        string? trimmed = text?.Trim();
        return trimmed is not { Length: 0 } ? trimmed : throw Refused(
            $"{option} er tom.", $"{option} is blank.", "Skriv, hvad der gælder.", "Write what holds.");
    }

    /// <summary>Makes the failure of an act that a rule does not allow; nothing was written.</summary>
    public static BenefitMeterException Refused(string danish, string english, string danishNext, string englishNext) =>
        new(FailureKind.Catalogue, new LocalText(danish, english), new LocalText(danishNext, englishNext));
}
