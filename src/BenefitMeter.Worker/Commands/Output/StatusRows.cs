using BenefitMeter.Definitions;

namespace BenefitMeter.Worker.Commands.Output;

/// <summary>Figures that a command prints.</summary>
/// <param name="Figures">The access to the columns of the rows.</param>
/// <param name="Rows">The rows of <c>bi_figure</c> that are printed.</param>
internal sealed record StatusRows(FigureOutput Figures, IReadOnlyList<IReadOnlyList<object?>> Rows)
{
    /// <summary>Creates the table in a language.</summary>
    public OutputTable Table(Language language) =>
        new(Figures.Columns(), [.. Rows.Select(row => Figures.Printed(row, language))]);
}
