using BenefitMeter.Economy.Rates;
using BenefitMeter.Realising;
using BenefitMeter.Worker.Reporting.Schema;
using BenefitMeter.Worker.Words;

namespace BenefitMeter.Worker.Deriving.Benefits;

/// <summary>The rates and prices by the day they apply from, each with its norm.</summary>
internal static class RateTable
{
    /// <summary>Gets the table.</summary>
    public static Table<RateRow> Table { get; } = new("bm_rate", t =>
    {
        t.Id("rate_id", row => row.Rate.Id)
            .Means("satsen", "the rate");
        t.Label("name_da", row => row.Rate.Name.Danish);
        t.Label("name_en", row => row.Rate.Name.English);
        t.Code("kind", EconomyWords.Rate, row => (row.Rate.Norm is null ? EconomyWords.Price : EconomyWords.Salary).Code)
            .Means("{words}", "{words}");
        t.Day("valid_from", row => row.Version.From)
            .Means("den første dag", "the first day");
        t.Day("valid_to", row => row.Version.To)
            .Means("den sidste dag", "the last day")
            .Null("det er den nyeste", "the newest");
        t.Decimal("amount", row => Rounding.ForStorage(row.Version.Amount))
            .Means("kroner eller indekset", "kroner, or the index");
        t.Label("norm_name", row => row.Rate.Norm?.Name)
            .Means("timenormen", "the norm of hours")
            .Null("det er ikke en løn", "it is no salary");
        t.Decimal("norm_hours", row => Rounding.ForStorage(row.Rate.Norm?.Hours))
            .Means("normens timer om året", "the hours a year of the norm")
            .Null("det er ikke en løn", "it is no salary");
        t.Decimal("hourly", row => Rounding.ForStorage(row.PerHour))
            .Means("lønnen divideret med normen", "the salary over the norm")
            .Null("det er ikke en løn", "it is no salary");
        t.Text("source", row => row.Version.Source)
            .Means("hvor den kommer fra", "where it comes from")
            .Null("det er ikke oplyst", "nobody said");
        t.Text("used_by", row => row.UsedBy)
            .Means("det, der bruger den, adskilt af `, `", "what uses it, separated by `, `");
        t.PrimaryKey("rate_id", "valid_from");
    });
}

/// <summary>A version of a rate.</summary>
/// <param name="Rate">The rate.</param>
/// <param name="Version">The version.</param>
/// <param name="UsedBy">The ids of the benefits that use the rate, separated by commas.</param>
internal sealed record RateRow(RateDefinition Rate, RateVersion Version, string UsedBy)
{
    /// <summary>Gets the kroner of an hour; null for a price.</summary>
    public decimal? PerHour => Rate.Norm is { } norm ? new HourlyRate(Version.Amount, norm).PerHour : null;
}
