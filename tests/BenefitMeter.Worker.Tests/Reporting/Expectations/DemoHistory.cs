using BenefitMeter.Tests;
using BenefitMeter.Worker.Reporting;

namespace BenefitMeter.Worker.Tests.Reporting.Expectations;

/// <summary>
/// The sample municipality with a history, created with commands as people run them, so that every view for readers has rows: it
/// is measured, extended, corrected, decided about, approved, and corrected again.
/// </summary>
internal sealed class DemoHistory : IDisposable
{
    // A day long before the clock of any machine, so that the database, which has its own, finds each delivery overdue.
    private const string AsOf = "2024-11-20";

    private const string DebtorSystem = "31-10-2024;6.45.60;Debitorsystem;84.500,50";

    private static readonly DateTimeOffset Now = new(2024, 11, 20, 12, 0, 0, TimeSpan.Zero);

    private readonly Workspace folder = new() { Time = new FixedTime(Now) };
    private readonly string[] settings;
    private readonly List<DateTimeOffset> ends = [TimeProvider.System.GetUtcNow()];

    private DemoHistory(StoreFixture store) => settings =
    [
        "--ReportingStore:Provider", store.Dialect.Name, "--ReportingStore:ConnectionString", store.ConnectionString,
        "--ReportingStore:MigrateOnStart", "true",
    ];

    /// <summary>Creates the history in an empty reporting database.</summary>
    /// <param name="store">The database.</param>
    /// <param name="afterDemo">What is done after the demo, before anything else; null for nothing.</param>
    public static async Task<DemoHistory> CreateAsync(StoreFixture store, Func<DemoHistory, Task>? afterDemo = null)
    {
        DemoHistory history = new(store);
        await history.StepAsync(history.DemoAsync);
        await (afterDemo?.Invoke(history) ?? Task.CompletedTask);
        await history.StepAsync(history.ExtendAndCorrectAsync);
        await history.StepAsync(history.DecideAsync);
        await history.StepAsync(history.CorrectAgainAsync);
        return history;
    }

    /// <summary>Runs a command that must succeed, and returns what it prints.</summary>
    public Task<string> RunAsync(params string[] args) => folder.SucceedAsync([.. args, .. settings]);

    /// <summary>Replaces the path of the municipality's folder in a text.</summary>
    public string WithoutPlace(string text) => text.Replace(folder.Path, "{folder}", StringComparison.Ordinal);

    /// <summary>Returns the step in which a moment is, in place of it; the moment itself if it is before the first.</summary>
    public string StepOf(DateTimeOffset moment)
    {
        int step = ends.Count(end => end <= moment);
        return step == 0 ? StoredText.Of(moment) : step == ends.Count ? "{later}" : $"{{step {step}}}";
    }

    public void Dispose() => folder.Dispose();

    private async Task StepAsync(Func<Task> step)
    {
        await step();

        // The database rounds moments to a thousandth of a second.
        await Task.Delay(20, StoreFixture.Token);
        ends.Add(TimeProvider.System.GetUtcNow());
    }

    // Step 1: the demo as everybody gets it.
    private Task DemoAsync() => RunAsync("demo", "--directory", folder.Path, "--as-of", AsOf);

    // Step 2: a unit that closed, persons, a dataset that cannot be read, more plans; and corrections in the sources.
    private async Task ExtendAndCorrectAsync()
    {
        foreach (string file in Directory.EnumerateFiles(Path.Combine(
            Repository.Root, "tests", "BenefitMeter.Worker.Tests", "Reporting", "Expectations", "Additions")))
        {
            File.Copy(file, folder[Path.GetFileName(file)]);
        }

        folder.Write("ansoegninger.csv", Applications());
        folder.Change("kommune.yaml", "    job: {", """
                ungdom: { name: { da: Ungeteamet, en: Youth Team }, parent: boern, codes: [UNG], valid-from: 2024-01-01,
                  valid-to: 2024-06-30, successors: job }
                job: {
            """);
        folder.Change("satser.yaml", "    owners: [dir, hr]\n", """
                owners: [dir, hr]
                capacity: 1
                threshold: { amount: 100000 }
                recipients: [Økonomiudvalget]
                checklists: { opstart: { 1: [Formål er skrevet, Ejer er fundet] } }

            """);
        folder.Change("arbejdsprogram.yaml", "    scope-changes:", """
                volume-rules:
                  tilsyn: { name: { da: Tilsyn, en: Inspections }, indicator: kontrolsyn, minimum: 90 }
                scope-changes:
            """);
        folder.Append("arbejdsprogram-status.csv", """
            AP-01;2024-Q2;Opnået;G;Y;R;Udkast sendt rundt;2024-08-15;;;;ctm;2024-07-08
            AP-02;2024-Q2;Ikke opnået;rød;grøn;gul;;;;metode;Skabelonen manglede;ctm;2024-07-08

            """);
        folder.Append("handlingsplan.csv", """
            H-04;Fælles ledelse;cbs;;ingen;;2024-10-01;organisation;nej;opgivet;;digital-strategi;
            H-05;Luk skranken;;;svar-straks;;2024-12-01;lukning af kanal;nej;åben;;;digital-post
            H-06;Budgettet sænkes;dir;;ingen;;2024-12-01;budgetreduktion;nej;åben;;;
            H-07;To stillinger;dir;;ingen;;2024-12-01;personalereduktion;nej;åben;;;
            H-08;Ring først;cbs;;ingen;;2024-12-01;adfærd;nej;åben;;;

            """);
        folder.Change("drops/finans.csv", "31-10-2024;6.45.60;Debitorsystem;70.000,00", DebtorSystem);
        folder.Change(
            "drops/sager-2024.csv", "19-06-2024 09:28;22-07-2024 14:59;nej;18-08-2024;5,32",
            "19-06-2024 09:28;12-08-2024 14:59;ja;18-08-2024;9,25");
        folder.Change("drops/opkald.csv", "2024-11-11 09:48:40,CBS,146,ja", "2024-11-11 09:48:40,CBS,846,nej");
        folder.Change("tavle-tal.csv", "CBS;2024-11-03;85;100", "CBS;2024-11-03;79;100");

        // All but the letters, which are many and the same as before.
        await MeasureAsync(
            "ansoegere", "digitale-ansoegninger", "forsvundne", "system-debitor", "sagsbehandlingstid",
            "median-sagsbehandlingstid", "lange-sager", "sagspukkel", "rettidige-afgoerelser", "genaabnede-sager",
            "timer-pr-sag", "ventetid", "svar-straks", "kontrolsyn");
    }

    // Step 3: what people record.
    private async Task DecideAsync()
    {
        await RunAsync("pause", "loen", "--until", "2999-01-01T08:00");
        await RunAsync(
            "comment", "diplomudbud", "--round", "anden", "--by", "hr", "--cause", "Klage over udbuddet.",
            "--consequence", "Et halvt år senere.", "--path", "Nyt udbud i januar.", "--category", "supplier-delay");
        await RunAsync("comment", "digital-strategi", "--round", "anden", "--by", "cbs", "--cause", "Vi mangler folk.");
        await RunAsync(
            "override", "diplomudbud", "--round", "anden", "--by", "hr", "--result", "yellow", "--timeline", "red",
            "--reason", "Klagen er ikke afgjort.");
        await RunAsync("publish", "diplomudbud", "lederevaluering", "--round", "anden", "--by", "hr");
        await RunAsync("decide", "sygefravaer", "watch", "--period", "2024-10", "--by", "hr", "--text", "Ses an.");
        await RunAsync("decide", "sygefravaer", "act", "--period", "2024-10", "--by", "hr", "--text", "Samtaler.");
        await RunAsync("decide", "sagsbehandlingstid", "act", "--period", "2024-10", "--by", "hr", "--text", "Forslag: hold.");
        await RunAsync("decide", "genaabnede-sager", "retire", "--period", "2024-10", "--by", "dir", "--text", "Bruges ikke.");
        await RunAsync(
            "review", "goal", "baeredygtig-opgaveloesning", "--conclusion", "too-early", "--evidence", "Et udtræk", "--by", "hr",
            "--next", "2025-01-15");
        await RunAsync(
            "review", "benefit", "digital-post", "--conclusion", "partly-realised", "--evidence", "Regnskabet", "--by", "con");
        await RunAsync(
            "programme", "approve", "teknik-2024", "--quarter", "2024-Q3", "--by", "dir", "--reference", "Direktionen, pkt. 2");
        await RunAsync("report", "goals", "--approve", "--by", "dir");
        await RunAsync("report", "quarter", "--period", "2024-Q3", "--unit", "teknik", "--approve", "--by", "ctm");
        await RunAsync("baseline", "approve", "sagspukkel", "--by", "dir");
    }

    // Step 4: corrections of what was approved, another salary, another definition.
    private async Task CorrectAgainAsync()
    {
        folder.Change("arbejdsprogram-tal.csv", "CTM;2024-Q3;90;120;85;", "CTM;2024-Q3;90;110;95;");
        folder.Change("satser.yaml", "amount: 450000", "amount: 462000");
        folder.Change("handlingsplan.csv", "Opslagsværk til de ti hyppigste", "Opslagsværk til de tyve hyppigste");
        folder.Change("drops/finans.csv", DebtorSystem, "31-10-2024;6.45.60;Debitorsystem;70.000,00");
        folder.Change("tilfoejet.yaml", "where: { kanal: digital }", "where: { kanal: [digital, app] }");
        await MeasureAsync(
            "digitale-ansoegninger", "forsvundne", "system-debitor", "sagspukkel", "faerdigbehandling", "kontrolsyn");
    }

    private async Task MeasureAsync(params string[] indicators)
    {
        CommandResult result = await folder.RunAsync(["measure", .. indicators, .. settings]);
        string[] failures = [.. result.Error.Split('\n').Where(line => line.StartsWith("error: ", StringComparison.Ordinal))];
        Assert.True(
            result.Code == 1 && failures is [{ } only] && only.StartsWith("error: forsvundet: ", StringComparison.Ordinal),
            $"Only 'forsvundet', which has no file, may fail; measure ended with {result.Code}:\n{result.Error}");
    }

    // Between 7 and 15 persons for each month and centre, but 3 for one, which is hidden; every third on paper.
    private static string Applications()
    {
        string[] centres = ["CBS", "CSS", "CBU", "CTM", "CJB", "UNG"];
        IEnumerable<string> rows =
            from month in Enumerable.Range(1, 10)
            from centre in centres.Index()
            where centre.Item != "UNG" || month <= 6
            let persons = centre.Item == "CJB" && month == 3 ? 3 : 7 + (((month * 5) + (centre.Index * 4)) % 9)
            from person in Enumerable.Range(1, persons)
            select $"2024-{month:00}-{person % 27 + 1:00},{centre.Item},{(person % 3 == 0 ? "papir" : "digital")}\n";
        return "dag,center,kanal\n" + string.Concat(rows);
    }
}
