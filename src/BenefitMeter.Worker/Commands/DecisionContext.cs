using BenefitMeter.Definitions;
using BenefitMeter.Definitions.Units;
using BenefitMeter.Worker.Catalogues;
using BenefitMeter.Worker.Reporting;
using BenefitMeter.Worker.Runs.Due;
using BenefitMeter.Worker.Runs.Pipeline;
using Microsoft.Extensions.Logging.Abstractions;

namespace BenefitMeter.Worker.Commands;

/// <summary>
/// The context of a command that records a decision, an answer or a review: the catalogue with its plans, the reporting database,
/// and the person who acts.
/// </summary>
/// <param name="RunContext">The catalogue with its plans, the reporting database and the calendar.</param>
/// <param name="Person">The person in whose name it is recorded.</param>
/// <param name="AsOf">The day that counts as today, included.</param>
internal sealed record DecisionContext(RunContext RunContext, Person Person, DateOnly AsOf)
{
    /// <summary>Gets the reporting database.</summary>
    public ReportingStore Store => RunContext.Store;

    /// <summary>Gets the catalogue.</summary>
    public Catalogue Catalogue => RunContext.Catalogue;

    /// <summary>Gets the management plans on the catalogue.</summary>
    public ManagementPlans Plans => RunContext.Plans;

    /// <summary>Reads the catalogue, finds the person and opens the reporting database.</summary>
    /// <exception cref="BenefitMeterException">
    /// The catalogue has errors or no such person, or the database cannot be opened.
    /// </exception>
    public static async Task<DecisionContext> BeginAsync(CommandContext context, string by, CancellationToken cancellationToken)
    {
        (Catalogue catalogue, ManagementPlans plans) = CommandCatalogue.RequireWithPlans(context);
        Person person = PersonArgument.Require(catalogue, by);
        ReportingStore store =
            await ReportingDatabase.OpenToWriteAsync(context, context.Settings.MigrateOnStart, cancellationToken);
        RunContext runContext = await RetiredIndicators.ApplyAsync(
            CommandCatalogue.CreateRunContext(context, catalogue, plans, store, NullLogger.Instance), cancellationToken);
        return new DecisionContext(runContext, person, context.Settings.AsOf ?? runContext.Today);
    }

    /// <summary>Derives the tables for readers again, after something was recorded.</summary>
    public Task DeriveAsync(CancellationToken cancellationToken) => DerivationRun.RunAsync(RunContext, AsOf, cancellationToken);

    /// <summary>Returns a text of a person without the white space around it.</summary>
    /// <param name="option">The name of the option, for the failure.</param>
    /// <param name="text">The text; null if the option was not given, and then null is returned.</param>
    /// <exception cref="BenefitMeterException">The text is blank, or contains something that looks like a CPR number.</exception>
    public static string? RequireText(string option, string? text)
    {
        PersonArgument.RefuseCpr(option, text);
        string? trimmed = text?.Trim();
        return trimmed is not { Length: 0 } ? trimmed : throw Refused(
            $"{option} er tom.", $"{option} is blank.", $"Skriv en tekst efter {option}.", $"Write a text after {option}.");
    }

    /// <summary>Creates the failure of a decision that a rule does not allow. Nothing has been written.</summary>
    public static BenefitMeterException Refused(string danish, string english, string danishNext, string englishNext) =>
        new(FailureKind.Catalogue, new LocalText(danish, english), new LocalText(danishNext, englishNext));
}
