using System.Globalization;
using System.Text.RegularExpressions;
using BenefitMeter.Worker.Reporting;
using BenefitMeter.Worker.Reports;

namespace BenefitMeter.Worker.Tests.Reporting.Expectations;

/// <summary>
/// The values that differ each time the history is created, and what expectations show in their place. A null remains a null,
/// and a moment becomes the step of the history that it belongs to.
/// </summary>
internal static partial class ChangingValues
{
    private const string Clock = "from the clock of the database";

    /// <summary>
    /// The columns, of every view or of one, with their placeholder and the reason. Where there is no placeholder, the column
    /// has moments, which become steps.
    /// </summary>
    private static readonly (string Column, string? Placeholder, string Because)[] Columns =
    [
        ("recorded_at", null, Clock),
        ("old_recorded_at", null, Clock),
        ("first_recorded_at", null, Clock),
        ("superseded_at", null, Clock),
        ("started_at", null, Clock),
        ("ended_at", null, Clock),
        ("last_run_at", null, Clock),
        ("last_success_at", null, Clock),
        ("last_change_at", null, Clock),
        ("answered_at", null, Clock),
        ("override_at", null, Clock),
        ("published_at", null, Clock),
        ("approved_at", null, Clock),
        ("derived_at", null, Clock),
        ("figures_at", null, Clock),
        ("newest_figures_at", null, Clock),
        ("bi_job_health.expected_by", null, "the first scheduled moment after the latest run, which is " + Clock),
        ("bi_idle_indicator.last_decision_on", "{day}", "the day of the decision, " + Clock),
        ("seconds", "{seconds}", "how fast the machine is"),
        ("node", "{node}", "the name of the machine"),
        ("system_user", "{user}", "who runs the tests"),
        ("invocation_id", "{id}", "a random id"),
        ("figure_id", "{id}", "an internal number, in the order of writing"),
        ("bi_report.content_hash", "{hash}", "of values of which some are moments"),
    ];

    /// <summary>
    /// The columns that are the time from one column to another. Where they are, they become the names of the two columns.
    /// </summary>
    private static readonly (string Column, string From, string To)[] Differences =
    [
        ("bi_idle_indicator.days_since_decision", "last_decision_on", "as_of"),
        ("bi_run.seconds", "started_at", "ended_at"),
    ];

    /// <summary>Replaces what differs each time in a table.</summary>
    public static SeenTable Replace(SeenTable table, DemoHistory history)
    {
        string[] names = [.. table.Columns.Select(column => column.Name)];
        Func<string?[], string, string>[] replace = [.. names.Select(name => Replacement(table.Name, name))];
        return table with
        {
            Rows =
            [
                .. table.Rows.Select(row =>
                    (string?[])[.. row.Zip(replace, (cell, by) => cell is null ? null : by(row, cell))]),
            ],
        };

        Func<string?[], string, string> Replacement(string view, string column)
        {
            foreach ((string _, string from, string to) in Differences.Where(each => each.Column == $"{view}.{column}"))
            {
                (int start, int end) = (Array.IndexOf(names, from), Array.IndexOf(names, to));
                return (row, cell) => cell == Difference(row[start], row[end]) ? $"{{{to} - {from}}}" : cell;
            }

            foreach ((string _, string? placeholder, string _) in
                Columns.Where(each => each.Column == column || each.Column == $"{view}.{column}"))
            {
                return (_, cell) => placeholder ?? history.StepOf(StoredText.ToMoment(cell));
            }

            return (_, cell) => history.WithoutPlace(cell);
        }
    }

    /// <summary>Replaces what differs each time in a report.</summary>
    public static string Replace(string kind, string text, DemoHistory history)
    {
        string replaced = Stored().Replace(history.WithoutPlace(text), match => history.StepOf(StoredText.ToMoment(match.Value)));
        replaced = SinceIssue().Replace(Shown().Replace(replaced, "{moment}"), "$1{day}");

        // The idle report counts from the day of a decision, which is today, to the day of the demo, which is years earlier.
        return kind == IdleReport.Kind.Name ? DaysSinceDecision().Replace(replaced, " {days}") : replaced;
    }

    private static string? Difference(string? from, string? to) =>
        from is null || to is null
            ? null
            : from.Length == "2024-11-20".Length
                ? (StoredText.ToDay(to).DayNumber - StoredText.ToDay(from).DayNumber).ToString(CultureInfo.InvariantCulture)
                : ViewCells.Number((decimal)(StoredText.ToMoment(to) - StoredText.ToMoment(from)).TotalMilliseconds / 1000);

    [GeneratedRegex(@"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z")]
    private static partial Regex Stored();

    [GeneratedRegex(@"(\d\d\.\d\d\.\d{4}|\d{1,2} [A-Z][a-z]+ \d{4}) \d\d:\d\d UTC")]
    private static partial Regex Shown();

    [GeneratedRegex(@"((?:udgave|issue) \d+ \()[^)]*")]
    private static partial Regex SinceIssue();

    [GeneratedRegex(@"\d{4}-\d\d-\d\d,-\d+| +-\d[\d.,]*(?= )|(?<=>)-\d[\d.,]*(?=<)")]
    private static partial Regex DaysSinceDecision();
}
