using System.Security.Cryptography;
using System.Text;
using BenefitMeter.Definitions.Datasets;
using BenefitMeter.Definitions.Indicators;

namespace BenefitMeter.Definitions.Measures;

/// <summary>
/// Computes the hash of an indicator's meaning. A changed hash is a new definition version (rule 12). The hash covers the measure
/// with its filters and scale, the date that places rows, the unit column, the dates and column types used, <c>no-rows</c> and
/// the dataset's query. It does not cover names, owner, schedule, target or baseline.
/// </summary>
public static class DefinitionHash
{
    /// <summary>Gets the hash: 64 hexadecimal digits in lower case, the same on every machine and in every release.</summary>
    /// <param name="indicator">The indicator.</param>
    /// <param name="datasets">The datasets of the catalogue. Those of the indicator must be among them.</param>
    public static string Compute(IndicatorDefinition indicator, IReadOnlyDictionary<string, DatasetDefinition> datasets) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(CanonicalText(indicator, datasets))));

    /// <summary>Gets the text that is hashed, one fact per line.</summary>
    /// <param name="indicator">The indicator.</param>
    /// <param name="datasets">The datasets of the catalogue. Those of the indicator must be among them.</param>
    public static string CanonicalText(IndicatorDefinition indicator, IReadOnlyDictionary<string, DatasetDefinition> datasets)
    {
        ArgumentNullException.ThrowIfNull(indicator);
        ArgumentNullException.ThrowIfNull(datasets);
        var text = new StringBuilder();
        text.Append("no-rows ").Append(indicator.NoRows == NoRows.Zero ? "zero" : "missing").Append('\n');
        text.Append("scale ").Append(indicator.IsPercent ? "100" : "1").Append('\n');
        if (indicator.Measure is RatioMeasure ratio)
        {
            Append(text, "numerator", ratio.Numerator.Measure, ratio.Numerator.DatedBy, datasets[ratio.Numerator.DatasetId]);
            Append(
                text, "denominator", ratio.Denominator.Measure, ratio.Denominator.DatedBy, datasets[ratio.Denominator.DatasetId]);
        }
        else
        {
            Append(text, "measure", indicator.Measure, indicator.DatedBy, datasets[indicator.DatasetId]);
        }

        return text.ToString();
    }

    private static void Append(StringBuilder text, string part, Measure measure, string datedBy, DatasetDefinition dataset)
    {
        var used = new SortedSet<string>(StringComparer.Ordinal) { datedBy };
        text.Append(part).Append(' ').Append(MeaningText.Write(measure, used)).Append('\n');
        text.Append("dated-by ").Append(MeaningText.Quote(datedBy)).Append('\n');
        text.Append("units ").Append(MeaningText.Quote(dataset.UnitColumn)).Append('\n');
        foreach (string name in used)
        {
            if (dataset.Dates.TryGetValue(name, out DateColumn? date))
            {
                text.Append("date ").Append(MeaningText.Quote(name)).Append(' ').Append(MeaningText.Quote(date.Column))
                    .Append(' ').Append(MeaningText.Word(date.Meaning)).Append('\n');
            }
            else if (dataset.Columns.TryGetValue(name, out ColumnDefinition? column))
            {
                text.Append("column ").Append(MeaningText.Quote(name)).Append(' ').Append(MeaningText.Word(column)).Append('\n');
            }
        }

        text.Append("query ").Append(MeaningText.Quote(dataset.Query is null ? null : QueryText.Normalize(dataset.Query)))
            .Append('\n');
    }
}
