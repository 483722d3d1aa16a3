using BenefitMeter.Definitions.Units;
using BenefitMeter.Worker.Reporting.Schema;

namespace BenefitMeter.Worker.Reporting.Tables;

/// <summary>The organisational units that figures are about.</summary>
internal static class UnitTable
{
    /// <summary>Gets the table.</summary>
    public static readonly Table<UnitRow> Table = new("bm_unit");

    public static readonly Column UnitId = Table.Id("unit_id", row => row.Unit.Id);
    public static readonly Column NameDa = Table.Label("name_da", row => row.Unit.Name.Danish);
    public static readonly Column NameEn = Table.Label("name_en", row => row.Unit.Name.English);
    public static readonly Column ParentId = Table.Id("parent_id", row => row.Unit.ParentId)
        .Means(
            "den overordnede enhed i dag; tal for tidligere dage tæller for den overordnede enhed på de dage",
            "the unit above today; figures of earlier days count for the parent of those days")
        .Null("enheden er roden", "the root");
    public static readonly Column Path = Table.Id("path", row => row.Path, 4000)
        .Means("id'erne fra roden og ned, fx `kommune/borger`", "the ids from the root down, such as `kommune/borger`");
    public static readonly Column UnitLevel = Table.Integer("unit_level", row => row.Level)
        .Means("hvor dybt enheden ligger; 0 er roden", "how deep it lies; 0 is the root");
    public static readonly Column ResponsibleName = Table.Label("responsible_name", row => row.ResponsibleName)
        .Means("hvem der har ansvaret", "who answers for it")
        .Null("ingen er angivet", "nobody is named");
    public static readonly Column SortOrder = Table.Integer("sort_order", row => row.Index)
        .Means("placeringen i træet, overordnede før underordnede", "its place in the tree, parents before children");
    public static readonly Column IsCurrent = Table.Flag("is_current", row => row.IsCurrent)
        .Means(
            "0, når enheden er gået ud af kataloget eller ikke fandtes på den seneste kørsels dag",
            "0 when it has left the catalogue, or was not there on the last run's day");
    public static readonly Column ValidFrom = Table.Day("valid_from", row => row.ValidFrom)
        .Means("første dag", "its first day")
        .Null("enheden har altid været der", "it was always there");
    public static readonly Column ValidTo = Table.Day("valid_to", row => row.ValidTo)
        .Means("sidste dag; derefter vises enheden, som den sidst var", "its last day; from then on it is shown as it was last")
        .Null("der er ingen slutdato", "it has no end");

    static UnitTable()
    {
        Table.PrimaryKey("unit_id");
    }
}

/// <summary>A unit at its place in the organisation.</summary>
/// <param name="Unit">The unit as it is now, or was last.</param>
/// <param name="Path">The ids from the root down.</param>
/// <param name="Level">How deep it lies; 0 is the root.</param>
/// <param name="ResponsibleName">Who answers for it; null where nobody is named.</param>
/// <param name="Index">Its place in the tree.</param>
/// <param name="IsCurrent">Whether it is open.</param>
/// <param name="ValidFrom">Its first day; null where it was always there.</param>
/// <param name="ValidTo">Its last day; null where it has no end.</param>
internal sealed record UnitRow(
    Unit Unit, string Path, int Level, string? ResponsibleName, int Index, bool IsCurrent, DateOnly? ValidFrom,
    DateOnly? ValidTo);
