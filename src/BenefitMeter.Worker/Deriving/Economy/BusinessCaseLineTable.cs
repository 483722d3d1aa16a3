using BenefitMeter.Economy.BusinessCases;
using BenefitMeter.Worker.Reporting.Schema;

namespace BenefitMeter.Worker.Deriving.Economy;

/// <summary>Every line of the versions, one class each; the first and the latest are compared.</summary>
internal static class BusinessCaseLineTable
{
    /// <summary>Gets the table.</summary>
    public static Table<CaseLineRow> Table { get; } = new("bm_business_case_line", t =>
    {
        t.Id("business_case_id", row => row.Case);
        t.Integer("version", row => row.Version)
            .Means("versionens nummer", "the number of the version");
        t.Id("line", row => row.Line.Key)
            .Means("dens nøgle", "its key");
        t.Word("kind", row => row.Line.Kind)
            .Means("{words}", "{words}");
        t.Word("class", row => row.Line.Class)
            .Means("klassen, når det er en gevinst", "the class of a benefit")
            .Null("det er en udgift", "it is a cost");
        t.Id("unit_id", row => row.Line.UnitId)
            .Null("hele organisationen", "the whole organisation");
        t.Id("account", row => row.Line.Account)
            .Means("kontoen", "the budget line")
            .Null("ikke angivet", "none is named");
        t.Integer("year", row => row.Year)
            .Means("året", "the year");
        t.Decimal("low", row => row.Kroner.Low)
            .Means("lav, kroner", "low, kroner");
        t.Decimal("likely", row => row.Kroner.Likely)
            .Means("sandsynlig", "likely");
        t.Decimal("high", row => row.Kroner.High)
            .Means("høj", "high");
        t.PrimaryKey("business_case_id", "version", "line", "year");
    });
}

/// <summary>A year of a line of a version.</summary>
/// <param name="Case">The business case.</param>
/// <param name="Version">The version.</param>
/// <param name="Line">The line.</param>
/// <param name="Year">The year.</param>
/// <param name="Kroner">The kroner of the year.</param>
internal sealed record CaseLineRow(string Case, int Version, BusinessCaseLine Line, int Year, ThreePoint Kroner);
