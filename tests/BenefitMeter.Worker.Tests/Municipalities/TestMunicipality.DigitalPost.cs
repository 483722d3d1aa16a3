namespace BenefitMeter.Worker.Tests.Municipalities;

/// <summary>
/// Letters of two centres: half of them digital before the effect. In January 2025 it is 200 of 300, in February 240 of 300, so
/// 50 and 90 letters more than at half. A letter saves 12 kr. postage less 2 kr. for the message, and 3 minutes at 481,000 /
/// 1,924 = 250 kr. an hour.
/// </summary>
internal sealed partial record TestMunicipality
{
    private const string PostRows = """
        date;unit;digital;letters;kroner
        2024-10-15;north;50;100;600
        2024-10-15;south;100;200;1200
        2024-11-15;north;50;100;600
        2024-11-15;south;100;200;1200
        2024-12-15;north;50;100;600
        2024-12-15;south;100;200;1200
        2025-01-15;north;60;100;480
        2025-01-15;south;140;200;720
        2025-02-15;north;80;100;240
        2025-02-15;south;160;200;480
        2025-03-02;north;9;10;12
        2025-03-02;south;9;10;12

        """;

    private const string Benefits = """
        benefits:
          digital-post:
            title: { da: Færre breve, en: Fewer letters }
            owner: chief
            controller: con
            indicators: [share]
            quantity: { is: improvement-times-volume, of: share }
            money:
              - { name: Postage, class: cash-releasing, add: [stamp], subtract: [message], account: "6.45" }
              - { name: Envelopes, class: non-cash-releasing, minutes: 3, rate: clerk }
            budget-cuts:
              - { account: "6.45", year: 2025, amount: 1000, decided: { date: 2024-12-01, by: chief, reference: Item 4 } }
            allocate: { to: [north, south], by: letters }
        rates:
          stamp: { price: [ { from: 2024-01-01, amount: 12 } ] }
          message: { price: [ { from: 2024-01-01, amount: 2 } ] }
          clerk: { salary: [ { from: 2024-01-01, amount: 481000 } ], norm: { name: gross, hours: 1924 } }
        accounts: { "6.45": { budget: { 2025: 9000 }, booked: paid, volume: letters } }

        """;

    private const string BusinessCase = """
        business-cases:
          post:
            title: Digital post
            versions:
              - number: 1
                gate: analysis
                date: 2024-11-01
                price-level: 2024
                approved-by: chief
                lines:
                  - { key: system, is: investment, amounts: { 2024: 1000 } }
                  - { key: postage, is: gross-benefit, class: cash-releasing, benefit: digital-post,
                    amounts: { 2025: { low: 500, likely: 1200, high: 1500 } } }
                assumptions: [ { key: stamp, value: 12, source: Price list, date: 2024-01-01, used-by: [postage] } ]
        pools:
          digital: { title: Pool, year: 2024, opening: 2000, loans: [ { business-case: post, benefit: digital-post, amount: 1000,
            year: 2024, terms: follow-benefit } ] }

        """;

    /// <summary>Gets the town with what its digital letters are worth.</summary>
    public static TestMunicipality DigitalPost => (Nothing with { AsOf = "2025-03-05" }).Named("Prøve Kommune")
        .Person("chief", "name: Ann Example")
        .Person("con", "name: Bo Example")
        .Unit("town", "name: Town")
        .Unit("north", "name: North, parent: town")
        .Unit("south", "name: South, parent: town")
        .Source("post", "provider: csv, path: post.csv, delimiter: \";\"")
        .Dataset("post", "source: post, dates: { sent: { column: date, as: date } }, unit-column: unit, rows-are: things")
        .Indicator("share", """
            name: Digital share, dataset: post, dated-by: sent, measured-in: percent, direction: higher-is-better,
            measure: { ratio: { numerator: { sum: { column: digital } }, denominator: { sum: { column: letters } } } },
            judge: improvement, owner: chief, act-when: Now., effect-from: 2025-01-01,
            baseline: { window: 2024-10..2024-12 },
            targets: [ { decided: { date: 2024-12-01, by: chief }, profile: step, points: { 2025-01: 60, 2025-02: 80 } } ]
            """)
        .Indicator("letters", """
            name: Letters, dataset: post, measure: { sum: { column: letters } }, dated-by: sent, measured-in: letters,
            owner: chief, act-when: Now., baseline: none
            """)
        .Indicator("paid", """
            name: Postage, dataset: post, measure: { sum: { column: kroner } }, dated-by: sent, measured-in: kr, owner: chief,
            act-when: Now., baseline: none
            """)
        .WithFile("benefits.yaml", Benefits)
        .WithFile("post.csv", PostRows);

    /// <summary>Gets the same town with the business case of its letters, and the pool that lends to it.</summary>
    public static TestMunicipality DigitalPostWithBusinessCase =>
        DigitalPost.WithFile("business-case.yaml", BusinessCase);
}
