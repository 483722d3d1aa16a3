namespace BenefitMeter.Portfolios;

/// <summary>A benefit over more than one administration needs a central owner (rules C14.2, A1-05).</summary>
public static class OwnerLevelRule
{
    /// <summary>The code of a benefit whose owner stands too low.</summary>
    public const string OwnerMustBeCentral = "OwnerMustBeCentral";

    /// <summary>Gets what is wrong with an owner's level, or null if nothing is.</summary>
    /// <param name="areas">The administrations that the benefit reaches over.</param>
    /// <param name="level">The owner's level.</param>
    public static string? Problem(int areas, RoleLevel level) =>
        areas > 1 && level != RoleLevel.Central ? OwnerMustBeCentral : null;
}
