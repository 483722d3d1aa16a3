using System.Globalization;

namespace BenefitMeter.Worker.Tests.Municipalities;

/// <summary>
/// A town with one monthly indicator, F01 and P05 of the rule book: from 50 on 31.12.2024 to 85 on 31.12.2025, measured 52, 55,
/// 57, 60, 61, 64, 66, 69; and a strategy plan of two goals with two rounds.
/// </summary>
internal sealed partial record TestMunicipality
{
    private const string Strategy = """
        strategy:
          economy:
            name: { da: Økonomi, en: Economy }
            areas:
              efficiency:
                name: { da: Effektivisering, en: Efficiency }
                goals:
                  reach-85:
                    number: "1"
                    title: { da: Nå 85 point, en: Reach 85 points }
                    purpose: Better service.
                    measured-by: The level.
                    starting-point: 50 points.
                    owner-unit: centre
                    owner: chief
                    controller: controller
                    due: 2025-12-31
                    indicator: level
                    milestones:
                      half: { text: Half way, due: 2025-06-30, actual: 2025-07-10, grade: achieved, graded-by: chief }
                  systems:
                    number: "2"
                    kind: effect
                    title: { da: Fælles systemer, en: Joint systems }
                    owner-unit: centre
                    owner: chief
                    controller: controller
                    due: 2025-01-01
                    shifts: [ { to: 2026-01-01, dependency: The supplier, decided: { date: 2025-05-01, by: director } } ]
        rounds:
          june: { name: { da: Juni 2025, en: June 2025 }, as-of: 2025-06-15 }
          august: { name: { da: August 2025, en: August 2025 }, as-of: 2025-08-31, scope: [reach-85] }
          next-year: { name: { da: Januar 2026, en: January 2026 }, as-of: 2026-01-31 }

        """;

    /// <summary>Gets the town with its goals.</summary>
    public static TestMunicipality Goals => (Nothing with { AsOf = "2025-08-31" }).Named("Sample Town")
        .Person("director", "name: Dora Example")
        .Person("chief", "name: Carl Example")
        .Person("controller", "name: Mona Example")
        .Unit("town", "name: Sample Town, responsible: director, codes: [T]")
        .Unit("centre", "name: Centre, parent: town, responsible: chief")
        .Source("levels", "provider: csv, path: levels.csv")
        .Dataset("levels", """
            source: levels, dates: { day: { column: day, as: date } }, unit-column: unit, rows-are: things,
            columns: { level: decimal }
            """)
        .Indicator("level", """
            name: Level, dataset: levels, measure: { value: { column: level } }, dated-by: day, measured-in: points,
            direction: higher-is-better, judge: improvement, owner: chief, controller: controller, act-when: The chief decides.,
            effect-from: 2025-01-01, baseline: { fixed: { value: 50 } },
            targets: [ { decided: { date: 2024-12-01, by: chief }, points: { 2025-12: 85 } } ]
            """)
        .WithFile("strategy.yaml", Strategy)
        .WithFile("levels.csv", MonthlyLevels(52, 55, 57, 60, 61, 64, 66, 69));

    /// <summary>Gets a level for the last day of each month from January 2025 on.</summary>
    public static string MonthlyLevels(params decimal[] levels) => string.Concat(
        levels.Select((level, month) => string.Create(
            CultureInfo.InvariantCulture, $"{new DateOnly(2025, month + 1, 1).AddMonths(1).AddDays(-1):yyyy-MM-dd},T,{level}\n"))
            .Prepend("day,unit,level\n"));
}
