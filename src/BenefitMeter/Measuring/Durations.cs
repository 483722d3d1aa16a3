using BenefitMeter.Definitions;

namespace BenefitMeter.Measuring;

/// <summary>
/// Durations in whole numbers, so that sums are exact whoever adds them (contracts.md 5): microseconds for
/// <see cref="DurationUnit.Days"/> and <see cref="DurationUnit.Hours"/>, days for the other two. Figures are divided by
/// <see cref="PerUnit"/> last.
/// </summary>
public static class Durations
{
    /// <summary>
    /// Gets a duration. Elapsed time is between instants; where one of the two is a date without a time, it is the difference
    /// of the local dates in days of 24 hours, because a midnight that nobody wrote would bring a clock change into it.
    /// </summary>
    /// <returns>The whole number, negative when reversed; null where one of the two is empty.</returns>
    public static decimal? Of(DurationValue duration, in Cell from, in Cell to) => throw new NotSupportedException();

    /// <summary>Gets how many of what <see cref="Of"/> counts make one of the unit: microseconds of a day or hour, else 1.</summary>
    public static decimal PerUnit(DurationUnit unit) => throw new NotSupportedException();
}
