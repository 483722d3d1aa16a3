namespace BenefitMeter.FollowUp.Improvements;

/// <summary>
/// Periods in a row on target. A run is celebrated at two periods, and the workflow is proposed for adoption at four
/// (rule C14.7).
/// </summary>
public static class TargetRun
{
    /// <summary>The length at which a run is celebrated.</summary>
    public const int Celebrated = 2;

    /// <summary>The length from which the workflow is proposed for adoption.</summary>
    public const int Adoptable = 4;

    /// <summary>Gets the length of the run at each period; 0 for a period that is not on target.</summary>
    public static IReadOnlyList<int> Lengths(IEnumerable<bool> onTarget)
    {
        List<int> lengths = [];
        foreach (bool reached in onTarget)
        {
            lengths.Add(reached ? lengths.LastOrDefault() + 1 : 0);
        }

        return lengths;
    }
}
