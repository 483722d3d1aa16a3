using System.Globalization;
using BenefitMeter.Definitions;
using BenefitMeter.Worker.Health;
using BenefitMeter.Worker.Reporting;
using BenefitMeter.Worker.Reporting.Publishing;
using BenefitMeter.Worker.Words;

namespace BenefitMeter.Worker.Commands.Output;

/// <summary>
/// The table of <c>bi_job_health</c>: all columns for machines, and the most important ones for people, in local time.
/// </summary>
internal static class HealthOutput
{
    private static readonly Dictionary<string, LocalText> Headings = new(StringComparer.Ordinal)
    {
        ["dataset_id"] = new("Datasæt", "Dataset"),
        ["health"] = new("Tilstand", "Health"),
        ["last_run_at"] = new("Seneste kørsel", "Last run"),
        ["last_outcome"] = new("Udfald", "Outcome"),
        ["last_success_at"] = new("Seneste vellykkede", "Last success"),
        ["data_through"] = new("Data til og med", "Data through"),
        ["expected_by"] = new("Forventet", "Expected by"),
        ["next_run_at"] = new("Næste kørsel", "Next run"),
        ["attempts"] = new("Fejl i træk", "Failures in a row"),
        ["contact"] = new("Kontakt", "Contact"),
    };

    /// <summary>Gets the columns that are read: for people those of the table and those that the reasons need.</summary>
    /// <returns>The columns in the view's order; empty for all of them.</returns>
    public static IReadOnlyList<string> ColumnsOf(CommandContext context) =>
        context.ForPeople ? [.. Headings.Keys, .. JobHealth.Columns.Except(Headings.Keys)] : [];

    /// <summary>Creates the table.</summary>
    /// <param name="view">The rows of <c>bi_job_health</c>.</param>
    /// <param name="context">The context of the command.</param>
    public static OutputTable Table(ViewRows view, CommandContext context)
    {
        TimeZoneInfo? zone = context.ForPeople ? Zone(context) : null;
        OutputColumn[] columns = [.. view.Columns.Select(column => new OutputColumn(column, Headings.GetValueOrDefault(column)))];
        return new OutputTable(columns, [.. view.Rows.Select(row => (IReadOnlyList<object?>)
            [.. view.Columns.Zip(row, (column, cell) => Cell(column, cell, zone, context.Language))])]);
    }

    private static object? Cell(string column, object? cell, TimeZoneInfo? zone, Language language) => cell switch
    {
        string word when column == "health" => new DisplayValue(word, RunWords.Health.Label(word, language)),
        string moment when column.EndsWith("_at", StringComparison.Ordinal) || column == "expected_by" =>
            new DisplayValue(moment, Local(StoredText.ToMoment(moment), zone)),
        _ => cell,
    };

    private static string Local(DateTimeOffset moment, TimeZoneInfo? zone) => zone is null
        ? moment.UtcDateTime.ToString("yyyy-MM-dd HH:mm'Z'", CultureInfo.InvariantCulture)
        : TimeZoneInfo.ConvertTime(moment, zone).ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture);

    // The time zone is in the catalogue. If that has errors or is on another machine, times are in UTC.
    private static TimeZoneInfo? Zone(CommandContext context) =>
        Directory.Exists(context.Settings.CataloguePath) && CommandCatalogue.Read(context).Catalogue is { } catalogue
            ? TimeZoneInfo.FindSystemTimeZoneById(catalogue.Organisation.TimeZone)
            : null;
}
