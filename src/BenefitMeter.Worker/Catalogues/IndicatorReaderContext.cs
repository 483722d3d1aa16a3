using BenefitMeter.Definitions;
using BenefitMeter.Definitions.Datasets;
using BenefitMeter.Worker.Catalogues.Issues;

namespace BenefitMeter.Worker.Catalogues;

/// <summary>What all readers of indicators need.</summary>
/// <param name="Folder">The catalogue folder.</param>
/// <param name="UnitIds">The units that targets may name.</param>
/// <param name="Datasets">The datasets by id, including those with errors.</param>
/// <param name="Defaults">The settings for indicators without their own; null where there are none.</param>
/// <param name="Sound">The nodes whose own keys and values are valid. Only these are checked by rules across keys.</param>
/// <param name="Issues">Receives what is wrong.</param>
internal sealed record IndicatorReaderContext(
    string Folder, IReadOnlyCollection<string> UnitIds, IReadOnlyDictionary<string, DatasetDefinition> Datasets, Node? Defaults,
    HashSet<Node> Sound, ICollection<DefinitionIssue> Issues)
{
    /// <summary>Reads the name of a date, and reports it where the dataset has no date of that name.</summary>
    public string DateName(Node? node, string datasetId)
    {
        string name = node.Text() ?? string.Empty;
        if (node is not null && Datasets.TryGetValue(datasetId, out DatasetDefinition? dataset)
            && !dataset.Dates.ContainsKey(name))
        {
            Issues.Add(ShapeIssues.UnknownReference(node.Place, ReferenceNames.DateOf(datasetId), name, [.. dataset.Dates.Keys]));
        }

        return name;
    }

    /// <summary>Reads the name of a column of numbers, and reports it where the dataset declares another type.</summary>
    public string NumberColumn(Node? node, string datasetId)
    {
        string column = node.Text() ?? string.Empty;
        if (node is not null && TypeOf(column, datasetId) is { } type and not (ColumnType.Integer or ColumnType.Decimal))
        {
            Issues.Add(DatasetIssues.ColumnType(node.Place, column, "integer, decimal"));
        }

        return column;
    }

    /// <summary>Gets the type that a dataset declares for a column or date; null where it declares none.</summary>
    public ColumnType? TypeOf(string column, string datasetId)
    {
        if (!Datasets.TryGetValue(datasetId, out DatasetDefinition? dataset))
        {
            return null;
        }

        return dataset.Columns.TryGetValue(column, out ColumnDefinition? declared) ? declared.Type
            : dataset.Dates.Values.Any(date => date.Name == column || date.Column == column) ? ColumnType.Time
            : null;
    }
}
