using BenefitMeter.Definitions;
using BenefitMeter.Measuring;
using BenefitMeter.Worker.Catalogues;
using BenefitMeter.Worker.Reporting;
using BenefitMeter.Worker.Runs;
using Microsoft.Extensions.Logging.Abstractions;

namespace BenefitMeter.Worker.Commands;

/// <summary>What a command that records an act works with: the catalogue and its plans, the reporting database, and who acts.</summary>
/// <param name="Measurement">The catalogue with its plans, the reporting database and the calendar.</param>
/// <param name="Person">The person the act is recorded for.</param>
/// <param name="AsOf">The day that counts as today.</param>
internal sealed record Acting(Measurement Measurement, ActingPerson Person, DateOnly AsOf)
{
    /// <summary>Gets the reporting database.</summary>
    public ReportingStore Store => Measurement.Store!;

    /// <summary>Gets the catalogue.</summary>
    public Catalogue Catalogue => Measurement.Catalogue;

    /// <summary>Gets what is planned on it.</summary>
    public Plans Plans => Measurement.Plans;

    /// <summary>Reads the catalogue, finds the person and opens the reporting database.</summary>
    /// <exception cref="BenefitMeterException">The catalogue has errors, there is no such person, or the database cannot be opened.</exception>
    public static async Task<Acting> BeginAsync(CommandContext context, string by, CancellationToken token)
    {
        (Catalogue catalogue, Plans plans) = CatalogueFolder.RequireWithPlans(context);
        ActingPerson person = PersonOf(catalogue, by);
        ReportingStore store = await ReportingDatabase.OpenAsync(context, context.Settings.MigrateOnStart, token);
        Measurement measurement = await RetiredIndicators.AppliedAsync(
            CatalogueFolder.Measurement(context, catalogue, plans, store, NullLogger.Instance), token);
        return new Acting(measurement, person, context.Settings.AsOf ?? measurement.Today);
    }

    /// <summary>Derives again what readers see, now that something was recorded.</summary>
    public Task DeriveAsync(CancellationToken token) => BenefitRun.RunAsync(Measurement, AsOf, token);

    /// <summary>Gets a person of the organisation.</summary>
    /// <exception cref="BenefitMeterException">There is none with the id.</exception>
    public static ActingPerson PersonOf(Catalogue catalogue, string id) =>
        catalogue.Organisation.People.TryGetValue(id, out Person? person) ? new ActingPerson(id, person.Name) : throw new BenefitMeterException(
            FailureKind.Catalogue,
            new LocalText($"Der er ingen person '{id}' i organisation.people.", $"There is no person '{id}' in organisation.people."),
            Suggestion.For(id, catalogue.Organisation.People.Keys) is { } near
                ? new LocalText($"Mente du '{near}'?", $"Did you mean '{near}'?")
                : new LocalText("Tilføj først personen i kataloget.", "Add the person to the catalogue first."));

    /// <summary>Gets a text that a person wrote, trimmed.</summary>
    /// <param name="option">The option it was written under.</param>
    /// <param name="text">The text; null stays null.</param>
    /// <exception cref="BenefitMeterException">It is blank, or holds what looks like a CPR number.</exception>
    public static string? Written(string option, string? text)
    {
        if (text is not null && CellShape.WithoutCpr(text) != text)
        {
            throw new BenefitMeterException(
                FailureKind.Catalogue,
                new LocalText($"{option} ligner et CPR-nummer ({CellShape.Of(text)}).", $"{option} looks like a CPR number ({CellShape.Of(text)})."),
                new LocalText("Nævn sagen, ikke personen.", "Name the matter, not the person."));
        }

        string? trimmed = text?.Trim();
        return trimmed is not { Length: 0 } ? trimmed : throw Refused(
            $"{option} er tom.", $"{option} is blank.", "Skriv, hvad der gælder.", "Write what holds.");
    }

    /// <summary>Makes the failure of an act that a rule does not allow; nothing was written.</summary>
    public static BenefitMeterException Refused(string danish, string english, string danishNext, string englishNext) =>
        new(FailureKind.Catalogue, new LocalText(danish, english), new LocalText(danishNext, englishNext));
}
