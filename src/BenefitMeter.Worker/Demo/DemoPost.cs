using System.Globalization;
using Microsoft.Data.Sqlite;

namespace BenefitMeter.Worker.Demo;

/// <summary>
/// The post system: a SQLite database with one row per letter. The digital share rises, falls for two months when a new system
/// prints letters by mistake, and rises again. One centre has not delivered the last month.
/// </summary>
internal static class DemoPost
{
    private const string Create = """
        PRAGMA journal_mode = DELETE;
        PRAGMA synchronous = OFF;
        CREATE TABLE Forsendelser (
            SendtTid TEXT NOT NULL, CenterKode TEXT NOT NULL, Kanal TEXT NOT NULL, Porto TEXT NOT NULL, Skabelon TEXT NOT NULL);
        """;

    private const string Insert =
        "INSERT INTO Forsendelser (SendtTid, CenterKode, Kanal, Porto, Skabelon) "
            + "VALUES ($sent, $centre, $channel, $postage, $template)";

    private const double PrintedAway = 0.45;

    private static readonly string[] Cells = ["$sent", "$centre", "$channel", "$postage", "$template"];

    private static readonly DemoCurve DigitalShare = new(
        (0, 0.55), (18, 0.595), (24, 0.60), (28.9, 0.675), (29, 0.60), (30.9, 0.61), (31.5, 0.71), (36, 0.785), (48, 0.84));

    private static readonly DemoCurve TemplatesLeft = new((22, 1.0), (36, 0.82), (48, 0.75));

    /// <summary>
    /// Returns the expected postage of a day's letters on paper in kroner, whether their rows were delivered or not.
    /// </summary>
    public static double ExpectedPostage(
        DateOnly day, DemoTimeline timeline) => DemoCentre.All.Sum(centre => centre.Letters * DemoSeason.ActivityOn(day)
            * (1 - DigitalShare.At(timeline.MonthsAt(day)) - centre.DigitalLead)
            * ((PrintedAway * 11.25) + ((1 - PrintedAway) * 21)));

    /// <summary>Writes the database.</summary>
    public static void Write(string path, DemoTimeline timeline)
    {
        using SqliteConnection connection = new($"Data Source={path};Pooling=False");
        connection.Open();
        using SqliteCommand create = connection.CreateCommand();
        create.CommandText = Create;
        create.ExecuteNonQuery();
        using SqliteTransaction transaction = connection.BeginTransaction();
        using SqliteCommand insert = connection.CreateCommand();
        (insert.CommandText, insert.Transaction) = (Insert, transaction);
        SqliteParameter[] cells = [.. Cells.Select(name => insert.Parameters.Add(name, SqliteType.Text))];
        foreach (string[] letter in Letters(timeline))
        {
            for (int i = 0; i < cells.Length; i++)
            {
                cells[i].Value = letter[i];
            }

            insert.ExecuteNonQuery();
        }

        transaction.Commit();
    }

    private static IEnumerable<string[]> Letters(DemoTimeline timeline)
    {
        foreach (DateOnly day in timeline.DaysFrom(timeline.Start))
        {
            DemoRandom random = timeline.RandomOf("post", day);
            foreach (DemoCentre centre in DemoCentre.All)
            {
                bool late = centre.Code == DemoCentre.Late && day >= timeline.LateFrom;
                int letters = centre.Volume(random, centre.Letters, day);
                for (int i = 0; i < letters; i++)
                {
                    string[] letter = Letter(random, centre, day, timeline.MonthsAt(day));
                    if (!late)
                    {
                        yield return letter;
                    }
                }
            }
        }
    }

    private static string[] Letter(DemoRandom random, DemoCentre centre, DateOnly day, double month)
    {
        bool digital = random.Chance(DigitalShare.At(month) + centre.DigitalLead);
        bool printedAway = random.Chance(PrintedAway);
        (string channel, string postage) = (digital, printedAway) switch
        {
            (true, _) => ("Digital", "0.00"),
            (_, true) => ("Fjernprint", "11.25"),
            _ => ("Fysisk", "21.00"),
        };
        string sent = day.ToDateTime(new TimeOnly(7 + random.Below(10), random.Below(60), random.Below(60)))
            .ToString("yyyy-MM-dd HH:mm:ss", CultureInfo.InvariantCulture);
        string code = centre.OnDuty && random.Chance(0.02) ? DemoCentre.Unknown : centre.Code;
        int template = random.Below((int)Math.Ceiling(centre.Templates * TemplatesLeft.At(month)));
        return [sent, code, channel, postage, string.Create(CultureInfo.InvariantCulture, $"{centre.Code}-{template + 1:00}")];
    }
}
