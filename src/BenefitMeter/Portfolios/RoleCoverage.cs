using BenefitMeter.Time;

namespace BenefitMeter.Portfolios;

/// <summary>Whether somebody holds a role on every day it is needed (rules A1-13, A2-05).</summary>
public static class RoleCoverage
{
    /// <summary>Gets the days of a span on which nobody holds a role, oldest first; a gap of one day is one.</summary>
    /// <param name="needed">The days on which it is needed.</param>
    /// <param name="covered">The days on which somebody holds it, in any order.</param>
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
    /// Gets how many of some roles are known in practice, in percent (rule A1-34): confirmed by their holder over assigned, or
    /// null if there are none.
    /// </summary>
    public static decimal? ConfirmedPercent(IReadOnlyCollection<RoleAssignment> roles) =>
        roles.Count == 0 ? null : roles.Count(role => role.Confirmed is not null) * 100m / roles.Count;
}
