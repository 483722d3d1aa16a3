namespace BenefitMeter.Worker.Tests.Municipalities;

/// <summary>
/// Thirty letters in three months and four units, small enough to count by hand: the town has c and north, north has a and b.
/// As of 2025-04-10 the first quarter is complete; April, its quarter and the year are open.
/// </summary>
internal sealed partial record TestMunicipality
{
    /// <summary>Gets the letters: number, received, closed, unit, channel, amount, person.</summary>
    public const string LetterRows = """
        nr,received,closed,unit,channel,amount,person
        1,2025-01-03,2025-01-10,A,Digital,10,p1
        2,2025-01-10,2025-02-05,A,Post,20,p1
        3,2025-01-20,,A,Digital,40,p2
        4,2025-02-03,2025-02-20,A,Digital,12,p2
        5,2025-02-14,2025-03-03,A,Digital,18,p3
        6,2025-02-25,2025-03-20,A,Post,30,p3
        7,2025-02-27,,A,Post,60,p4
        8,2025-03-04,2025-03-12,A,Digital,5,p1
        9,2025-03-11,,A,Digital,15,p5
        10,2025-03-18,2025-03-28,A,Digital,25,p5
        11,2025-01-07,2025-01-30,B,Post,100,p6
        12,2025-01-15,2025-02-15,B,Digital,50,p7
        13,2025-01-28,,B,Post,30,p7
        14,2025-02-04,2025-02-11,B,Post,70,p6
        15,2025-02-18,2025-03-07,B,Digital,90,p8
        16,2025-02-26,,B,Digital,20,p9
        17,2025-03-05,2025-03-06,B,Digital,80,p6
        18,2025-03-13,,B,Post,40,p9
        19,2025-03-24,,B,Digital,60,p10
        20,2025-03-31,2025-04-02,B,Digital,20,p10
        21,2025-01-02,2025-01-09,C,Digital,7,p11
        22,2025-01-16,2025-01-17,C,Post,9,p12
        23,2025-01-23,2025-03-01,C,Digital,8,p11
        24,2025-01-30,,C,Post,16,p13
        25,2025-02-06,2025-02-28,C,Digital,11,p13
        26,2025-02-13,,C,Post,13,p14
        27,2025-02-20,2025-03-25,C,Digital,30,p15
        28,2025-03-06,2025-03-17,C,Digital,21,p11
        29,2025-03-20,2025-03-27,C,Digital,22,p16
        30,2025-03-27,,C,Post,23,p16

        """;

    /// <summary>Gets the temperature of each unit's office: a column that already is the figure.</summary>
    public const string LevelRows = """
        day,unit,level
        2025-01-15,A,20.5
        2025-01-15,B,21
        2025-02-15,A,19
        2025-02-15,B,20
        2025-03-15,A,18.25
        2025-03-15,B,22

        """;

    private const string EveryGrain = "dataset: letters, also: [quarter, year, all], act-when: The head decides.";

    /// <summary>Gets the town with its letters, without an indicator.</summary>
    public static TestMunicipality Letters => (Empty with { AsOf = "2025-04-10" })
        .Person("owner", "title: Head of letters")
        .Unit("north", "name: North, parent: town")
        .Unit("a", "name: Office A, parent: north, codes: [A]")
        .Unit("b", "name: Office B, parent: north, codes: [B]")
        .Unit("c", "name: Office C, parent: town, codes: [C]")
        .Source("letters", "provider: csv, path: letters.csv")
        .Dataset("letters", """
            source: letters, dates: { received: { column: received, as: date }, closed: { column: closed, as: date } },
            unit-column: unit, rows-are: things, complete-through: none
            """)
        .Defaults("closes: 0 days")
        .WithFile("letters.csv", LetterRows);

    /// <summary>Gets the town with an indicator of every kind on the letters.</summary>
    public static TestMunicipality LetterIndicators => Letters
        .Indicator("received", $$"""
            name: Received, dated-by: received, measured-in: letters, {{EveryGrain}}, measure: { count: {} }
            """)
        .Indicator("amount", $$"""
            name: Amount, dated-by: received, measured-in: kr., {{EveryGrain}}, measure: { sum: amount }
            """)
        .Indicator("mean-amount", $$"""
            name: Mean amount, dated-by: received, measured-in: kr., {{EveryGrain}}, measure: { mean: amount }
            """)
        .Indicator("median-amount", $$"""
            name: Median amount, dated-by: received, measured-in: kr., {{EveryGrain}}, measure: { median: amount }
            """)
        .Indicator("digital-share", $$"""
            name: Digital share, dated-by: received, measured-in: percent, direction: higher-is-better, {{EveryGrain}},
            measure: { share: { where: { channel: Digital } } }
            """)
        .Indicator("persons", $$"""
            name: Persons, dated-by: received, measured-in: persons, direction: higher-is-better, {{EveryGrain}},
            measure: { distinct: person }
            """)
        .Indicator("open", $$"""
            name: Open letters, measured-in: letters, {{EveryGrain}}, measure: { open: { opened: received, closed: closed } }
            """);

    /// <summary>Gets the town with those, and a figure from elsewhere: a second dataset with a source of its own.</summary>
    public static TestMunicipality LettersAndLevels => LetterIndicators
        .Source("levels", "provider: csv, path: levels.csv")
        .Dataset("levels", """
            source: levels, dates: { day: { column: day, as: date } }, unit-column: unit, rows-are: things, complete-through: none
            """)
        .Indicator("level", """
            name: Level, dataset: levels, dated-by: day, measured-in: degrees, direction: higher-is-better, decimals: 2,
            act-when: The head decides., measure: { value: level }
            """)
        .WithFile("levels.csv", LevelRows);

    /// <summary>Gets the town with those, a schedule for its letters and somebody to call.</summary>
    public static TestMunicipality ScheduledLetters => LettersAndLevels
        .Source("letters", "contact: \"IT, 1234\"")
        .Dataset("letters", "schedule: daily 05:30");
}
