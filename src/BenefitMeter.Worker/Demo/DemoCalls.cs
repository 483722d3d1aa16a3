using System.Globalization;
using System.Text;

namespace BenefitMeter.Worker.Demo;

/// <summary>
/// The telephone system of Borgerservice: a plain CSV file with one row per call. The waiting times get shorter, as planned.
/// </summary>
internal static class DemoCalls
{
    private static readonly DemoCurve WaitingSeconds = new((0, 190), (14, 240), (24, 235), (30, 170), (36, 138), (48, 115));

    /// <summary>Writes the file.</summary>
    public static void Write(string path, DemoTimeline timeline)
    {
        using StreamWriter writer =
            new(path, append: false, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false)) { NewLine = "\n" };
        writer.WriteLine("tidspunkt,center,ventetid_sek,besvaret");
        foreach (DateOnly day in timeline.DaysFrom(timeline.Start))
        {
            DemoRandom random = timeline.RandomOf("opkald", day);
            double waiting = WaitingSeconds.At(timeline.MonthsAt(day)) * (day.DayOfWeek == DayOfWeek.Monday ? 1.15 : 1.0);
            foreach (DemoCentre centre in DemoCentre.All)
            {
                int calls = centre.Volume(random, centre.Calls, day);
                for (int i = 0; i < calls; i++)
                {
                    DateTime at = day.ToDateTime(new TimeOnly(9 + random.Below(6), random.Below(60), random.Below(60)));
                    int seconds = (int)random.Waiting(waiting);
                    bool answered = !random.Chance(Math.Min(seconds / 3000.0, 0.6));
                    writer.WriteLine(string.Create(
                        CultureInfo.InvariantCulture,
                        $"{at:yyyy-MM-dd HH:mm:ss},{centre.Code},{seconds},{(answered ? "ja" : "nej")}"));
                }
            }
        }
    }
}
