namespace BenefitMeter.Worker.Tests.Municipalities;

/// <summary>
/// A town with one monthly indicator, F01 and P05 of the rule book: from 50 on 31.12.2024 to 85 on 31.12.2025, measured 52, 55,
/// 57, 60, 61, 64, 66, 69; and a strategy plan of two goals with two rounds.
/// </summary>
internal static class FollowUpTown
{
    public const string AsOf = "2025-08-31";

    public const string Catalogue = """
        organisation:
          name: Sample Town
          people:
            director: { name: Dora Example }
            chief: { name: Carl Example }
            controller: { name: Mona Example }
          units:
            town: { name: Sample Town, responsible: director, codes: [T] }
            centre: { name: Centre, parent: town, responsible: chief }
        sources:
          levels: { provider: csv, path: levels.csv }
        datasets:
          levels:
            source: levels
            dates: { day: { column: day, as: date } }
            unit-column: unit
            rows-are: things
            columns: { level: decimal }
        indicators:
          level:
            name: Level
            dataset: levels
            measure: { value: { column: level } }
            dated-by: day
            grain: month
            measured-in: points
            direction: higher-is-better
            owner: chief
            controller: controller
            act-when: The chief decides.
            effect-from: 2025-01-01
            baseline: { fixed: { value: 50 } }
            targets: [ { decided: { date: 2024-12-01, by: chief }, points: { 2025-12: 85 } } ]
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

    private static readonly decimal[] F01 = [52, 55, 57, 60, 61, 64, 66, 69];

    public static Workspace Make()
    {
        Workspace folder = new();
        folder.Write("town.yaml", Catalogue);
        Deliver(folder, F01);
        return folder;
    }

    public static async Task<Workspace> MeasureAsync()
    {
        Workspace folder = Make();
        await folder.SucceedAsync("measure", "--as-of", AsOf);
        return folder;
    }

    /// <summary>Delivers a level for the last day of each month from January 2025 on.</summary>
    public static void Deliver(Workspace folder, params decimal[] levels) => folder.Write("levels.csv", string.Join('\n',
        levels.Select((level, i) => $"{new DateOnly(2025, i + 1, 1).AddMonths(1).AddDays(-1):yyyy-MM-dd},T,{level}")
            .Prepend("day,unit,level")) + "\n");

    /// <summary>Reads one column of a goal in a round.</summary>
    public static object? Goal(this Workspace folder, string column, string goal, string round) =>
        folder.Scalar($"SELECT {column} FROM bi_goal_overview WHERE goal_id = '{goal}' AND round_id = '{round}'");
}
