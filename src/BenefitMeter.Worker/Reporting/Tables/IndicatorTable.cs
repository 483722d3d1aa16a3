using BenefitMeter.Definitions.Indicators;
using BenefitMeter.Worker.Reporting.Schema;

namespace BenefitMeter.Worker.Reporting.Tables;

/// <summary>The indicators that figures are about.</summary>
internal static class IndicatorTable
{
    /// <summary>Gets the table.</summary>
    public static readonly Table<IndicatorRow> Table = new("bm_indicator");

    public static readonly Column IndicatorId = Table.Id("indicator_id", row => row.Indicator.Id);
    public static readonly Column NameDa = Table.Label("name_da", row => row.Indicator.Name.Danish);
    public static readonly Column NameEn = Table.Label("name_en", row => row.Indicator.Name.English);
    public static readonly Column ReadsDa = Table.Text("reads_da", row => row.Indicator.Interpretation?.Danish)
        .Means("én sætning på dansk om, hvad tallet betyder", "one sentence that says what the number means, in Danish")
        .Null("ingen har skrevet en", "nobody wrote one");
    public static readonly Column ReadsEn = Table.Text("reads_en", row => row.Indicator.Interpretation?.English)
        .Means("det samme på engelsk", "the same in English")
        .Null("ingen har skrevet en", "nobody wrote one");
    public static readonly Column DatasetId = Table.Id("dataset_id", row => row.Indicator.DatasetId)
        .Means("datasættet, der måles på", "the dataset it is measured on");
    public static readonly Column State = Table.Word("state", row => row.Indicator.State)
        .Means("`active`, `paused`, `retired`", "`active`, `paused`, `retired`");
    public static readonly Column OwnerId = Table.Id("owner_id", row => row.Indicator.OwnerId)
        .Means("ejeren", "the owner")
        .Null("ingen er angivet", "nobody is named");
    public static readonly Column OwnerName = Table.Label("owner_name", row => row.OwnerName)
        .Means("ejerens navn", "the owner's name")
        .Null("ingen er angivet", "nobody is named");
    public static readonly Column Direction = Table.Word("direction", row => row.Indicator.Direction)
        .Means("{words}", "{words}");
    public static readonly Column Judge = Table.Word("judge", row => row.Indicator.Judgement)
        .Means("{words}", "{words}");
    public static readonly Column Level = Table.Word("level", row => row.Indicator.Level)
        .Means("{words}", "{words}");
    public static readonly Column MeasuredIn = Table.Text("measured_in", row => row.Indicator.MeasuredIn);
    public static readonly Column Decimals = Table.Integer("decimals", row => row.Indicator.Decimals);
    public static readonly Column Grain = Table.Word("grain", row => row.Indicator.Grain)
        .Means("den målefrekvens, indikatoren måles og vurderes i", "the grain it is measured and judged in");
    public static readonly Column Aggregation = Table.Word("aggregation", row => row.Indicator.Aggregation);
    public static readonly Column IsPercent = Table.Flag("is_percent", row => row.Indicator.IsPercent);

    static IndicatorTable()
    {
        Table.PrimaryKey("indicator_id");
    }
}

/// <summary>An indicator with the name of its owner.</summary>
/// <param name="Indicator">The indicator.</param>
/// <param name="OwnerName">The owner's name; null where nobody is named.</param>
internal sealed record IndicatorRow(IndicatorDefinition Indicator, string? OwnerName);
