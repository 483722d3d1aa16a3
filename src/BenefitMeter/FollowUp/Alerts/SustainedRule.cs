namespace BenefitMeter.FollowUp.Alerts;

/// <summary>Finds whether a reached target was lost again (rule C14.4).</summary>
public static class SustainedRule
{
    /// <summary>The realisation in percent from which a target counts as reached (inclusive).</summary>
    public const decimal ReachedFrom = 100;

    /// <summary>The realisation in percent below which a reached target counts as lost (exclusive).</summary>
    public const decimal RelapseBelow = 80;

    /// <summary>Finds the period in which the target was first reached, and the period in which it was lost again.</summary>
    /// <param name="realised">
    /// The realisation of each closed period in percent, oldest first; null for a period without one.
    /// </param>
    /// <returns>
    /// The indexes, from 0, of the first period at 100 % or more and of the first later period below 80 %; each is null if there
    /// is no such period.
    /// </returns>
    public static (int? ReachedAt, int? RelapseAt) Find(IReadOnlyList<decimal?> realised)
    {
        int? reached = null;
        for (int i = 0; i < realised.Count; i++)
        {
            if (reached is null && realised[i] >= ReachedFrom)
            {
                reached = i;
            }
            else if (reached is not null && realised[i] < RelapseBelow)
            {
                return (reached, i);
            }
        }

        return (reached, null);
    }
}
