using BenefitMeter.Realising;
using BenefitMeter.Time;

namespace BenefitMeter.Portfolios;

/// <summary>Whether a role is filled on every day on which it is needed (rules A1-13, A2-05).</summary>
public static class RoleCoverage
{
    /// <summary>Gets the gaps in which nobody has the role, oldest first. A single day is a gap.</summary>
    /// <param name="needed">The days on which the role is needed.</param>
    /// <param name="covered">The spans of days on which somebody has the role, in any order.</param>
    public static IReadOnlyList<DaySpan> Gaps(DaySpan needed, IEnumerable<DaySpan> covered)
    {
        List<DaySpan> gaps = [];
        DateOnly from = needed.Start;
        foreach (DaySpan span in covered.Select(span => span.Intersect(needed)).Where(span => !span.IsEmpty)
            .OrderBy(span => span.Start))
        {
            if (span.Start > from)
            {
                gaps.Add(new DaySpan(from, span.Start));
            }

            from = span.End > from ? span.End : from;
        }

        if (from < needed.End)
        {
            gaps.Add(new DaySpan(from, needed.End));
        }

        return gaps;
    }

    /// <summary>
    /// Gets the share of roles that are confirmed by the person who has them, in percent of all assigned roles (rule A1-34),
    /// rounded to 10 decimals, or null if there are no roles.
    /// </summary>
    public static decimal? ConfirmedPercent(IReadOnlyCollection<RoleAssignment> roles) => roles.Count == 0
        ? null
        : Rounding.ForStorage(roles.Count(role => role.Confirmed is not null) * 100m / roles.Count);
}
