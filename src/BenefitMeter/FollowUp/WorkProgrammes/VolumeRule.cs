using BenefitMeter.Definitions;

namespace BenefitMeter.FollowUp.WorkProgrammes;

/// <summary>
/// The volume from which a unit does a task often enough for routine and quality (bæredygtighedsmodel; rule C14.5).
/// </summary>
/// <param name="Id">The stable id, unique in the programme.</param>
/// <param name="Name">The name of the task.</param>
/// <param name="IndicatorId">The id of the indicator that counts the volume.</param>
/// <param name="Minimum">The volume from which a unit is sustainable (inclusive); greater than 0.</param>
public sealed record VolumeRule(string Id, LocalText Name, string IndicatorId, decimal Minimum)
{
    /// <summary>Compares volumes with a minimum.</summary>
    /// <param name="minimum">The volume from which a unit is sustainable (inclusive).</param>
    /// <param name="volumes">The volume of each unit.</param>
    public static VolumeSustainability Evaluate(decimal minimum, IReadOnlyCollection<decimal> volumes)
    {
        decimal total = volumes.Sum();
        decimal below = volumes.Where(volume => volume < minimum).Sum();
        return new VolumeSustainability(
            volumes.Count(volume => volume < minimum), below, total, total > 0 ? (total - below) * 100 / total : null);
    }
}

/// <summary>The distribution of a task over units.</summary>
/// <param name="UnitsBelow">The number of units below the minimum.</param>
/// <param name="VolumeBelow">The volume of these units.</param>
/// <param name="Volume">The volume of all units.</param>
/// <param name="ShareSustainable">
/// The share of the volume in units that are not below the minimum, in percent, or null if there is no volume.
/// </param>
public sealed record VolumeSustainability(int UnitsBelow, decimal VolumeBelow, decimal Volume, decimal? ShareSustainable);
