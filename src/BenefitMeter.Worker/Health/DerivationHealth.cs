using BenefitMeter.Worker.Reporting;
using BenefitMeter.Worker.Reporting.Reading;

namespace BenefitMeter.Worker.Health;

/// <summary>The row of <c>bi_derivation</c>: whether benefits, follow-up and portfolios follow the figures.</summary>
/// <param name="IsBehind">Whether newer figures have been published than those that they rest on.</param>
/// <param name="NewestFiguresAt">When figures were last published; null where none were.</param>
/// <param name="Failure">Why they could not be derived, in English; null where they could.</param>
/// <param name="Hint">The hint that belongs to the failure, in English; null where there is none.</param>
internal sealed record DerivationHealth(bool IsBehind, DateTimeOffset? NewestFiguresAt, string? Failure, string? Hint)
{
    // They are derived right after the figures, by a run that may wait a minute for another.
    private static readonly TimeSpan Grace = TimeSpan.FromMinutes(2);

    /// <summary>Gets the state of a database that nothing has been published in.</summary>
    public static DerivationHealth None { get; } = new(false, null, null, null);

    /// <summary>Returns whether they have been behind for so long, 2 minutes, that no run is about to derive them.</summary>
    public bool IsLate(DateTimeOffset now) => IsBehind && NewestFiguresAt + Grace <= now;

    /// <summary>Reads the row.</summary>
    public static async Task<DerivationHealth> ReadAsync(ReportingStore store, CancellationToken cancellationToken)
    {
        ViewRow row = new ViewTable(await store.ReadViewAsync(
            new ViewSelection("bi_derivation") { Columns = ["is_behind", "newest_figures_at", "failure", "hint"] },
            cancellationToken)).Rows.Single();
        return new DerivationHealth(
            row.Flag("is_behind"), row.Moment("newest_figures_at"), row.Text("failure"), row.Text("hint"));
    }
}
