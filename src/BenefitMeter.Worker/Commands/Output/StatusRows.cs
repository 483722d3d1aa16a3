using BenefitMeter.Definitions;

namespace BenefitMeter.Worker.Commands.Output;

/// <summary>Figures that a command shows.</summary>
/// <param name="Figures">What reads them.</param>
/// <param name="Rows">Those that are shown.</param>
internal sealed record StatusRows(FigureOutput Figures, IReadOnlyList<IReadOnlyList<object?>> Rows)
{
    /// <summary>Makes them a table in a language.</summary>
    public OutputTable Table(Language language) =>
        new(Figures.Columns(), [.. Rows.Select(row => Figures.Printed(row, language))]);
}
