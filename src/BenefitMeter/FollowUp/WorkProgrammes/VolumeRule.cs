using BenefitMeter.Definitions;

namespace BenefitMeter.FollowUp.WorkProgrammes;

/// <summary>
/// The volume from which a unit solves a task often enough for routine and quality (bæredygtighedsmodel; rule C14.5).
/// </summary>
/// <param name="Id">The stable id inside its programme.</param>
/// <param name="Name">What the task is called.</param>
/// <param name="IndicatorId">The indicator that counts the volume.</param>
/// <param name="Minimum">The volume from which a unit is sustainable; above 0.</param>
public sealed record VolumeRule(string Id, LocalText Name, string IndicatorId, decimal Minimum)
{
    /// <summary>Holds volumes against a minimum.</summary>
    /// <param name="minimum">The volume from which a unit is sustainable.</param>
    /// <param name="volumes">The units' volumes.</param>
    public static VolumeSustainability Evaluate(decimal minimum, IReadOnlyCollection<decimal> volumes)
    {
        decimal total = volumes.Sum();
        decimal below = volumes.Where(volume => volume < minimum).Sum();
        return new VolumeSustainability(
            volumes.Count(volume => volume < minimum), below, total, total > 0 ? (total - below) * 100 / total : null);
    }
}

/// <summary>How a task is spread over units.</summary>
/// <param name="UnitsBelow">The units below the minimum.</param>
/// <param name="VolumeBelow">Their volume.</param>
/// <param name="Volume">The volume of all units.</param>
/// <param name="ShareSustainable">
/// The share of the volume in units that are not below, in percent, or null if there is no volume.
/// </param>
public sealed record VolumeSustainability(int UnitsBelow, decimal VolumeBelow, decimal Volume, decimal? ShareSustainable);
