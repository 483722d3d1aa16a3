using BenefitMeter.Definitions.Units;
using BenefitMeter.FollowUp.Alerts;
using BenefitMeter.Worker.Reporting;
using BenefitMeter.Worker.Reporting.Schema;

namespace BenefitMeter.Worker.Deriving.FollowUp;

/// <summary>Alerts: one that was reported is never removed.</summary>
internal static class AlertTable
{
    /// <summary>Gets the table.</summary>
    public static Table<AlertRow> Table { get; } = new("bm_alert", t =>
    {
        t.Identity("row_id");
        t.Word("kind", row => row.Alert.Kind)
            .Means(
                "`escalation` (rød i to lukkede perioder i træk, regel C14.11), `relapse` (under 80 %, efter at målet "
                    + "var nået, regel C14.4), `early-without-effect` (regel C14.10)",
                "`escalation` (red in two closed periods in a row, rule C14.11), `relapse` (below 80 % after the "
                    + "target was reached, rule C14.4), `early-without-effect` (rule C14.10)");
        t.Id("indicator_id", row => row.Alert.IndicatorId);
        t.Id("unit_id", row => row.Alert.UnitId);
        t.Word("grain", row => row.Alert.Period.Grain)
            .Means("periodens målefrekvens", "the period's grain");
        t.Id("period_id", row => row.Alert.Period.Id)
            .Means("den periode, den begyndte med", "the period that it began with");
        t.Id("to_id", row => row.Alert.RecipientId)
            .Means(
                "personen, den går til: for `escalation` næste niveau over ejeren, ellers ejeren selv",
                "the person it goes to: of `escalation` the next level above the owner, else the owner")
            .Null(
                "for `escalation`: ingen anden er ansvarlig over ejeren; ellers: der er ingen ejer",
                "of `escalation`: nobody else is responsible above the owner; else: there is no owner");
        t.Label("to_name", row => row.RecipientName)
            .Means("personens navn", "that person's name")
            .Null("`to_id` er null", "`to_id` is null");
        t.Text("detail_da", row => row.Alert.Detail.Danish)
            .Means("hvad der er sket, på dansk", "what happened, in Danish");
        t.Text("detail_en", row => row.Alert.Detail.English)
            .Means("og på engelsk", "and in English");
        t.History("kind", "indicator_id", "unit_id", "grain", "period_id");
    });

    /// <summary>Reads the alerts that were reported.</summary>
    public static Task<List<object?[]>> ReadAsync(StoreSession session, CancellationToken cancellationToken) =>
        session.ReadCellsAsync(Table.Written, "superseded_by IS NULL", cancellationToken);

    /// <summary>
    /// Gets the rows: an alert is reported once and stays, also when a correction makes it untrue (decision 0012).
    /// </summary>
    /// <param name="reported">The rows that were reported.</param>
    /// <param name="found">The alerts that are found now.</param>
    public static DerivedRows Rows(IReadOnlyList<object?[]> reported, IEnumerable<AlertRow> found)
    {
        HashSet<string> known = [.. reported.Select(row => KeyOf(row))];
        return Table.Rows(found.Where(row => known.Add(KeyOf(CellTexts.Of(cells => Table.Write(row, cells)))))).With(reported);
    }

    private static string KeyOf(object?[] cells) => string.Join('/', cells.Take(Table.CurrentKey.Count));
}

/// <summary>An alert, with the persons that it may go to.</summary>
/// <param name="Alert">The alert.</param>
/// <param name="People">The persons by id.</param>
internal sealed record AlertRow(Alert Alert, IReadOnlyDictionary<string, Person> People)
{
    /// <summary>Gets the name of the person it goes to; null if nobody is responsible.</summary>
    public string? RecipientName => Alert.RecipientId is { } person ? People[person].Name : null;
}
