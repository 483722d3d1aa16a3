using BenefitMeter.Worker.Reporting.Publishing;
using BenefitMeter.Worker.Reporting.Schema;
using BenefitMeter.Worker.Words;

namespace BenefitMeter.Worker.Reporting.Tables;

/// <summary>Runs: one for each dataset measured, or for those that a ratio joins.</summary>
internal static class RunTable
{
    /// <summary>Gets the table.</summary>
    public static readonly Table<StartedRun> Table = new("bm_run");

    public static readonly Column RunId = Table.Identity("run_id").Means("kørslen", "the run");
    public static readonly Column InvocationId = Table.Id("invocation_id", row => row.Start.InvocationId)
        .Means("det, som kørslerne fra én kommando har til fælles", "what the runs of one command share");
    public static readonly Column Datasets = Table.Text("datasets", row => string.Join(", ", row.Start.Datasets))
        .Means(
            "datasættene, adskilt af `, `; tom for kørsler, der ikke måler noget: den daglige vurdering og `benefits`, som "
                + "beregner det, der følger af tallene",
            "the datasets, separated by `, `; empty for runs that measure none: the daily judging, and `benefits`, which derives "
                + "what follows from figures");
    public static readonly Column AsOf = Table.Day("as_of", row => row.Start.AsOf)
        .Means("skæringsdatoen for målingen", "the day it measured as of");
    public static readonly Column StartedAt = Table.Moment("started_at", row => row.At)
        .Means("hvornår den startede", "when it started");
    public static readonly Column EndedAt = Table.Later("ended_at", ColumnKind.Moment)
        .Means(
            "hvornår den sluttede; for en opgivet kørsel, hvornår det blev opdaget",
            "when it ended; for an abandoned run when that was found out")
        .Null("kørslen er i gang", "running");
    public static readonly Column Outcome = Table.Word("outcome", row => RunOutcome.Running)
        .Means("{words}", "{words}");
    public static readonly Column Node = Table.Id("node", row => Environment.MachineName)
        .Means("maskinen, den kørte på", "the machine it ran on");
    public static readonly Column ProcessId = Table.Integer("process_id", row => Environment.ProcessId);
    public static readonly Column SystemUser = Table.Text("system_user", row => Environment.UserName)
        .Means("operativsystemets bruger", "the operating-system user");
    public static readonly Column Command = Table.Text("command", row => row.Start.Command)
        .Means("kommandoen, der startede den", "the command that started it");
    public static readonly Column RowsRead = Table.Later("rows_read", ColumnKind.Count)
        .Means("antal rækker læst fra kilderne", "the number of rows read from its sources")
        .Null("ingen kilde blev spurgt, eller kørslen er i gang", "none was asked, or running");
    public static readonly Column FiguresChanged = Table.Later("figures_changed", ColumnKind.Integer)
        .Means(
            "antal tal, den offentliggjorde eller trak tilbage; for `benefits` antal rækker, der følger af tallene",
            "the number of figures it published or withdrew; of `benefits` the number of rows that follow from figures")
        .Null("kørslen er i gang", "running");
    public static readonly Column Failure = Table.Later("failure", ColumnKind.Text)
        .Means("det, der fejlede", "what failed")
        .Null("intet fejlede", "nothing did");
    public static readonly Column Hint = Table.Later("hint", ColumnKind.Text)
        .Means("hvad man kan gøre ved det", "what to do about it")
        .Null("intet fejlede", "nothing failed");
    public static readonly Column ScheduledFor = Table.Moment(
        "scheduled_for", row => row.Start.ScheduledFor is { } due ? new DateTimeOffset(due, TimeSpan.Zero) : null)
        .Means(
            "det tidspunkt, den skulle køre; `started_at` minus dette er, hvor sent den begyndte",
            "the moment it was due at; `started_at` less this is how late it began")
        .Null("den var ikke planlagt", "nobody scheduled it");

    static RunTable()
    {
        Table.Index("outcome");
        Table.Index("started_at");
    }
}

/// <summary>A run that starts.</summary>
/// <param name="Start">What is known of it.</param>
/// <param name="At">When it starts, by the database's clock.</param>
internal sealed record StartedRun(RunStart Start, DateTimeOffset At);
