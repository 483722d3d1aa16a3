using BenefitMeter.Definitions;
using BenefitMeter.Worker.Reporting.Reading;
using BenefitMeter.Worker.Words;

namespace BenefitMeter.Worker.Reports;

/// <summary>
/// The report Indikatorer uden handling (rule D6): the indicators that nobody acts on, the reasons, and the proposal to commit or
/// retire. An empty list is printed as such.
/// </summary>
internal static class IdleReport
{
    /// <summary>Gets the kind of report.</summary>
    public static ReportKind Kind { get; } = new(ReportWords.Idle, ReadAsync, Show)
    {
        IsWide = true,
        Scope = ReportScope.Unit,
    };

    private static async Task<IReadOnlyList<NamedTable>> ReadAsync(ReportReader reader) =>
    [
        new(
            "indicators",
            (await reader.ViewAsync(new ViewSelection("bi_idle_indicator") { Where = reader.IsAsked("unit_id") })).View),
    ];

    private static IReadOnlyList<ReportSection> Show(ReportContent content, Language language)
    {
        bool danish = language == Language.Danish;
        return
        [
            new(
                danish ? "Indikatorer, som ingen handler på" : "Indicators nobody acts on",
                danish
                    ? ["Indikator", "Ejer", "Seneste værdi", "Periodens slutning", "Gul/rød i træk", "Åbne handlinger",
                        "Dage siden beslutning", "Grunde", "Timer brugt på at måle", "Forslag"]
                    : ["Indicator", "Owner", "Last value", "Period's end", "Yellow/red in a row", "Open actions",
                        "Days since decision", "Reasons", "Hours to measure", "Proposed"],
                [
                    .. content["indicators"].Rows.Select(row => new ShownRow(
                    [
                        ShownCell.Of(row.In("indicator_name", language)), ShownCell.Of(row.Text("owner_name")),
                        ShownCell.Number(row.Quantity("last_value", language)),
                        ShownCell.Of(row.Date("last_period_end", language)), ShownCell.Number(row.Text("not_green_in_a_row")),
                        ShownCell.Number(row.Text("open_actions")), ShownCell.Number(row.Text("days_since_decision")),
                        ShownCell.Of(FollowUpWords.IdleReason.Labels(row.Text("reasons"), language)),
                        ShownCell.Number(row.Number("measuring_hours") is { } hours
                            ? Realising.Sentences.DisplayFormat.Number(hours, 1, language)
                            : null),
                        ShownCell.Of(FollowUpWords.Proposal.Label(row.Text("proposed"), language)),
                    ])),
                ]) { WhenEmpty = danish ? "Ingen: Der handles på alle indikatorer." : "None: somebody acts on every indicator." },
        ];
    }
}
