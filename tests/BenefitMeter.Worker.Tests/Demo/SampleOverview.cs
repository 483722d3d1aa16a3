using BenefitMeter.Realising;
using BenefitMeter.Time;
using BenefitMeter.Worker.Demo;

namespace BenefitMeter.Worker.Tests.Demo;

/// <summary>A page's worth of figures, made by hand.</summary>
internal static class SampleOverview
{
    public const string Hostile = "</title><script>alert(\"x\")</script> & 'æøå' \u0001 \uD800 http:";

    public static OverviewModel Of(params decimal?[] actual) => new(
        "Eksempel Kommune", new(2026, 3, 31), new(2026, 3, 30), "nr. 1", [Indicator(actual)],
        [new("Sygefravær", "Eksempel Kommune", Month(0), "Intet nulpunkt, ingen påstand.")]);

    public static IndicatorOverview Indicator(params decimal?[] actual) => new()
    {
        Id = "digital-andel",
        Name = "Andel digital post",
        Reads = "Så mange af 100 breve blev sendt digitalt.",
        Owner = "Anna Eksempel",
        ActWhen = "Under 80 %: en kampagne.",
        MeasuredIn = "percent",
        Decimals = 1,
        Target = new(85, new(2026, 12, 31)),
        Latest = new(Month(actual.Length - 1), 71.25m, Status.Red, Status.Yellow, false, "Rød: 71,3 % mod plan 75,0 %."),
        Points = [.. actual.Select((value, i) => new OverviewPoint(Month(i), value, true, 60 + i, 60))],
        Units = [new("Borgerservice", new(Month(0), 65, Status.Green, null, false, "Grøn.")), new("Teknik og Miljø", null)],
    };

    public static Period Month(int number)
    {
        DateOnly start = new DateOnly(2025, 10, 1).AddMonths(number);
        return new(PeriodGrain.Month, start, start.AddMonths(1));
    }
}
