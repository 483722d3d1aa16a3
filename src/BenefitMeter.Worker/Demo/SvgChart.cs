using System.Globalization;
using System.Text;
using System.Xml.Linq;
using BenefitMeter.Worker.Pages;

namespace BenefitMeter.Worker.Demo;

/// <summary>
/// Draws the chart of an indicator: actual values with gaps, plan, baseline and target. They can be distinguished without colour.
/// </summary>
internal static class SvgChart
{
    private const decimal Width = 680, Height = 290, Left = 58, Right = 64, Top = 14, Bottom = 34;
    private const int MostLabels = 8;

    /// <summary>Draws the chart. It needs neither scripts nor other files.</summary>
    public static XElement Render(IndicatorOverview indicator)
    {
        IReadOnlyList<OverviewPoint> points = indicator.Points;
        decimal[] levels = [.. points.SelectMany(point => new[] { point.Actual, point.Plan, point.Baseline })
            .Append(indicator.Target?.Value).OfType<decimal>()];
        ChartAxis axis = levels.Length == 0 ? ChartAxis.Covering(0, 1) : ChartAxis.Covering(levels.Min(), levels.Max());
        decimal step = (Width - Left - Right) / Math.Max(points.Count - 1, 1);

        return Element(
            "svg", ("viewBox", $"0 0 {Width:0} {Height:0}"), ("role", "img"), ("class", "chart"),
            new XElement("title", Html.Text(indicator.Name)), new XElement("desc", Html.Text(Describe(indicator))),
            Grid(), Labels(),
            Series("baseline", point => point.Baseline), Series("plan", point => point.Plan),
            Series("actual", point => point.IsComplete ? point.Actual : null), Dots(), Mark());

        decimal X(int index) => Left + (index * step);
        decimal Y(decimal level) => Top + ((axis.High - level) / (axis.High - axis.Low) * (Height - Top - Bottom));

        IEnumerable<XElement> Grid() => axis.Ticks.SelectMany(tick => new[]
        {
            Element("line", ("class", "grid"), ("x1", Left), ("x2", Width - Right), ("y1", Y(tick)), ("y2", Y(tick))),
            Element(
                "text", ("class", "tick"), ("x", Left - 8), ("y", Y(tick) + 4), ("text-anchor", "end"),
                DanishForm.Number(tick, axis.Decimals)),
        });

        IEnumerable<XElement> Labels()
        {
            int every = Math.Max(1, (points.Count + MostLabels - 1) / MostLabels);
            for (int i = points.Count - 1; i >= 0; i -= every)
            {
                yield return Element(
                    "line", ("class", "axis"), ("x1", X(i)), ("x2", X(i)), ("y1", Height - Bottom), ("y2", Height - Bottom + 4));
                yield return Element(
                    "text", ("class", "tick"), ("x", X(i)), ("y", Height - Bottom + 21), ("text-anchor", "middle"),
                    DanishForm.Short(points[i].Period));
            }
        }

        XElement? Series(string name, Func<OverviewPoint, decimal?> level)
        {
            StringBuilder path = new();
            for (int i = 0; i < points.Count; i++)
            {
                if (level(points[i]) is { } value)
                {
                    char move = i > 0 && level(points[i - 1]) is not null ? 'L' : 'M';
                    path.Append(CultureInfo.InvariantCulture, $"{move}{X(i):0.#} {Y(value):0.#}");
                }
            }

            return path.Length == 0 ? null : Element("path", ("class", name), ("d", path.ToString()));
        }

        // A value between two gaps has no line, so it gets a dot, like the last value and all incomplete ones.
        IEnumerable<XElement> Dots()
        {
            int last = points.Select((point, i) => point.IsComplete && point.Actual is not null ? i : -1).Append(-1).Max();
            for (int i = 0; i < points.Count; i++)
            {
                if (points[i].Actual is { } value && (!points[i].IsComplete || i == last || (!Drawn(i - 1) && !Drawn(i + 1))))
                {
                    yield return Element(
                        "circle", ("class", points[i].IsComplete ? "dot" : "dot open"), ("cx", X(i)), ("cy", Y(value)), ("r", 4));
                }
            }
        }

        bool Drawn(int i) => i >= 0 && i < points.Count && points[i].IsComplete && points[i].Actual is not null;

        IEnumerable<XElement> Mark()
        {
            if (indicator.Target is { } target)
            {
                decimal x = Width - Right + 12, y = Y(target.Value);
                yield return Element(
                    "path", ("class", "target"), ("d", FormattableString.Invariant($"M{x:0.#} {y - 6:0.#}l6 6l-6 6l-6 -6z")));
                yield return Element(
                    "text", ("class", "goal"), ("x", x + 10), ("y", y + 4), DanishForm.Number(target.Value, indicator.Decimals));
            }
        }
    }

    private static string Describe(IndicatorOverview indicator)
    {
        string latest = indicator.Latest is { } figure
            ? $"{DanishForm.Amount(figure.Value, indicator.Decimals, indicator.MeasuredIn)} i {DanishForm.Long(figure.Period)}."
            : "Endnu ikke målt.";
        string target = indicator.Target is { } mark
            ? $" Mål: {DanishForm.Amount(mark.Value, indicator.Decimals, indicator.MeasuredIn)}"
                + (mark.Date is { } day ? $" den {DanishForm.Day(day)}." : ".")
            : string.Empty;
        return latest + target;
    }

    private static XElement Element(string name, params object?[] parts) => new(name, parts.Select(part => part switch
    {
        (string key, decimal number) => new XAttribute(key, number.ToString("0.#", CultureInfo.InvariantCulture)),
        (string key, int number) => new XAttribute(key, number),
        (string key, string text) => new XAttribute(key, text),
        _ => part,
    }));
}
