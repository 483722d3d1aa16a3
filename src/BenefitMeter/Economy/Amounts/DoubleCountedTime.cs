using BenefitMeter.Definitions.Benefits;
using BenefitMeter.Definitions.Units;

namespace BenefitMeter.Economy.Amounts;

/// <summary>
/// The time that a process saves, counted in kroner by more than one benefit. Minutes, hours and full-time equivalents are one
/// family of measures, and only one of them may be counted (rule C8.3).
/// </summary>
/// <param name="Benefit">The benefit that counts the time again.</param>
/// <param name="Earlier">The benefit before it that counts the time of the same process.</param>
/// <param name="Process">The process.</param>
public sealed record DoubleCountedTime(BenefitDefinition Benefit, BenefitDefinition Earlier, string Process)
{
    /// <summary>
    /// Finds the benefits that count time of a process that a benefit before them counts too, in the same unit or in one above
    /// or below it. Such a plan is refused (<see cref="EconomyBreach.SameBenefitTwice"/>).
    /// </summary>
    /// <param name="benefits">The benefits that still claim something, in the order of the catalogue.</param>
    /// <param name="units">The units.</param>
    public static IEnumerable<DoubleCountedTime> Find(IEnumerable<BenefitDefinition> benefits, UnitTree units)
    {
        List<BenefitDefinition> before = [];
        foreach (BenefitDefinition benefit in benefits)
        {
            if (benefit.Process is not { } process || !benefit.Money.Any(line => line.Worth is MinutesWorth or FteWorth))
            {
                continue;
            }

            if (before.Find(other => other.Process == process && Overlap(units, other, benefit)) is { } earlier)
            {
                yield return new DoubleCountedTime(benefit, earlier, process);
            }

            before.Add(benefit);
        }
    }

    private static bool Overlap(UnitTree units, BenefitDefinition one, BenefitDefinition other) =>
        one.UnitIds.Any(unit => other.UnitIds.Any(its => IsAboveOrSame(units, unit, its) || IsAboveOrSame(units, its, unit)));

    private static bool IsAboveOrSame(UnitTree units, string above, string unit) =>
        units.SelfAndAbove(unit).Any(each => each.Id == above);
}
