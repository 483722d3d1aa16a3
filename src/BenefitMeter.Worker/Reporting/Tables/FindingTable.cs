using BenefitMeter.Assessing;
using BenefitMeter.Worker.Reporting.Schema;
using BenefitMeter.Worker.Words;

namespace BenefitMeter.Worker.Reporting.Tables;

/// <summary>What runs found in the data.</summary>
internal static class FindingTable
{
    /// <summary>Gets the table.</summary>
    public static readonly Table<FoundInRun> Table = new("bm_finding") { LocksRowsOnly = true };

    public static readonly Column FindingId = Table.Identity("finding_id");
    public static readonly Column RunId = Table.Count("run_id", row => row.RunId)
        .Means("kørslen", "the run")
        .Of(RunTable.Table);
    public static readonly Column DatasetId = Table.Id("dataset_id", row => row.Found.DatasetId)
        .Means("datasættet", "the dataset");
    public static readonly Column IndicatorId = Table.Id("indicator_id", row => row.Found.IndicatorId)
        .Null("fundet vedrører datasættet", "it concerns the dataset");
    public static readonly Column Code = Table.Code("code", MeasuringWords.Finding, row => row.Found.Finding.Code)
        .Means("{words}", "{words}");
    public static readonly Column Place = Table.Text("place", row => row.Found.Finding.Location)
        .Means("fil eller tabel samt linje", "file or table, and line")
        .Null("fundet vedrører hele datasættet", "it concerns the whole dataset");
    public static readonly Column ColumnName = Table.Text("column_name", row => row.Found.Finding.Column)
        .Means("kolonnen", "the column")
        .Null("fundet vedrører ikke en bestemt kolonne", "it is not about one");
    public static readonly Column Shape = Table.Text("shape", row => row.Found.Finding.Shape)
        .Means(
            "værdiens form (cifre som 9, bogstaver som a), aldrig værdien",
            "the value's shape (digits as 9, letters as a), never the value")
        .Null("findes ikke", "there is none");
    public static readonly Column RowsCounted = Table.Count("rows_counted", row => row.Found.Finding.Count);
    public static readonly Column Detail = Table.Text("detail", row => row.Found.Finding.Detail.English)
        .Means("hvad der skete, og hvad der er gjort eller skal gøres", "what happened, and what was done or is to be done");
    public static readonly Column DetailDa = Table.Text("detail_da", row => row.Found.Finding.Detail.Danish)
        .Means("det samme på dansk", "the same in Danish")
        .Null(
            "fundet er gjort af en version, der kun meldte det på engelsk",
            "it was found by a version that reported it in English only");

    static FindingTable()
    {
        Table.Index("run_id");
    }
}

/// <summary>A finding with its run.</summary>
/// <param name="RunId">The run.</param>
/// <param name="Found">The finding.</param>
internal sealed record FoundInRun(long RunId, RunFinding Found);
