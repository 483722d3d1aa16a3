namespace BenefitMeter.FollowUp.Improvements;

/// <summary>Periods in a row on target: celebrated at two, proposed as the way to work at four (rule C14.7).</summary>
public static class TargetRun
{
    /// <summary>The length at which a run is celebrated.</summary>
    public const int Celebrated = 2;

    /// <summary>The length from which what is tried is proposed for adoption.</summary>
    public const int Adoptable = 4;

    /// <summary>Gets how long the run is at each period: 0 where that one was not on target.</summary>
    public static IReadOnlyList<int> Lengths(IEnumerable<bool> onTarget)
    {
        List<int> lengths = [];
        foreach (bool reached in onTarget)
        {
            lengths.Add(reached ? lengths.LastOrDefault() + 1 : 0);
        }

        return lengths;
    }

    /// <summary>Gets the first period, counted from 1, at which the run has a length, or null if it never has.</summary>
    public static int? FirstAt(IReadOnlyList<int> lengths, int length)
    {
        int place = lengths.ToList().IndexOf(length);
        return place < 0 ? null : place + 1;
    }
}
