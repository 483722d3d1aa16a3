using BenefitMeter.Worker.Reporting.Schema;

namespace BenefitMeter.Worker.Reporting.Tables;

/// <summary>
/// On which figures everything that is derived rests: benefits, economy, follow-up, work and portfolios. It has one row, written
/// in the transaction that publishes what is derived, or once it is known that nothing of it changed (decision 0081).
/// </summary>
internal static class DerivationTable
{
    /// <summary>Gets the table.</summary>
    public static readonly Table<DerivationRecord> Table = new("bm_derivation");

    public static readonly Column DerivedAt = Table.Moment("derived_at", row => row.At)
        .Means(
            "hvornår det sidst blev beregnet, uanset om det ændrede noget",
            "when it was last derived, whether or not it changed");
    public static readonly Column AsOf = Table.Day("as_of", row => row.Basis.AsOf)
        .Means("den dag, det er beregnet pr.", "the day it was derived as of");
    public static readonly Column FiguresPublicationId =
        Table.Count("figures_publication_id", row => row.Basis.FiguresPublication);

    static DerivationTable()
    {
        Table.PrimaryKey("derived_at");
    }
}

/// <summary>What a derivation rests on.</summary>
/// <param name="FiguresPublication">The latest publication of figures; 0 where nothing has been published.</param>
/// <param name="AsOf">The last day looked at.</param>
internal sealed record DerivationBasis(long FiguresPublication, DateOnly AsOf);

/// <summary>A derivation.</summary>
/// <param name="Basis">What it rests on.</param>
/// <param name="At">When, by the database's clock.</param>
internal sealed record DerivationRecord(DerivationBasis Basis, DateTimeOffset At);
