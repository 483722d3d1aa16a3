namespace BenefitMeter.Portfolios;

/// <summary>A benefit that covers more than one administration needs a central owner (rules C14.2, A1-05).</summary>
public static class OwnerLevelRule
{
    /// <summary>The code of a benefit that needs a central owner and has another.</summary>
    public const string OwnerMustBeCentral = "OwnerMustBeCentral";

    /// <summary>Gets the code of the problem with an owner's level, or null if there is none.</summary>
    /// <param name="areas">The number of administrations that the benefit covers.</param>
    /// <param name="level">The owner's level.</param>
    public static string? Problem(int areas, RoleLevel level) =>
        areas > 1 && level != RoleLevel.Central ? OwnerMustBeCentral : null;
}
