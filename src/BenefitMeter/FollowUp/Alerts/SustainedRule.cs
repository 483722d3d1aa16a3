namespace BenefitMeter.FollowUp.Alerts;

/// <summary>Whether what was reached is held (rule C14.4).</summary>
public static class SustainedRule
{
    /// <summary>The percent of the target from which it counts as reached.</summary>
    public const decimal ReachedFrom = 100;

    /// <summary>The percent below which it has fallen back.</summary>
    public const decimal RelapseBelow = 80;

    /// <summary>Finds where the target was first reached, and where it was lost again.</summary>
    /// <param name="realised">
    /// The realisation of each closed period in percent, in order of time, or null if there is none.
    /// </param>
    /// <returns>
    /// Both as places from 0: the first period at 100 % or more, and the first later one below 80 %, or null if there is none.
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
