using System.Collections;
using System.Globalization;
using System.Reflection;
using System.Security.Cryptography;
using System.Text;
using BenefitMeter.Definitions;
using BenefitMeter.Definitions.Indicators;

namespace BenefitMeter.Worker.Runs.Pipeline;

/// <summary>
/// A hash of everything that a run's figures rest on besides the rows: the program, the organisation, the datasets, the
/// indicators with targets and approved baselines. Where it is what it was, an earlier run's figures still hold.
/// </summary>
internal static class RunFingerprint
{
    /// <summary>Gets the hash: 64 hexadecimal digits in lower case.</summary>
    /// <param name="catalogue">The catalogue.</param>
    /// <param name="datasets">The run's datasets.</param>
    /// <param name="indicators">The indicators measured.</param>
    public static string Compute(
        Catalogue catalogue, IReadOnlyList<string> datasets, IReadOnlyList<IndicatorDefinition> indicators)
    {
        var text = new StringBuilder();
        Write(text, typeof(Catalogue).Assembly.ManifestModule.ModuleVersionId);
        Write(text, catalogue.Organisation);
        Write(text, datasets.Select(id => catalogue.Datasets[id]));
        Write(text, indicators.OrderBy(indicator => indicator.Id, StringComparer.Ordinal));
        Write(text, indicators.Select(indicator => indicator.Baseline).OfType<VolumeAdjustedBaseline>()
            .Select(baseline => catalogue.Indicators[baseline.VolumeIndicatorId]));
        Write(text, catalogue.ApprovedBaselines.Where(baseline =>
            indicators.Any(indicator => indicator.Id == baseline.IndicatorId)));
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text.ToString())));
    }

    // Every public property of a definition counts, so that one that is added later is not forgotten here.
    private static void Write(StringBuilder text, object? value)
    {
        switch (value)
        {
            case null:
                text.Append('-');
                break;
            case string or Enum:
                text.Append('"').Append(value).Append('"').Append(value.ToString()!.Length);
                break;
            case IFormattable formattable:
                text.Append(formattable.ToString(value is DateOnly or TimeOnly ? "O" : null, CultureInfo.InvariantCulture));
                break;
            case bool:
                text.Append(value);
                break;
            case IEnumerable items:
                text.Append('[');
                foreach (object? item in items)
                {
                    Write(text, item);
                    text.Append(',');
                }

                text.Append(']');
                break;
            default:
                text.Append(value.GetType().Name).Append('{');
                foreach (PropertyInfo property in value.GetType()
                    .GetProperties(BindingFlags.Instance | BindingFlags.Public)
                    .Where(each => each.GetIndexParameters().Length == 0))
                {
                    text.Append(property.Name).Append(':');
                    Write(text, property.GetValue(value));
                    text.Append(';');
                }

                text.Append('}');
                break;
        }
    }
}
