using BenefitMeter.Definitions;
using BenefitMeter.Definitions.Units;
using BenefitMeter.Measuring.Rows;

namespace BenefitMeter.Worker.Commands;

/// <summary>
/// Checks of persons on the command line: a person who decides is named by id, and texts mention no other persons by CPR number.
/// </summary>
internal static class PersonArgument
{
    /// <summary>Returns the person with an id.</summary>
    /// <exception cref="BenefitMeterException">The catalogue has no such person.</exception>
    public static Person Require(Catalogue catalogue, string id) =>
        catalogue.Organisation.People.TryGetValue(id, out Person? person) ? person : throw new BenefitMeterException(
            FailureKind.Catalogue,
            new LocalText(
                $"Der er ingen person '{id}' i organisation.people.", $"There is no person '{id}' in organisation.people."),
            Suggestion.For(id, catalogue.Organisation.People.Keys) is { } near
                ? new LocalText($"Mente du '{near}'?", $"Did you mean '{near}'?")
                : new LocalText("Tilføj først personen i kataloget.", "Add the person to the catalogue first."));

    /// <summary>Refuses a text that contains something that looks like a CPR number.</summary>
    /// <param name="option">The name of the option, for the failure.</param>
    /// <param name="text">The text; null is accepted.</param>
    /// <exception cref="BenefitMeterException">The text contains something that looks like a CPR number.</exception>
    public static void RefuseCpr(string option, string? text)
    {
        if (text is not null && CellShape.WithoutCpr(text) != text)
        {
            throw new BenefitMeterException(
                FailureKind.Catalogue,
                new LocalText(
                    $"{option} indeholder noget, der ligner et CPR-nummer ({CellShape.Of(text)}).",
                    $"{option} contains something that looks like a CPR number ({CellShape.Of(text)})."),
                new LocalText("Skriv om beslutningen, ikke om personen.", "Write about the decision, not about the person."));
        }
    }
}
