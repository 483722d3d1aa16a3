using BenefitMeter.Time;

namespace BenefitMeter.Measuring;

/// <summary>The number of rows of a period.</summary>
/// <param name="Period">The period.</param>
/// <param name="Rows">The rows that are placed in it.</param>
public sealed record PeriodRows(Period Period, long Rows);

/// <summary>How the usual number of rows was found.</summary>
public enum UsualRowsBasis
{
    /// <summary>From the same period of the year before.</summary>
    LastYear,

    /// <summary>The median of the earlier closed periods, at most six.</summary>
    EarlierPeriods,

    /// <summary>The rows behind the period's published, complete figure.</summary>
    Published,

    /// <summary>The number of rows that someone accepted for the period.</summary>
    Accepted,
}

/// <summary>A closed period with fewer rows than the required share of the usual number.</summary>
/// <param name="Found">The period and its rows.</param>
/// <param name="Usual">The usual number.</param>
/// <param name="Basis">How the usual number was found.</param>
public sealed record RowsShortfall(PeriodRows Found, decimal Usual, UsualRowsBasis Basis);
