using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using OpenTelemetry;
using OpenTelemetry.Metrics;

namespace BenefitMeter.Worker.Telemetry;

/// <summary>Writes all metrics of the process in the text format of Prometheus, on request.</summary>
/// <remarks>Our own, because the exporter of OpenTelemetry for Prometheus is still a preview (decision 0044).</remarks>
[ExportModes(ExportModes.Pull)]
internal sealed partial class PrometheusText : BaseExporter<Metric>, IPullMetricExporter
{
    /// <summary>The media type of the text format.</summary>
    public const string MediaType = "text/plain; version=0.0.4; charset=utf-8";

    private readonly Lock gate = new();
    private readonly StringBuilder text = new();

    /// <inheritdoc/>
    public Func<int, bool>? Collect { get; set; }

    /// <summary>Collects all metrics now and returns them as text. Calls from several threads wait for each other.</summary>
    public string Scrape()
    {
        lock (gate)
        {
            text.Clear();
            Collect?.Invoke(Timeout.Infinite);
            return text.ToString();
        }
    }

    /// <inheritdoc/>
    public override ExportResult Export(in Batch<Metric> batch)
    {
        foreach (Metric metric in batch)
        {
            Write(metric);
        }

        return ExportResult.Success;
    }

    /// <summary>Returns the name of a metric in Prometheus: with its unit, and with <c>_total</c> if it only grows.</summary>
    public static string NameOf(string name, string unit, bool onlyGrows)
    {
        string spelled = NotALetter().Replace(name, "_") + unit switch
        {
            "s" => "_seconds",
            "By" => "_bytes",
            _ => string.Empty,
        };
        return onlyGrows && !spelled.EndsWith("_total", StringComparison.Ordinal) ? spelled + "_total" : spelled;
    }

    private void Write(Metric metric)
    {
        string name = NameOf(metric.Name, metric.Unit, metric.MetricType.IsSum() && !IsUpDown(metric));
        string kind =
            metric.MetricType.IsHistogram() ? "histogram" : metric.MetricType.IsSum() && !IsUpDown(metric) ? "counter" : "gauge";
        string help = metric.Description.Length > 0 ? metric.Description : metric.Name;
        Line($"# HELP {name} {help.Replace("\\", "\\\\", StringComparison.Ordinal).ReplaceLineEndings(" ")}");
        Line($"# TYPE {name} {kind}");
        foreach (ref readonly MetricPoint point in metric.GetMetricPoints())
        {
            string labels = Labels(point.Tags);
            if (kind == "histogram")
            {
                WriteHistogram(name, labels, point);
            }
            else
            {
                Line($"{name}{Braced(labels)} {Number(ValueOf(metric.MetricType, point))}");
            }
        }
    }

    private void WriteHistogram(string name, string labels, in MetricPoint point)
    {
        long below = 0;
        foreach (HistogramBucket bucket in point.GetHistogramBuckets())
        {
            below += bucket.BucketCount;
            string bound = $"le=\"{Number(bucket.ExplicitBound)}\"";
            Line($"{name}_bucket{{{(labels.Length > 0 ? labels + "," : string.Empty)}{bound}}} {below}");
        }

        Line($"{name}_sum{Braced(labels)} {Number(point.GetHistogramSum())}");
        Line($"{name}_count{Braced(labels)} {point.GetHistogramCount()}");
    }

    private void Line(FormattableString line) => text.Append(line.ToString(CultureInfo.InvariantCulture)).Append('\n');

    private static bool IsUpDown(Metric metric) =>
        metric.MetricType is MetricType.LongSumNonMonotonic or MetricType.DoubleSumNonMonotonic;

    private static double ValueOf(MetricType type, in MetricPoint point) => (type.IsSum(), type.IsLong()) switch
    {
        (true, true) => point.GetSumLong(),
        (true, false) => point.GetSumDouble(),
        (false, true) => point.GetGaugeLastValueLong(),
        _ => point.GetGaugeLastValueDouble(),
    };

    private static string Labels(ReadOnlyTagCollection tags)
    {
        List<string> labels = [];
        foreach (KeyValuePair<string, object?> tag in tags)
        {
            string value = Convert.ToString(tag.Value, CultureInfo.InvariantCulture) ?? string.Empty;
            string escaped = value.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("\"", "\\\"", StringComparison.Ordinal)
                .Replace("\n", "\\n", StringComparison.Ordinal);
            labels.Add($"{NotALetter().Replace(tag.Key, "_")}=\"{escaped}\"");
        }

        return string.Join(',', labels);
    }

    private static string Braced(string labels) => labels.Length > 0 ? $"{{{labels}}}" : string.Empty;

    private static string Number(double value) => value switch
    {
        double.PositiveInfinity => "+Inf",
        double.NegativeInfinity => "-Inf",
        _ => value.ToString(CultureInfo.InvariantCulture),
    };

    [GeneratedRegex("[^a-zA-Z0-9_]")]
    private static partial Regex NotALetter();
}
