using BenefitMeter.Definitions;
using BenefitMeter.Definitions.Indicators;
using BenefitMeter.Time;
using BenefitMeter.Worker.Catalogues.Issues;

namespace BenefitMeter.Worker.Catalogues.Readers;

/// <summary>Reads decisions about targets (<c>targets</c>).</summary>
internal static class TargetReader
{
    /// <summary>Reads one decision about a target.</summary>
    /// <param name="node">The decision.</param>
    /// <param name="grain">The measuring period of the indicator, which decides the number of shares in a key.</param>
    /// <param name="context">What has been read before; receives the issues.</param>
    public static TargetDecision Read(Node node, PeriodGrain grain, IndicatorReaderContext context)
    {
        ProfileShape profile = node.At("profile").Text() switch
        {
            "step" => ProfileShape.Step,
            "points" => ProfileShape.Points,
            "key" => ProfileShape.Key,
            _ => ProfileShape.Linear,
        };
        var units = new Dictionary<string, IReadOnlyList<TargetPoint>>(StringComparer.Ordinal);
        foreach (MapEntry unit in node.At("units").Entries())
        {
            units.Add(unit.Key, Points(unit.Value.At("points"), profile, context.Issues));
        }

        if (node.At("file") is ScalarNode file)
        {
            TargetFile.Read(file, profile, units, context);
        }

        var decision = new TargetDecision(
            node.At("decided").Decision(),
            profile,
            Points(node.At("points"), profile, context.Issues),
            Key(node, profile, grain, context.Issues),
            Range(node.At("range"), context.Issues),
            units,
            node.At("planned-denominators").Entries()
                .ToDictionary(entry => entry.Key, entry => entry.Value.Number() ?? 0, StringComparer.Ordinal));
        if (decision.Points.Count == 0 && units.Count == 0 && decision.Range is null)
        {
            context.Issues.Add(IndicatorIssues.TargetEmpty(node.Place));
        }

        return decision;
    }

    /// <summary>Gets the day of a profile's point: the last day of the period, for a step profile the first (rule 7).</summary>
    public static DateOnly DayOf(Period period, ProfileShape profile) =>
        profile == ProfileShape.Step ? period.Start : period.LastDay;

    private static List<TargetPoint> Points(Node? node, ProfileShape profile, ICollection<DefinitionIssue> issues)
    {
        List<TargetPoint> points = [];
        foreach (MapEntry entry in node.Entries())
        {
            var point = new TargetPoint(DayOf(Scalars.PeriodOrDate(entry.Key)!.Value, profile), entry.Value.Number() ?? 0);
            if (points.Count > 0 && point.Date <= points[^1].Date)
            {
                issues.Add(IndicatorIssues.PointsNotAscending(entry.Place, entry.Key));
            }

            points.Add(point);
        }

        return points;
    }

    private static decimal[] Key(Node node, ProfileShape profile, PeriodGrain grain, ICollection<DefinitionIssue> issues)
    {
        decimal[] shares = [.. node.At("key").Items().Select(item => item.Number() ?? 0)];
        if (shares.Length == 0)
        {
            return [];
        }

        FileLocation place = node.At("key")!.Place;
        decimal sum = shares.Sum();
        int? periods = grain switch
        {
            PeriodGrain.Month => 12,
            PeriodGrain.Quarter => 4,
            PeriodGrain.HalfYear => 2,
            PeriodGrain.Year => 1,
            _ => null,
        };
        if (profile != ProfileShape.Key)
        {
            issues.Add(IndicatorIssues.KeyWithoutProfile(place));
        }
        else if (sum is not (1 or 100))
        {
            issues.Add(IndicatorIssues.KeySum(place, sum));
        }
        else if (periods is { } needed && shares.Length != needed)
        {
            issues.Add(IndicatorIssues.KeyLength(place, shares.Length, needed));
        }

        return sum == 100 ? [.. shares.Select(share => share / 100)] : shares;
    }

    private static TargetRange? Range(Node? node, ICollection<DefinitionIssue> issues)
    {
        if (node is null)
        {
            return null;
        }

        var range = new TargetRange(node.At("low").Number(), node.At("high").Number(), node.At("tolerance").Number() ?? 0);
        if ((range.Low is null && range.High is null) || range.Low > range.High || range.Tolerance <= 0)
        {
            issues.Add(IndicatorIssues.RangeBounds(node.Place));
        }

        return range;
    }
}
