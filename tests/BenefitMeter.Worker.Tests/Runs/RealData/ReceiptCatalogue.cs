using BenefitMeter.Tests;

namespace BenefitMeter.Worker.Tests.Runs.RealData;

/// <summary>A catalogue over the permit receipts of a municipality: by channel, and by department.</summary>
internal static class ReceiptCatalogue
{
    /// <summary>Gets the file with one row per case.</summary>
    public static string Cases => Repository.RealData("receipt", "receipt_cases.csv");

    /// <summary>Gets the catalogue over the CSV file.</summary>
    public static string OverCsv =>
        Over($"{{ provider: csv, path: '{Cases}', delimiter: ',', culture: invariant }}", query: null);

    /// <summary>Gets the catalogue over a SQLite database that holds the same rows in a table <c>cases</c>.</summary>
    public static string OverSqlite(string database) =>
        Over($"{{ provider: sqlite, path: '{database}' }}", "SELECT * FROM cases");

    private static string Over(string source, string? query)
    {
        string from = query is null ? "source: permits" : $"source: permits\n    query: {query}";
        return $$"""
            organisation:
              name: Permit office
              time-zone: Europe/Amsterdam
              people:
                owner: { name: Anna Example, title: Head of permits }
              units:
                municipality: { name: Municipality }
                channels: { name: Channels, parent: municipality }
                internet: { name: Internet, parent: channels, codes: [Internet] }
                mail: { name: e-mail, parent: channels, codes: [e-mail] }
                desk: { name: Desk, parent: channels, codes: [Desk] }
                post: { name: Post, parent: channels, codes: [Post] }
                intern: { name: Intern, parent: channels, codes: [Intern] }
                departments: { name: Departments, parent: municipality }
                general: { name: General, parent: departments, codes: [General] }
                contact: { name: Customer contact, parent: departments, codes: [Customer contact] }
                experts: { name: Experts, parent: departments, codes: [Experts] }

            sources:
              permits: {{source}}

            datasets:
              by-channel:
                {{from}}
                {{Dates}}
                unit-column: channel
                rows-are: things
                complete-through: none
              by-department:
                {{from}}
                {{Dates}}
                unit-column: department
                rows-are: things
                complete-through: none

            indicators:
            {{Indented(Measures("channel", "by-channel"))}}
            {{Indented(Measures("department", "by-department"))}}
            {{Indented(Realised)}}
            """;
    }

    private const string Dates =
        "dates: { received: { column: startdate, as: offset }, completed: { column: enddate, as: offset }, deadline: { column: "
            + "deadline, as: offset } }";

    // What every indicator says alike.
    private const string Monthly =
        "grain: month, also: [all], judge: attainment, decimals: 6, owner: owner, act-when: The head of permits decides.";

    private const string Quarterly =
        "grain: quarter, judge: improvement, decimals: 6, owner: owner, act-when: The head of permits decides., effect-from: "
            + "2011-01-01, baseline: { window: 2010-Q4..2010-Q4 }";

    private static string Indented(string text) => text.Replace("\n", "\n  ", StringComparison.Ordinal).Insert(0, "  ");

    private static string Measures(string prefix, string dataset) => $$"""
        {{prefix}}-received: { name: Received, dataset: {{dataset}}, dated-by: received, measured-in: cases,
          direction: lower-is-better, {{Monthly}}, measure: { count: {} } }
        {{prefix}}-completed: { name: Completed, dataset: {{dataset}}, dated-by: completed, measured-in: cases,
          direction: higher-is-better, {{Monthly}}, measure: { count: {} } }
        {{prefix}}-digital-share: { name: Digital share, dataset: {{dataset}}, dated-by: received, measured-in: percent,
          direction: higher-is-better, {{Monthly}}, measure: { share: { where: { channel: Internet } } } }
        {{prefix}}-mean-days: { name: Mean days, dataset: {{dataset}}, dated-by: completed, measured-in: days,
          direction: lower-is-better, {{Monthly}}, measure: { mean: { from: received, to: completed, in: days,
          negative: keep } } }
        {{prefix}}-median-days: { name: Median days, dataset: {{dataset}}, dated-by: completed, measured-in: days,
          direction: lower-is-better, {{Monthly}}, measure: { median: { from: received, to: completed, in: days,
          negative: keep } } }
        {{prefix}}-median-days-valid: { name: Median days of valid cases, dataset: {{dataset}}, dated-by: completed,
          measured-in: days, direction: lower-is-better, {{Monthly}}, measure: { median: { from: received, to: completed,
          in: days, negative: leave-out } } }
        {{prefix}}-p90-days: { name: 90th percentile of days, dataset: {{dataset}}, dated-by: completed, measured-in: days,
          direction: lower-is-better, {{Monthly}}, measure: { percentile: { p: 90, from: received, to: completed, in: days,
          negative: keep } } }
        {{prefix}}-p90-days-valid: { name: 90th percentile of valid cases, dataset: {{dataset}}, dated-by: completed,
          measured-in: days, direction: lower-is-better, {{Monthly}},
          measure: { percentile: { p: 90, from: received, to: completed, in: days, negative: leave-out } } }
        {{prefix}}-median-calendar-days: { name: Median calendar days, dataset: {{dataset}}, dated-by: completed,
          measured-in: days, direction: lower-is-better, {{Monthly}}, measure: { median: { from: received, to: completed,
          in: calendar-days, negative: keep } } }
        {{prefix}}-median-working-days: { name: Median working days, dataset: {{dataset}}, dated-by: completed, measured-in: days,
          direction: lower-is-better, {{Monthly}}, measure: { median: { from: received, to: completed, in: working-days,
          calendar: weekdays, negative: keep } } }
        {{prefix}}-on-time-share: { name: On-time share, dataset: {{dataset}}, dated-by: completed, measured-in: percent,
          direction: higher-is-better, {{Monthly}},
          measure: { share: { where: { completed: { on-or-before: { column: deadline } } } } } }
        {{prefix}}-backlog: { name: Backlog, dataset: {{dataset}}, dated-by: received, measured-in: cases,
          direction: lower-is-better, {{Monthly}}, measure: { open: { opened: received, closed: completed } } }
        """;

    // Truths by start quarter, of the cases that have an end (rule 38).
    private const string Realised = $$"""
        realised-digital-share: { name: Digital share, dataset: by-channel, dated-by: received, measured-in: percent,
          direction: higher-is-better, {{Quarterly}}, targets: [ { decided: { date: 2010-12-01, by: owner },
          points: { 2012-Q4: 95 } } ], measure: { share: { where: { channel: Internet } } } }
        realised-median-days: { name: Median days, dataset: by-channel, dated-by: received, measured-in: days,
          direction: lower-is-better, {{Quarterly}}, targets: [ { decided: { date: 2010-12-01, by: owner },
          points: { 2012-Q4: 30 } } ], measure: { median: { from: received, to: completed, in: days, negative: keep,
            where: { completed: { empty: false } } } } }
        realised-on-time: { name: On-time share, dataset: by-channel, dated-by: received, measured-in: percent,
          direction: higher-is-better, {{Quarterly}}, targets: [ { decided: { date: 2010-12-01, by: owner },
          points: { 2012-Q4: 90 } } ],
          measure: { ratio: { numerator: { count: { where: { completed: { on-or-before: { column: deadline } } } } },
            denominator: { count: { where: { completed: { empty: false } } } } } } }
        realised-desk-and-post: { name: Desk and post cases, dataset: by-channel, dated-by: received, measured-in: cases,
          direction: lower-is-better, {{Quarterly}}, targets: [ { decided: { date: 2010-12-01, by: owner },
          points: { 2012-Q4: 15 } } ], measure: { count: { where: { channel: [Desk, Post] } } } }
        """;
}
