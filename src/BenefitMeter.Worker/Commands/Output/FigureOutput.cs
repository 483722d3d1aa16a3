using System.Globalization;
using BenefitMeter.Definitions;
using BenefitMeter.Worker.Reporting.Publishing;

namespace BenefitMeter.Worker.Commands.Output;

/// <summary>Rows of <c>bi_figure</c>, read by column name.</summary>
internal sealed class FigureOutput
{
    private readonly Dictionary<string, int> places;
    private readonly ViewRows view;

    /// <summary>Takes rows of the view.</summary>
    public FigureOutput(ViewRows view)
    {
        this.view = view;
        places = view.Columns.Index().ToDictionary(column => column.Item, column => column.Index);
    }

    /// <summary>Gets the rows.</summary>
    public IReadOnlyList<IReadOnlyList<object?>> Rows => view.Rows;

    /// <summary>Gets a text; empty where it is null.</summary>
    public string Text(IReadOnlyList<object?> row, string column) => row[places[column]] as string ?? string.Empty;

    /// <summary>Gets a number; null where there is none.</summary>
    public decimal? Number(IReadOnlyList<object?> row, string column) =>
        row[places[column]] is { } value ? Convert.ToDecimal(value, CultureInfo.InvariantCulture) : null;

    /// <summary>Gets every column, the ones that people see with a heading.</summary>
    public IReadOnlyList<OutputColumn> Columns() =>
        [.. view.Columns.Select(column => new OutputColumn(column, Headings.GetValueOrDefault(column)))];

    /// <summary>Gets a row as it is printed: numbers with their unit, smileys with their word.</summary>
    public IReadOnlyList<object?> Printed(IReadOnlyList<object?> row, Language language)
    {
        object?[] printed = [.. row];
        int decimals = (int)(Number(row, "decimals") ?? 0);
        bool isHidden = Text(row, "state") == "suppressed";
        foreach (string column in (string[])["value", "plan", "target"])
        {
            printed[places[column]] = Number(row, column) is { } value
                ? new DisplayValue(
                    value, Realising.Sentences.DisplayFormat.Quantity(value, decimals, Text(row, "measured_in"), language))
                : null;
        }

        foreach (string column in (string[])["result_status", "timeline_status"])
        {
            printed[places[column]] = isHidden ? SmileyText.Hidden : SmileyText.Of(row[places[column]] as string, language);
        }

        if (isHidden)
        {
            printed[places["value"]] = SmileyText.Hidden;
        }

        printed[places["indicator_name_en"]] = new DisplayValue(
            row[places["indicator_name_en"]], Text(row, language == Language.Danish ? "indicator_name_da" : "indicator_name_en"));
        return printed;
    }

    /// <summary>Gets the sentence that explains a row's smileys.</summary>
    public string Sentence(IReadOnlyList<object?> row, Language language) =>
        Text(row, language == Language.Danish ? "status_reason_da" : "status_reason_en");

    private static readonly Dictionary<string, LocalText> Headings = new(StringComparer.Ordinal)
    {
        ["indicator_name_en"] = new("Indikator", "Indicator"),
        ["unit_name"] = new("Enhed", "Unit"),
        ["period_id"] = new("Periode", "Period"),
        ["value"] = new("Målt", "Measured"),
        ["plan"] = new("Plan", "Plan"),
        ["result_status"] = new("Resultat", "Result"),
        ["timeline_status"] = new("Tidsplan", "Timeline"),
    };
}
