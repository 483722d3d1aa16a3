using System.Globalization;

namespace BenefitMeter.Worker.Demo;

/// <summary>
/// The case system: a Danish CSV file for each year in which cases were received. More cases come in during the second year, so
/// that open cases pile up before they fall. One centre hardly gets faster. A handful of cells have errors, as in real files.
/// </summary>
internal static class DemoCases
{
    private const string Header = "sagsnr;center;modtaget;afgjort;genåbnet;frist;timer;type";

    /// <summary>
    /// The number of days before the start from which cases are written, so that the first month begins with open cases.
    /// </summary>
    private const int DaysBefore = 150;

    /// <summary>The number of days from receipt to the deadline.</summary>
    private const int DeadlineDays = 60;

    private static readonly DemoCurve Intake = new((12, 1.0), (16, 1.25), (20, 1.2), (24, 1.05));
    private static readonly DemoCurve Speed =
        new((0, 0.97), (12, 1.0), (18, 1.08), (23, 1.08), (27, 0.95), (36, 0.74), (48, 0.66));
    private static readonly DemoCurve SlowSpeed = new((0, 0.97), (18, 1.06), (24, 1.06), (36, 0.97), (48, 0.93));
    private static readonly DemoCurve Hours = new((0, 6.3), (24, 6.2), (36, 5.45), (48, 5.2));

    /// <summary>Writes the files that are missing in a folder.</summary>
    public static void Write(string folder, DemoTimeline timeline)
    {
        int yearWithErrors = timeline.Month(30).Year;
        foreach (IGrouping<int, DateOnly> year in timeline.DaysFrom(timeline.Start.AddDays(-DaysBefore)).GroupBy(day => day.Year))
        {
            IEnumerable<string[]> cases =
                year.SelectMany(day => Received(timeline, day)).Select((row, index) => Numbered(row, year.Key, index + 1));
            IEnumerable<string[]> rows =
                year.Key == yearWithErrors ? cases.SelectMany((row, index) => WithErrors(row, index + 1)) : cases;
            string file = string.Create(CultureInfo.InvariantCulture, $"sager-{year.Key}.csv");
            DemoFile.WriteMissingDanish(Path.Combine(folder, file), rows.Select(row => string.Join(';', row)).Prepend(Header));
        }
    }

    private static IEnumerable<string[]> Received(DemoTimeline timeline, DateOnly day)
    {
        DemoRandom random = timeline.RandomOf("sager", day);
        double month = timeline.MonthsAt(day);
        foreach (DemoCentre centre in DemoCentre.All)
        {
            int count = centre.Volume(random, centre.Cases * Intake.At(month), day);
            for (int i = 0; i < count; i++)
            {
                yield return Case(random, centre, day, month, timeline.AsOf);
            }
        }
    }

    private static string[] Case(DemoRandom random, DemoCentre centre, DateOnly day, double month, DateOnly asOf)
    {
        DemoCurve speed = centre.Code == DemoCentre.Slow ? SlowSpeed : Speed;
        DateTime received = Moment(random, day);
        int days = 1 + (int)random.Work((centre.CaseDays - 1) * speed.At(month));
        DateTime decided = Moment(random, DemoSeason.WorkingDay(day.AddDays(days)));
        bool open = DateOnly.FromDateTime(decided) > asOf;
        decimal hours = (decimal)Math.Round((0.4 + (1.2 * random.Next())) * Hours.At(month + (days / 30.0)), 2);
        string type = centre.CaseTypes[random.Below(centre.CaseTypes.Length)];
        bool reopened = random.Chance(0.024);
        return
        [
            string.Empty, centre.Code, Text(received), open ? string.Empty : Text(decided),
            reopened && !open ? "ja" : "nej", day.AddDays(DeadlineDays).ToString("dd-MM-yyyy", CultureInfo.InvariantCulture),
            open ? string.Empty : DanishForm.Number(hours, 2),
            type.Contains(';', StringComparison.Ordinal) ? $"\"{type}\"" : type,
        ];
    }

    private static string[] Numbered(string[] row, int year, int number)
    {
        row[0] = string.Create(CultureInfo.InvariantCulture, $"S{year}-{number:00000}");
        return row;
    }

    /// <summary>
    /// Adds the errors of people and systems: cells that cannot be read, a decision before the case was received, and a row that
    /// was delivered twice.
    /// </summary>
    private static IEnumerable<string[]> WithErrors(string[] row, int number)
    {
        (int Column, string Cell)? error = number switch
        {
            100 => (2, "31-02-" + row[2][6..]),
            200 => (6, "1,234.5"),
            300 => (6, "12.34"),
            400 => (3, "02-01-" + row[2][6..]),
            500 => (5, "snarest"),
            _ => null,
        };
        if (error is { } found)
        {
            row[found.Column] = found.Cell;
        }

        return number == 600 ? [row, row] : [row];
    }

    private static DateTime Moment(DemoRandom random, DateOnly day) =>
        day.ToDateTime(new TimeOnly(8 + random.Below(8), random.Below(60)));

    private static string Text(DateTime moment) => moment.ToString("dd-MM-yyyy HH:mm", CultureInfo.InvariantCulture);
}
