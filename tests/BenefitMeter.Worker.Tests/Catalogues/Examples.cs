namespace BenefitMeter.Worker.Tests.Catalogues;

/// <summary>Catalogues that tests read.</summary>
internal static class Examples
{
    /// <summary>A complete example of organisation, sources, datasets and an indicator, without benefits.</summary>
    public const string Whole = """
        # yaml-language-server: $schema=./catalogue.schema.json        (all persons and rates are invented)
        organisation:
          name: Eksempel Kommune
          time-zone: Europe/Copenhagen
          people:
            dir: { name: Anna Eksempel, title: Vicekommunaldirektør }
            cbs: { name: Carl Eksempel, title: Centerchef }
          units:
            kommune: { name: Eksempel Kommune, responsible: dir }
            borger:  { name: Borgerservice, parent: kommune, responsible: cbs, codes: [CBS, "4711"] }
          units-file: organisation.csv

        sources:
          post:   { provider: sqlserver, connection: Post, max-concurrency: 2, timeout: 5m, hours: "19:00-06:00",
            contact: "IT-drift, lokal 1234" }
          sager:  { provider: csv, path: "drops/sager-*.csv", delimiter: ";", culture: da-DK, take: all }

        datasets:
          forsendelser:
            source: post
            query: SELECT SendtTid, CenterKode, Kanal, Porto FROM dbo.Forsendelse
            dates: { sent: { column: SendtTid, as: local } }
            unit-column: CenterKode
            rows-are: things
            schedule: daily 05:30
            late-rows: 45 days
            expect: { by: "workday 3 08:00", rows: { at-least: 50% }, empty: error }

        indicators:
          digital-share:
            state: active
            name: { da: Andel digital post, en: Digital post share }
            reads: { da: "Så mange af 100 breve blev sendt digitalt." }
            dataset: forsendelser
            measure:
              ratio:
                numerator:   { count: { where: { Kanal: Digital } } }
                denominator: { count: {} }
            dated-by: sent
            grain: month
            also: [quarter, year]
            measured-in: percent
            decimals: 1
            direction: higher-is-better
            judge: improvement
            level: success-criterion
            owner: dir
            act-when: "Under 80 % af planen to måneder i træk: centerchefen beslutter en kampagne."
            closes: 10 days
            effect-from: 2025-09-01
            baseline: { window: 2025-01..2025-06 }
            targets:
              - decided: { date: 2025-08-20, by: dir, reference: "Chefgruppen 20.08.2025, pkt. 4" }
                profile: linear
                points: { 2025-12: 70, 2026-12: 85 }
                units: { borger: { points: { 2025-12: 72, 2026-12: 88 } } }
                planned-denominators: { borger: 60000 }
            smileys: { basis: plan-to-date, green: 100, yellow: 80 }
        """;

    public const string Units =
        "id,name,parent,codes,responsible,valid-from,valid-to\nteknik,Teknik og Miljø,kommune,CTM|0815,,,\n";
}
