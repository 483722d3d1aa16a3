using BenefitMeter.Definitions.Measures;
using BenefitMeter.Planning;
using BenefitMeter.Worker.Sql;

namespace BenefitMeter.Worker.Sources;

/// <summary>Decides whether a database can group an extraction itself, or its rows must be streamed (decision 0071).</summary>
internal static class SqlPushDown
{
    /// <summary>Gets whether the database can read every cell, and work out the days and moments that the tallies need.</summary>
    public static bool Allows(Extraction extraction, SqlRows rows) =>
        rows.CanRead
            && extraction.Tallies.All(tally => tally.Where.Conditions.All(condition => Allows(condition, rows)) && tally switch
            {
                AdditiveTally additive => Allows(additive.Value, rows),
                ValuesTally values => Allows(values.Value, rows),
                DistinctTally distinct =>
                    rows.Need(distinct.Column).Type != CellType.Date || IsMoment(rows.Reading(distinct.Column)),
                _ => true,
            });

    private static bool Allows(Condition condition, SqlRows rows) =>
        rows.Need(condition.Column).Type != CellType.Date
        || condition.Operator is ConditionOperator.Empty or ConditionOperator.NotEmpty
        || (condition.OtherColumn is { } other
            ? CanTime(rows.Reading(condition.Column), rows.Reading(other))
            : rows.Reading(condition.Column).Day is not null);

    private static bool Allows(ValueSource? value, SqlRows rows) => value is not DurationValue duration
        || (duration.Unit is DurationUnit.Days or DurationUnit.Hours
            ? CanTime(rows.Reading(duration.From), rows.Reading(duration.To))
            : rows.Reading(duration.From).Day is not null && rows.Reading(duration.To).Day is not null);

    // Two times that are grouped by hour always have moments; otherwise the days are needed for dates without a time of day.
    private static bool CanTime(SqlReading first, SqlReading second) =>
        (HasBoth(first) && HasBoth(second)) || (first.ByHour && second.ByHour);

    private static bool HasBoth(SqlReading reading) => reading is { Day: not null, Moment: not null };

    // A cell that is only a day or an hour cannot distinguish two moments.
    private static bool IsMoment(SqlReading reading) => reading.Cell == reading.Moment;
}
