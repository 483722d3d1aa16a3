using BenefitMeter.Definitions;

namespace BenefitMeter.Worker.Catalogues;

/// <summary>Reads a <c>where</c>.</summary>
internal static class FilterReader
{
    public static Filter Read(Node? where, string datasetId, IndicatorReading reading) =>
        where.Entries().Count == 0
            ? Filter.Everything
            : new Filter([.. where.Entries().SelectMany(entry => Conditions(entry, datasetId, reading))]);

    private static IEnumerable<Condition> Conditions(MapEntry entry, string datasetId, IndicatorReading reading)
    {
        if (entry.Value is not MapNode)
        {
            yield return Values(entry.Key, ConditionOperator.In, entry.Value, datasetId, reading);
        }

        if (entry.Value is MapNode { Entries.Count: 0 })
        {
            reading.Issues.Add(IndicatorIssues.EmptyCondition(entry.Place, entry.Key));
        }

        foreach (MapEntry comparison in entry.Value.Entries())
        {
            yield return comparison.Key switch
            {
                "not" => Values(entry.Key, ConditionOperator.NotIn, comparison.Value, datasetId, reading),
                "empty" => new Condition(
                    entry.Key, comparison.Value.Boolean() == true ? ConditionOperator.Empty : ConditionOperator.NotEmpty, [], null),
                "at-least" => Values(entry.Key, ConditionOperator.AtLeast, comparison.Value, datasetId, reading),
                "above" => Values(entry.Key, ConditionOperator.Above, comparison.Value, datasetId, reading),
                "at-most" => Values(entry.Key, ConditionOperator.AtMost, comparison.Value, datasetId, reading),
                "below" => Values(entry.Key, ConditionOperator.Below, comparison.Value, datasetId, reading),
                "on-or-before" => Dates(entry, ConditionOperator.OnOrBefore, comparison.Value, datasetId, reading),
                _ => Dates(entry, ConditionOperator.OnOrAfter, comparison.Value, datasetId, reading),
            };
        }
    }

    private static Condition Values(string column, ConditionOperator with, Node node, string datasetId, IndicatorReading reading)
    {
        ColumnType? type = reading.TypeOf(column, datasetId);
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
                reading.Issues.Add(problem);
            }
            else if (type == ColumnType.Text && isOrder)
            {
                reading.Issues.Add(DatasetIssues.ColumnType(value.Place, column, "integer, decimal, date, time"));
            }
        }

        return new Condition(column, with, node.Texts(), null);
    }

    private static Condition Dates(MapEntry entry, ConditionOperator with, Node node, string datasetId, IndicatorReading reading)
    {
        CheckIsDate(entry.Key, entry.Place, datasetId, reading);
        if (node.At("column") is ScalarNode other)
        {
            CheckIsDate(other.Value, other.Place, datasetId, reading);
            return new Condition(entry.Key, with, [], other.Value);
        }

        return new Condition(entry.Key, with, node.Texts(), null);
    }

    private static void CheckIsDate(string column, Place place, string datasetId, IndicatorReading reading)
    {
        if (reading.Datasets.TryGetValue(datasetId, out DatasetDefinition? dataset)
            && reading.TypeOf(column, datasetId) is not (ColumnType.Date or ColumnType.Time))
        {
            reading.Issues.Add(ShapeIssues.UnknownReference(place, References.DateOf(datasetId), column, [.. dataset.Dates.Keys]));
        }
    }
}
