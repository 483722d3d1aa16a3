using BenefitMeter.Definitions;

namespace BenefitMeter.Worker.Reporting.Schema;

/// <summary>The meanings of columns that many tables and views have under the same name.</summary>
internal static class SharedMeanings
{
    private static readonly Dictionary<string, LocalText> Meanings = new(StringComparer.Ordinal)
    {
        ["aggregation"] = new("hvordan der aggregeres: {words}", "how it rolls up: {words}"),
        ["benefit_id"] = new("gevinsten", "the benefit"),
        ["business_case_id"] = new("business casen", "the business case"),
        ["data_through"] = new(
            "den dag, de bagvedliggende data nåede til ved offentliggørelsen",
            "the day the data behind it reached to when it was published"),
        ["decimals"] = new("antal viste decimaler", "the number of decimals people see"),
        ["goal_id"] = new("målet i strategiplanen", "the goal"),
        ["grain"] = new("{words}", "{words}"),
        ["indicator_id"] = new("indikatoren", "the indicator"),
        ["indicator_name_da"] = new("navnet på dansk", "its name in Danish"),
        ["indicator_name_en"] = new("navnet på engelsk", "its name in English"),
        ["measured_in"] = new("det, man tæller i", "what one counts in"),
        ["name_da"] = new("navnet på dansk", "its name in Danish"),
        ["name_en"] = new("navnet på engelsk", "its name in English"),
        ["node_id"] = new("knuden i `bi_portfolio`", "the node of `bi_portfolio`"),
        ["period_end"] = new("sidste dag", "its last day"),
        ["period_id"] = new("perioden", "the period"),
        ["period_start"] = new("første dag", "its first day"),
        ["recorded_at"] = new("hvornår læserne så rækken første gang", "when readers saw it first"),
        ["run_id"] = new("kørslen, der offentliggjorde tallet", "the run that published it"),
        ["sort_order"] = new("placeringen i planen", "its place in the plan"),
        ["title_da"] = new("dens titel på dansk", "its title in Danish"),
        ["title_en"] = new("dens titel på engelsk", "its title in English"),
        ["unit_id"] = new("enheden", "the unit"),
        ["unit_level"] = new("hvor dybt enheden ligger; 0 er roden", "how deep the unit lies; 0 is the root"),
        ["unit_name"] = new("navnet på dansk; `bi_unit` har begge sprog", "its name in Danish; `bi_unit` has both languages"),
    };

    /// <summary>Gets the meaning of a column by its name; null where it has none in common.</summary>
    public static LocalText? Of(string column) => Meanings.GetValueOrDefault(column);
}
