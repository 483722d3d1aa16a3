using BenefitMeter.Definitions;
using BenefitMeter.Time;

namespace BenefitMeter.Portfolios;

/// <summary>A role that a person holds for some days (rule B1).</summary>
/// <param name="Role">The role's code, such as <see cref="Roles.BenefitOwner"/>.</param>
/// <param name="PersonId">The person.</param>
/// <param name="Level">How far up the person stands.</param>
/// <param name="BenefitId">The benefit it is about, or null if it is about the whole initiative.</param>
/// <param name="AppointedBy">The person who appointed, or null if not specified.</param>
/// <param name="Confirmed">The day the person confirmed to know the role (rule A1-34), or null if not.</param>
/// <param name="Days">The days it holds.</param>
public sealed record RoleAssignment(
    string Role, string PersonId, RoleLevel Level, string? BenefitId, string? AppointedBy, DateOnly? Confirmed, DaySpan Days);

/// <summary>The roles of steering by benefits; a portfolio may have more (rules A1-15, A1-24 to A1-32).</summary>
public static class Roles
{
    /// <summary>Gevinstansvarlig: sees that the benefit comes, also after the project.</summary>
    public const string BenefitOwner = "benefit-owner";

    /// <summary>Gevinstcontroller or målermand: measures and reviews, appointed by the owner.</summary>
    public const string BenefitController = "benefit-controller";

    /// <summary>Styregruppe: a member of the steering group.</summary>
    public const string SteeringGroup = "steering-group";

    /// <summary>Programejer: answers for a programme's success.</summary>
    public const string ProgrammeOwner = "programme-owner";

    /// <summary>Gets every role's name by its code.</summary>
    public static IReadOnlyDictionary<string, LocalText> Names { get; } = new Dictionary<string, LocalText>
    {
        ["portfolio-management"] = new("Porteføljeledelse", "Portfolio management"),
        ["programme-committee"] = new("Programkomité", "Programme committee"),
        [ProgrammeOwner] = new("Programejer", "Programme owner"),
        ["programme-manager"] = new("Programleder", "Programme manager"),
        [BenefitOwner] = new("Gevinstansvarlig", "Benefit owner"),
        [BenefitController] = new("Gevinstcontroller", "Benefit controller"),
        ["project-manager"] = new("Projektleder", "Project manager"),
        ["project-member"] = new("Projektdeltager", "Project member"),
        ["reference-group"] = new("Følgegruppe", "Reference group"),
        ["change-owner"] = new("Forandringsejer", "Change owner"),
        [SteeringGroup] = new("Styregruppe", "Steering group"),
        ["facilitator"] = new("Tovholder", "Facilitator"),
    };
}
