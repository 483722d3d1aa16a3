using System.Globalization;
using BenefitMeter.Definitions;
using BenefitMeter.Measuring;
using BenefitMeter.Worker.Reporting.Publishing;
using BenefitMeter.Worker.Words;

namespace BenefitMeter.Worker.Commands.Output;

/// <summary>Rows of <c>bi_figure</c> or another view, with access by column name.</summary>
internal sealed class FigureOutput
{
    private readonly Dictionary<string, int> indexes;
    private readonly ViewRows view;

    /// <summary>Creates the access to rows of a view.</summary>
    public FigureOutput(ViewRows view)
    {
        this.view = view;
        indexes = view.Columns.Index().ToDictionary(column => column.Item, column => column.Index);
    }

    /// <summary>Gets the rows, whose values are in the order of the columns of the view.</summary>
    public IReadOnlyList<IReadOnlyList<object?>> Rows => view.Rows;

    /// <summary>Returns the text in a column; empty if it is null.</summary>
    public string Text(IReadOnlyList<object?> row, string column) => row[indexes[column]] as string ?? string.Empty;

    /// <summary>Returns the number in a column; null if it is null.</summary>
    public decimal? Number(IReadOnlyList<object?> row, string column) =>
        row[indexes[column]] is { } value ? Convert.ToDecimal(value, CultureInfo.InvariantCulture) : null;

    /// <summary>
    /// Gets the columns of <c>bi_figure</c> that people see in a language, in the table and in the sentences below it, and those
    /// that decide how they are printed.
    /// </summary>
    public static IReadOnlyList<string> ColumnsForPeople(Language language) =>
    [
        .. Headings.Keys, "state", "measured_in", "decimals",
        .. language == Language.Danish ? (string[])["indicator_name_da", "status_reason_da"] : ["status_reason_en"],
    ];

    /// <summary>Returns the columns that were read. Those of the table for people have a heading.</summary>
    public IReadOnlyList<OutputColumn> Columns() =>
        [.. view.Columns.Select(column => new OutputColumn(column, Headings.GetValueOrDefault(column)))];

    /// <summary>Returns a row of <c>bi_figure</c> as it is printed: numbers with their unit, smileys with their word.</summary>
    public IReadOnlyList<object?> Printed(IReadOnlyList<object?> row, Language language)
    {
        int decimals = (int)(Number(row, "decimals") ?? 0);
        bool isHidden = Text(row, "state") == EnumCode<ObservationState>.Of(ObservationState.Suppressed);
        return [.. view.Columns.Zip(row, (column, cell) => column switch
        {
            "value" or "result_status" or "timeline_status" when isHidden => SmileyText.Hidden,
            "value" or "plan" or "target" => Number(row, column) is { } value
                ? new DisplayValue(
                    value, Realising.Sentences.DisplayFormat.Quantity(value, decimals, Text(row, "measured_in"), language))
                : null,
            "result_status" or "timeline_status" => SmileyText.Of(cell as string, language),
            "indicator_name_en" => new DisplayValue(
                cell, Text(row, language == Language.Danish ? "indicator_name_da" : "indicator_name_en")),
            _ => cell,
        })];
    }

    /// <summary>Returns the sentence that explains the smileys of a row of <c>bi_figure</c>.</summary>
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
