using BenefitMeter.Worker.Reporting.Schema;

namespace BenefitMeter.Worker.Reporting.Tables;

/// <summary>The datasets of the catalogue, with the moments by which each must have run and been delivered.</summary>
internal static class JobTable
{
    /// <summary>Gets the table.</summary>
    public static readonly Table<JobRecord> Table = new("bm_job");

    public static readonly Column DatasetId = Table.Id("dataset_id", row => row.DatasetId).Means("datasættet", "the dataset");
    public static readonly Column NameDa = Table.Label("name_da", row => row.Name?.Danish)
        .Means("navnet på dansk", "its name in Danish")
        .Null("findes ikke", "it has none");
    public static readonly Column NameEn = Table.Label("name_en", row => row.Name?.English)
        .Means("navnet på engelsk", "its name in English")
        .Null("findes ikke", "it has none");
    public static readonly Column SourceId = Table.Id("source_id", row => row.SourceId)
        .Means("kilden, datasættet kommer fra", "the source it comes from");
    public static readonly Column Contact = Table.Text("contact", row => row.Contact)
        .Means("hvem man kan ringe til om kilden", "whom to call about the source")
        .Null("kataloget angiver det ikke", "the catalogue does not say");
    public static readonly Column Schedule = Table.Text("schedule", row => row.Schedule)
        .Means("hvornår det køres, som kataloget angiver det", "when it runs, as the catalogue says it")
        .Null("køres kun manuelt", "only by hand");
    public static readonly Column KnownSince = Table.Moment("known_since", row => row.KnownSince);
    public static readonly Column NextRunAt = Table.Moment("next_run_at", row => row.NextRunAt)
        .Means(
            "næste tidspunkt i tidsplanen; ligger det i fortiden, har ingen worker kørt siden",
            "when its schedule names it next; in the past, no worker has run since")
        .Null("køres kun manuelt", "only by hand");
    public static readonly Column RunExpectedBy = Table.Moment("run_expected_by", row => row.RunBy).Null();
    public static readonly Column DeliveryExpectedBy = Table.Moment("delivery_expected_by", row => row.DeliveryBy).Null();
    public static readonly Column ExpectedThrough = Table.Day("expected_through", row => row.Through)
        .Means("den sidste dag i den næste forventede levering", "the last day of the next delivery that is expected")
        .Null("kataloget har ingen `expect.by`", "the catalogue says no `expect.by`");
    public static readonly Column IsCurrent = Table.Flag("is_current", row => true);

    static JobTable()
    {
        Table.PrimaryKey("dataset_id");
    }
}
