using BenefitMeter.Definitions;
using BenefitMeter.Definitions.Datasets;
using BenefitMeter.Worker.Catalogues.Issues;

namespace BenefitMeter.Worker.Catalogues;

/// <summary>What the readers of indicators share.</summary>
/// <param name="Folder">The catalogue folder.</param>
/// <param name="UnitIds">The units that targets may name.</param>
/// <param name="Datasets">The datasets, sound or not.</param>
/// <param name="Defaults">The settings of every indicator that does not say otherwise.</param>
/// <param name="Sound">The nodes whose keys and values are sound in themselves; rules across keys look at no others.</param>
/// <param name="Issues">Takes what is wrong.</param>
internal sealed record IndicatorReaderContext(
    string Folder, IReadOnlyCollection<string> UnitIds, IReadOnlyDictionary<string, DatasetDefinition> Datasets, Node? Defaults,
    HashSet<Node> Sound, ICollection<DefinitionIssue> Issues)
{
    /// <summary>Reads the name of a date of a dataset, and reports it where the dataset has none of that name.</summary>
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

    /// <summary>Reads a column that must hold numbers, and reports it where the dataset says it holds something else.</summary>
    public string NumberColumn(Node? node, string datasetId)
    {
        string column = node.Text() ?? string.Empty;
        if (node is not null && TypeOf(column, datasetId) is { } type and not (ColumnType.Integer or ColumnType.Decimal))
        {
            Issues.Add(DatasetIssues.ColumnType(node.Place, column, "integer, decimal"));
        }

        return column;
    }

    /// <summary>Gets what a dataset says of a column or date; null where it says nothing.</summary>
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
