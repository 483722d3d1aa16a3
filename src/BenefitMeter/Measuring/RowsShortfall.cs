using BenefitMeter.Time;

namespace BenefitMeter.Measuring;

/// <summary>How many rows a period has.</summary>
/// <param name="Period">The period.</param>
/// <param name="Rows">The rows that are placed in it.</param>
public sealed record PeriodRows(Period Period, long Rows);

/// <summary>What tells the usual number of rows.</summary>
public enum UsualRowsBasis
{
    /// <summary>The same period of the year before.</summary>
    LastYear,

    /// <summary>The median of the closed periods before, at most six.</summary>
    EarlierPeriods,

    /// <summary>The rows behind what is published of the period as complete.</summary>
    Published,

    /// <summary>The rows that someone accepted for the period.</summary>
    Accepted,
}

/// <summary>A closed period with fewer rows than the share of the usual number that is asked for.</summary>
/// <param name="Found">The period and its rows.</param>
/// <param name="Usual">The usual number.</param>
/// <param name="Basis">What tells the usual number.</param>
public sealed record RowsShortfall(PeriodRows Found, decimal Usual, UsualRowsBasis Basis);
