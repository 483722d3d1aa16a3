using BenefitMeter.Worker.Reporting.Publishing;
using BenefitMeter.Worker.Reporting.Schema;
using BenefitMeter.Worker.Words;

namespace BenefitMeter.Worker.Reporting.Tables;

/// <summary>The steps of runs.</summary>
internal static class RunStepTable
{
    /// <summary>Gets the table.</summary>
    public static readonly Table<StartedStep> Table = new("bm_run_step");

    public static readonly Column RunId = Table.Count("run_id", row => row.RunId)
        .Means("kørslen", "the run")
        .Of(RunTable.Table);
    public static readonly Column Step = Table.Integer("step", row => row.Step.Number)
        .Means("placeringen i kørslen, regnet fra 1", "its place in the run, from 1");
    public static readonly Column Name = Table.Code("name", RunWords.Step, row => row.Step.Name)
        .Means("{words}", "{words}");
    public static readonly Column DatasetId = Table.Id("dataset_id", row => row.Step.DatasetId)
        .Means("datasættet", "the dataset")
        .Null("trinnet vedrører ikke noget datasæt", "it is about none");
    public static readonly Column SourceId = Table.Id("source_id", row => row.Step.SourceId)
        .Means("kilden, der blev spurgt", "the source asked")
        .Null("det er ikke sket", "none was");
    public static readonly Column Question = Table.Text("question", row => row.Step.Question)
        .Means("forespørgslen, som den blev sendt", "the question as it was sent")
        .Null("det er ikke sket", "none was");
    public static readonly Column StartedAt = Table.Moment("started_at", row => row.Step.StartedAt)
        .Means("hvornår den startede", "when it started");
    public static readonly Column Seconds = Table.Decimal(
        "seconds", row => decimal.Round((decimal)row.Step.Elapsed.TotalSeconds, 3))
        .Means("hvor længe det varede", "how long it took");
    public static readonly Column RowsRead = Table.Count("rows_read", row => row.Step.RowsRead)
        .Means("antal rækker, trinnet læste", "the number of rows it read")
        .Null("trinnet læste ingen", "it read none");
    public static readonly Column Outcome = Table.Word("outcome", row => row.Step.Outcome)
        .Means("som i `bi_run`", "as in `bi_run`");
    public static readonly Column Failure = Table.Text("failure", row => row.Step.Failure)
        .Means("det, der fejlede", "what failed")
        .Null("intet fejlede", "nothing did");
    public static readonly Column Hint = Table.Text("hint", row => row.Step.Hint)
        .Means("hvad man kan gøre ved det", "what to do about it")
        .Null("intet fejlede", "nothing failed");

    static RunStepTable()
    {
        Table.PrimaryKey("run_id", "step");
    }
}

/// <summary>A step with its run.</summary>
/// <param name="RunId">The run.</param>
/// <param name="Step">The step.</param>
internal sealed record StartedStep(long RunId, RunStep Step);
