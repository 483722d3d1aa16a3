using BenefitMeter.Definitions;
using BenefitMeter.Time;

namespace BenefitMeter.Portfolios;

/// <summary>A role that a person has during a span of days (rule B1).</summary>
/// <param name="Role">The code of the role, such as <see cref="Roles.BenefitOwner"/>.</param>
/// <param name="PersonId">The id of the person.</param>
/// <param name="Level">The level at which the person has the role.</param>
/// <param name="BenefitId">The id of the benefit that the role is about, or null if it is about the whole initiative.</param>
/// <param name="AppointedBy">The id of the person who made the appointment, or null if not specified.</param>
/// <param name="Confirmed">The day on which the person confirmed the role (rule A1-34), or null if it is not confirmed.</param>
/// <param name="Days">The days on which the person has the role.</param>
public sealed record RoleAssignment(
    string Role, string PersonId, RoleLevel Level, string? BenefitId, string? AppointedBy, DateOnly? Confirmed, DaySpan Days);

/// <summary>The roles of benefits management (rules A1-15, A1-24 to A1-32). A portfolio may define more.</summary>
public static class Roles
{
    /// <summary>Gevinstansvarlig: makes sure that the benefit is realised, also after the project.</summary>
    public const string BenefitOwner = "benefit-owner";

    /// <summary>Gevinstcontroller or målermand: measures and reviews; appointed by the owner.</summary>
    public const string BenefitController = "benefit-controller";

    /// <summary>Styregruppe: a member of the steering group.</summary>
    public const string SteeringGroup = "steering-group";

    /// <summary>Programejer: responsible for the success of a programme.</summary>
    public const string ProgrammeOwner = "programme-owner";

    /// <summary>Gets the name of each role by its code.</summary>
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
