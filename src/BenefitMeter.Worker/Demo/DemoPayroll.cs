using System.Globalization;

namespace BenefitMeter.Worker.Demo;

/// <summary>
/// The monthly extract of the payroll system: one row for each centre and each month that has ended, dated the last day of the
/// month. The row of one centre and month is missing.
/// </summary>
internal static class DemoPayroll
{
    private const string Header = "periode;center;timer;lønsedler;fraværstimer;normtimer";

    /// <summary>The number of the month in which the late centre delivered nothing.</summary>
    private const int MissingMonth = 27;

    private static readonly DemoCurve HoursPerPayslip =
        new((0, 0.43), (24, 0.415), (26, 0.37), (32, 0.315), (36, 0.302), (48, 0.29));
    private static readonly DemoCurve WinterAbsence = new((1, 0.062), (4, 0.055), (7, 0.041), (10, 0.053), (12, 0.06));

    /// <summary>Writes the file unless it exists.</summary>
    public static void Write(string path, DemoTimeline timeline) =>
        DemoFile.WriteMissingDanish(path, timeline.MonthsEnded.SelectMany(month => Rows(timeline, month)).Prepend(Header));

    private static IEnumerable<string> Rows(DemoTimeline timeline, int month)
    {
        DateOnly last = timeline.Month(month + 1).AddDays(-1);
        DemoRandom random = timeline.RandomOf("løn", last);
        foreach (DemoCentre centre in DemoCentre.All)
        {
            int payslips = random.Around(centre.Payslips * 0.2) + (int)(centre.Payslips * 0.8);
            decimal hours = (decimal)(payslips * HoursPerPayslip.At(month) * (0.97 + (0.06 * random.Next())));
            decimal norm = payslips * 148m;
            decimal absent = norm * (decimal)(WinterAbsence.At(last.Month) * (0.9 + (0.2 * random.Next())));
            if (centre.Code != DemoCentre.Late || month != MissingMonth)
            {
                yield return string.Join(
                    ';', last.ToString("dd-MM-yyyy", CultureInfo.InvariantCulture), centre.Code, DanishForm.Number(hours, 1),
                    payslips.ToString(CultureInfo.InvariantCulture), DanishForm.Number(absent, 1), DanishForm.Number(norm, 0));
            }
        }
    }
}
