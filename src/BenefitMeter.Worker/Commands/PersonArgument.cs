using BenefitMeter.Definitions;
using BenefitMeter.Definitions.Units;
using BenefitMeter.Measuring.Rows;

namespace BenefitMeter.Worker.Commands;

/// <summary>Persons on the command line: one who decides is named by id, and no other stands in a text.</summary>
internal static class PersonArgument
{
    /// <summary>Gets the person with an id.</summary>
    /// <exception cref="BenefitMeterException">The catalogue has no such person.</exception>
    public static Person Require(Catalogue catalogue, string id) =>
        catalogue.Organisation.People.TryGetValue(id, out Person? person) ? person : throw new BenefitMeterException(
            FailureKind.Catalogue,
            new LocalText(
                $"Der er ingen person '{id}' i organisation.people.", $"There is no person '{id}' in organisation.people."),
            Suggestion.For(id, catalogue.Organisation.People.Keys) is { } near
                ? new LocalText($"Mente du '{near}'?", $"Did you mean '{near}'?")
                : new LocalText("Tilføj først personen i kataloget.", "Add the person to the catalogue first."));

    /// <summary>Refuses a text that looks like a CPR number.</summary>
    /// <exception cref="BenefitMeterException">It does.</exception>
    public static void RefuseCpr(string option, string? text)
    {
        if (text is not null && CellShape.WithoutCpr(text) != text)
        {
            throw new BenefitMeterException(
                FailureKind.Catalogue,
                new LocalText(
                    $"{option} ligner et CPR-nummer ({CellShape.Of(text)}).",
                    $"{option} looks like a CPR number ({CellShape.Of(text)})."),
                new LocalText("Nævn beslutningen, ikke personen.", "Name the decision, not the person."));
        }
    }
}
