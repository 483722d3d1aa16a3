using BenefitMeter.Worker.Runs.Pipeline;
using BenefitMeter.Worker.Words;

namespace BenefitMeter.Worker.Commands.Output;

/// <summary>The table of the runs of a measurement, with a row for each run and its outcome.</summary>
internal static class RunsOutput
{
    private static readonly OutputColumn[] Columns =
    [
        new("run_id", new("Kørsel", "Run")),
        new("datasets", new("Datasæt", "Datasets")),
        new("outcome", new("Udfald", "Outcome")),
        new("rows_read", new("Rækker læst", "Rows read")),
        new("figures_changed", new("Ændrede tal", "Figures changed")),
        new("findings", new("Fund", "Findings")),
    ];

    /// <summary>Creates the table.</summary>
    public static OutputTable Of(IReadOnlyList<RunResult> runs) => new(
        Columns,
        [.. runs.Select(run => (IReadOnlyList<object?>)
            [
                run.RunId, string.Join(", ", run.Datasets), EnumCode<RunOutcome>.Of(run.Outcome), run.RowsRead,
                run.Changes.Count, run.Findings.Count,
            ])]);
}
