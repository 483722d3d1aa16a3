using BenefitMeter.Definitions;
using BenefitMeter.Definitions.Datasets;
using BenefitMeter.Definitions.Measures;
using BenefitMeter.Worker.Catalogues.Issues;

namespace BenefitMeter.Worker.Catalogues.Readers;

/// <summary>Reads measures (<c>measure</c>). A measure with an error is read as a count; its problems are reported.</summary>
internal static class MeasureReader
{
    private static readonly string[] DurationKeys = ["from", "to", "in"];

    /// <summary>Reads one measure.</summary>
    /// <param name="measure">The value of the key; null where it is left out.</param>
    /// <param name="datasetId">The dataset of the indicator.</param>
    /// <param name="datedBy">The date that places the rows of the indicator.</param>
    /// <param name="context">What has been read before; receives the issues.</param>
    public static Measure Read(Node? measure, string datasetId, string datedBy, IndicatorReaderContext context)
    {
        if (measure.Entries() is not [{ } entry])
        {
            return new CountMeasure(Filter.Everything);
        }

        Node node = entry.Value;
        Filter where = FilterReader.Read(node.At("where"), datasetId, context);
        return entry.Key switch
        {
            "sum" => new SumMeasure(context.NumberColumn(ColumnOf(node), datasetId), where),
            "mean" => new MeanMeasure(Value(node, datasetId, context), where),
            "median" => new PercentileMeasure(Value(node, datasetId, context), 0.5m, where),
            "percentile" => new PercentileMeasure(Value(node, datasetId, context), Fraction(node.At("p"), context), where),
            "distinct" => new DistinctMeasure(ColumnOf(node).Text() ?? string.Empty, where),
            "ratio" => new RatioMeasure(
                Side(node.At("numerator"), datasetId, datedBy, context),
                Side(node.At("denominator"), datasetId, datedBy, context)),
            "share" => new RatioMeasure(
                new RatioPart(new CountMeasure(where), datasetId, datedBy),
                new RatioPart(new CountMeasure(Filter.Everything), datasetId, datedBy)),
            "open" => new OpenMeasure(
                context.DateName(node.At("opened"), datasetId), context.DateName(node.At("closed"), datasetId), where),
            "value" => OwnFigure(node, datasetId, where, context),
            _ => new CountMeasure(where),
        };
    }

    private static Node? ColumnOf(Node node) => node is ScalarNode ? node : node.At("column");

    private static decimal Fraction(Node? p, IndicatorReaderContext context)
    {
        decimal percentile = p.Number() ?? 50;
        if (p is not null && percentile is <= 0 or >= 100)
        {
            context.Issues.Add(
                ShapeIssues.OutOfRange(p!.Place, "p", p.Text()!, new LocalText("over 0 og under 100", "above 0 and below 100")));
        }

        return percentile < 1 ? percentile : percentile / 100;
    }

    private static ValueSource Value(Node node, string datasetId, IndicatorReaderContext context)
    {
        bool isColumn = ColumnOf(node) is not null;
        int duration = DurationKeys.Count(key => node.Has(key));
        if (isColumn ? duration > 0 : duration < DurationKeys.Length)
        {
            context.Issues.Add(IndicatorIssues.ColumnOrDuration(node.Place));
        }

        return isColumn
            ? new ColumnValue(context.NumberColumn(ColumnOf(node), datasetId))
            : new DurationValue(
                context.DateName(node.At("from"), datasetId),
                context.DateName(node.At("to"), datasetId),
                node.At("in").Text() switch
                {
                    "hours" => DurationUnit.Hours,
                    "calendar-days" => DurationUnit.CalendarDays,
                    "working-days" => DurationUnit.WorkingDays,
                    _ => DurationUnit.Days,
                },
                KeepNegative: node.At("negative").Text() != "leave-out",
                DanishCalendar: node.At("calendar").Text() != "weekdays");
    }

    private static RatioPart Side(Node? side, string indicatorDataset, string indicatorDatedBy, IndicatorReaderContext context)
    {
        string datasetId = side.At("dataset").Text() ?? indicatorDataset;
        string datedBy = side.At("dated-by") is { } own ? context.DateName(own, datasetId) : indicatorDatedBy;
        if (side is not null && side.Has("count") == side.Has("sum"))
        {
            context.Issues.Add(IndicatorIssues.RatioSide(side.Place));
        }

        if (side is not null && !side.Has("dated-by") && datasetId != indicatorDataset
            && context.Datasets.TryGetValue(datasetId, out DatasetDefinition? dataset) && !dataset.Dates.ContainsKey(datedBy))
        {
            context.Issues.Add(IndicatorIssues.SideDatedBy(side.Place, datasetId));
        }

        Node? sum = side.At("sum");
        Filter where = FilterReader.Read((sum ?? side.At("count")).At("where"), datasetId, context);
        AdditiveMeasure measure = sum is null
            ? new CountMeasure(where)
            : new SumMeasure(context.NumberColumn(ColumnOf(sum), datasetId), where);
        return new RatioPart(measure, datasetId, datedBy);
    }

    private static ValueMeasure OwnFigure(Node node, string datasetId, Filter where, IndicatorReaderContext context)
    {
        if (node.Has("numerator") != node.Has("denominator") || (ColumnOf(node) is null && !node.Has("numerator")))
        {
            context.Issues.Add(IndicatorIssues.ValueColumns(node.Place));
        }

        return new ValueMeasure(
            Optional(ColumnOf(node), datasetId, context),
            Optional(node.At("numerator"), datasetId, context),
            Optional(node.At("denominator"), datasetId, context),
            where);
    }

    private static string? Optional(Node? column, string datasetId, IndicatorReaderContext context) =>
        column is null ? null : context.NumberColumn(column, datasetId);
}
