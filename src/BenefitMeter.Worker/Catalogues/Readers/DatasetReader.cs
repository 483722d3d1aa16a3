using BenefitMeter.Definitions;
using BenefitMeter.Definitions.Datasets;
using BenefitMeter.Time;
using BenefitMeter.Worker.Catalogues.Issues;

namespace BenefitMeter.Worker.Catalogues.Readers;

/// <summary>Reads the datasets (<c>datasets</c>).</summary>
internal static class DatasetReader
{
    private const int SmallestK = 3;

    /// <summary>Reads the datasets by id, including those with errors.</summary>
    /// <param name="datasets">The section; null where there is none.</param>
    /// <param name="sound">The nodes whose own keys and values are valid; only these are checked further.</param>
    /// <param name="issues">Receives what is wrong.</param>
    public static IReadOnlyDictionary<string, DatasetDefinition> Read(
        Node? datasets, HashSet<Node> sound, ICollection<DefinitionIssue> issues)
    {
        var read = new Dictionary<string, DatasetDefinition>(StringComparer.Ordinal);
        foreach (MapEntry entry in datasets.Entries())
        {
            DatasetDefinition dataset = Dataset(entry.Key, entry.Value);
            if (sound.Contains(entry.Value))
            {
                Check(dataset, entry.Value, issues);
            }

            read.Add(entry.Key, dataset);
        }

        return read;
    }

    private static DatasetDefinition Dataset(string id, Node node) => new()
    {
        Id = id,
        Name = node.At("name").Wording(),
        SourceId = node.At("source").Text() ?? string.Empty,
        Query = node.At("query").Text(),
        Dates = node.At("dates").Entries().ToDictionary(entry => entry.Key, Date, StringComparer.Ordinal),
        UnitColumn = node.At("unit-column").Text(),
        Columns =
            node.At("columns").Entries().ToDictionary(entry => entry.Key, entry => Column(entry.Value), StringComparer.Ordinal),
        Key = node.At("key").Texts(),
        CompleteThrough = Through(node.At("complete-through").Text()),
        From = node.At("from").Date(),
        RowsArePersons = node.At("rows-are").Text() != "things",
        Disclosure = new DisclosureSettings(
            node.At("disclosure").At("k").Integer() ?? 5,
            node.At("disclosure").At("distinct").Text(),
            node.At("disclosure").At("sensitive").Boolean() ?? false),
        Schedule = node.At("schedule").Schedule(),
        LateRowsDays = node.At("late-rows").Days() ?? 0,
        Expectation = new DeliveryExpectation(
            node.At("expect").At("by").Schedule(),
            node.At("expect").At("rows").At("at-least").Percent(),
            node.At("expect").At("empty").Text() != "allow",
            node.At("expect").At("units").Texts()),
    };

    private static DateColumn Date(MapEntry entry) => new(
        entry.Key,
        entry.Value.Text() ?? entry.Value.At("column").Text() ?? string.Empty,
        entry.Value.At("as").Text() switch
        {
            "utc" => DateMeaning.Utc,
            "offset" => DateMeaning.Offset,
            "date" => DateMeaning.Date,
            _ => DateMeaning.Local,
        });

    private static ColumnDefinition Column(Node node)
    {
        ColumnType type = (node.Text() ?? node.At("type").Text()) switch
        {
            "integer" => ColumnType.Integer,
            "decimal" => ColumnType.Decimal,
            "date" => ColumnType.Date,
            "time" => ColumnType.Time,
            _ => ColumnType.Text,
        };
        return new ColumnDefinition(type, node.At("decimals").Integer());
    }

    private static CompleteThrough Through(string? text) => text switch
    {
        null => CompleteThrough.LastDate,
        "file-date" => new CompleteThrough(CompleteThroughKind.FileDate, null),
        "none" => new CompleteThrough(CompleteThroughKind.Live, null),
        _ => new CompleteThrough(CompleteThroughKind.Column, text[(text.IndexOf(' ', StringComparison.Ordinal) + 1)..]),
    };

    private static void Check(DatasetDefinition dataset, Node node, ICollection<DefinitionIssue> issues)
    {
        if (dataset.Dates.Count == 0)
        {
            issues.Add(DatasetIssues.NoDates(node.At("dates")?.Place ?? node.Place, dataset.Id));
        }

        if (dataset.Query is { } query && !QueryText.IsOneStatement(query))
        {
            issues.Add(DatasetIssues.QueryNotOne(node.At("query")!.Place));
        }

        if (dataset.Expectation.By?.Kind == ScheduleKind.Cron)
        {
            issues.Add(DatasetIssues.ExpectedByCron(node.At("expect").At("by")!.Place));
        }

        if (dataset.Disclosure.Threshold < SmallestK)
        {
            issues.Add(
                DatasetIssues.DisclosureTooSmall(node.At("disclosure").At("k")!.Place, dataset.Disclosure.Threshold, SmallestK));
        }

        foreach (MapEntry entry in node.At("dates").Entries())
        {
            string column = dataset.Dates[entry.Key].Column;
            if (dataset.Columns.TryGetValue(column, out ColumnDefinition? declared)
                && declared.Type is not (ColumnType.Date or ColumnType.Time))
            {
                issues.Add(DatasetIssues.ColumnType(entry.Place, column, "date, time"));
            }
        }
    }
}
