using BenefitMeter.Definitions;
using BenefitMeter.Definitions.Datasets;
using BenefitMeter.Definitions.Measures;
using BenefitMeter.Worker.Catalogues.Issues;
using BenefitMeter.Worker.Catalogues.Keys;
using BenefitMeter.Worker.Catalogues.Rules;

namespace BenefitMeter.Worker.Catalogues.Readers;

/// <summary>Reads filters (<c>where</c>).</summary>
internal static class FilterReader
{
    /// <summary>Reads one filter; without conditions it includes every row.</summary>
    /// <param name="where">The value of the key; null where it is left out.</param>
    /// <param name="datasetId">The dataset whose columns it names.</param>
    /// <param name="context">What has been read before; receives the issues.</param>
    public static Filter Read(Node? where, string datasetId, IndicatorReaderContext context) =>
        where.Entries().Count == 0
            ? Filter.Everything
            : new Filter([.. where.Entries().SelectMany(entry => Conditions(entry, datasetId, context))]);

    private static IEnumerable<Condition> Conditions(MapEntry entry, string datasetId, IndicatorReaderContext context)
    {
        if (entry.Value is not MapNode)
        {
            yield return Values(entry.Key, ConditionOperator.In, entry.Value, datasetId, context);
        }

        if (entry.Value is MapNode { Entries.Count: 0 })
        {
            context.Issues.Add(IndicatorIssues.EmptyCondition(entry.Place, entry.Key));
        }

        foreach (MapEntry comparison in entry.Value.Entries())
        {
            yield return comparison.Key switch
            {
                "not" => Values(entry.Key, ConditionOperator.NotIn, comparison.Value, datasetId, context),
                "empty" => new Condition(
                    entry.Key, comparison.Value.Boolean() == true ? ConditionOperator.Empty : ConditionOperator.NotEmpty,
                    [], null),
                "at-least" => Values(entry.Key, ConditionOperator.AtLeast, comparison.Value, datasetId, context),
                "above" => Values(entry.Key, ConditionOperator.Above, comparison.Value, datasetId, context),
                "at-most" => Values(entry.Key, ConditionOperator.AtMost, comparison.Value, datasetId, context),
                "below" => Values(entry.Key, ConditionOperator.Below, comparison.Value, datasetId, context),
                "on-or-before" => Dates(entry, ConditionOperator.OnOrBefore, comparison.Value, datasetId, context),
                _ => Dates(entry, ConditionOperator.OnOrAfter, comparison.Value, datasetId, context),
            };
        }
    }

    private static Condition Values(
        string column, ConditionOperator with, Node node, string datasetId, IndicatorReaderContext context)
    {
        ColumnType? type = context.TypeOf(column, datasetId);
        bool isOrder = with is not (ConditionOperator.In or ConditionOperator.NotIn);
        foreach (Node value in node.Items())
        {
            ScalarKind? needed = type switch
            {
                ColumnType.Integer or ColumnType.Decimal => ScalarKind.Number,
                ColumnType.Date or ColumnType.Time => ScalarKind.Date,
                null when isOrder => ScalarKind.Number,
                _ => null,
            };
            if (needed is { } kind && value is ScalarNode scalar
                && ScalarCheck.Problem(new ScalarType(kind), column, scalar) is { } problem)
            {
                context.Issues.Add(problem);
            }
            else if (type == ColumnType.Text && isOrder)
            {
                context.Issues.Add(DatasetIssues.ColumnType(value.Place, column, "integer, decimal, date, time"));
            }
        }

        return new Condition(column, with, node.Texts(), null);
    }

    private static Condition Dates(
        MapEntry entry, ConditionOperator with, Node node, string datasetId, IndicatorReaderContext context)
    {
        CheckIsDate(entry.Key, entry.Place, datasetId, context);
        if (node.At("column") is ScalarNode other)
        {
            CheckIsDate(other.Value, other.Place, datasetId, context);
            return new Condition(entry.Key, with, [], other.Value);
        }

        return new Condition(entry.Key, with, node.Texts(), null);
    }

    private static void CheckIsDate(string column, FileLocation place, string datasetId, IndicatorReaderContext context)
    {
        if (context.Datasets.TryGetValue(datasetId, out DatasetDefinition? dataset)
            && context.TypeOf(column, datasetId) is not (ColumnType.Date or ColumnType.Time))
        {
            context.Issues.Add(
                ShapeIssues.UnknownReference(place, ReferenceNames.DateOf(datasetId), column, [.. dataset.Dates.Keys]));
        }
    }
}
