using BenefitMeter.Economy.Pools;
using BenefitMeter.Realising;
using BenefitMeter.Worker.Reporting.Schema;
using BenefitMeter.Worker.Words;

namespace BenefitMeter.Worker.Deriving.Economy;

/// <summary>Investment pools by loan and year.</summary>
internal static class PoolTable
{
    /// <summary>Gets the table.</summary>
    public static Table<PoolRow> Table { get; } = new("bm_pool", t =>
    {
        t.Identity("row_id");
        t.Id("pool_id", row => row.Pool)
            .Means("puljen", "the pool");
        t.Integer("loan", row => row.Year.Number)
            .Means("lånets nummer i puljen", "the number of the loan in the pool");
        t.Integer("year", row => row.Year.Year)
            .Means("året", "the year");
        t.Id("benefit_id", row => row.Year.Loan.BenefitId)
            .Null("det kendes ikke", "it is not known");
        t.Code("terms", EconomyWords.Terms, row => TermsOf(row.Year.Loan.Terms))
            .Means("hvordan der betales tilbage: {words}", "how it is paid back: {words}");
        t.Flag("is_realised", row => row.Year.IsRealised)
            .Means(
                "om året bygger på det realiserede og ikke på det planlagte",
                "whether the year is based on what was realised, not on what is planned");
        t.Decimal("drawn", row => Rounding.Kroner(row.Year.Drawn))
            .Means("trukket i året, kroner", "drawn that year, kroner");
        t.Decimal("net_benefit", row => Rounding.Kroner(row.Year.NetBenefit))
            .Means("den nettogevinst, der betales af", "the net benefit that it is paid from")
            .Null("intet er kendt", "nothing is known");
        t.Decimal("interest", row => Rounding.Kroner(row.Year.Schedule.Interest))
            .Means("tilskrevet rente", "interest added");
        t.Decimal("due", row => Rounding.Kroner(row.Year.Schedule.Due))
            .Means("det, der skal betales", "what is to be paid");
        t.Decimal("repaid", row => Rounding.Kroner(row.Year.Schedule.Repaid))
            .Means("det, der betales, renter først", "what is paid, interest first");
        t.Decimal("arrears", row => Rounding.Kroner(row.Year.Schedule.Arrears))
            .Means("det, der var forfaldent og ikke blev betalt", "what was due and not paid");
        t.Decimal("balance", row => Rounding.Kroner(row.Year.Schedule.Balance))
            .Means("restgælden ved årets slutning", "what is owed at the year's end");
        t.Decimal("to_area", row => row.Year.NetBenefit is null ? null : Rounding.Kroner(row.Year.Schedule.RemainingBenefit))
            .Means(
                "det, der er tilbage til kommunekassen eller området; under 0, hvor året kostede mere, end det gav",
                "what is left for the treasury or the area; below 0 where the year cost more than it gave")
            .Null("intet er kendt", "nothing is known");
        t.Decimal("pool_balance", row => Rounding.Kroner(row.Year.PoolBalance))
            .Means("puljens saldo ved årets slutning", "the balance of the pool at the year's end");
        t.History("pool_id", "loan", "year");
    });

    private static string TermsOf(LoanTerms terms) => terms switch
    {
        FollowBenefit => EconomyWords.FollowBenefit.Code,
        FixedInstalment => EconomyWords.FixedInstalment.Code,
        _ => EconomyWords.Grant.Code,
    };
}

/// <summary>A year of a loan of a pool.</summary>
/// <param name="Pool">The pool.</param>
/// <param name="Year">The year of the loan.</param>
internal sealed record PoolRow(string Pool, PoolYear Year);
