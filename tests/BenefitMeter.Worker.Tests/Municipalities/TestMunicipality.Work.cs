namespace BenefitMeter.Worker.Tests.Municipalities;

/// <summary>
/// The town of the letters plans: a work programme of three lines, an action plan, an improvement project and its weekly board.
/// Every number can be counted in the thirty letters.
/// </summary>
internal sealed partial record TestMunicipality
{
    private const string ActionRows = """
        key;change;responsible;effect;kpi;how;deadline;category;blocks-go-live;state;done;goal;benefit
        h1;Nyt skema;owner;Færre breve;weekly;Formular på nettet;01.03.2025;arbejdsgang;ja;udført;28.02.2025;;
        h2;Kursus;;Tryghed;ingen;;31-03-2025;kompetencer;nej;åben;;;

        """;

    private const string ProgrammeColumns =
        "key;kind;finance-act-purpose;core-task;activity;project;description;success-criterion;q1;q2;q3;q4;hours;nature;goal;"
            + "indicator;hours-indicator;owner\n";

    private const string ProgrammeLines = ProgrammeColumns + """
        WP-01;projekt;Formål 1;Udvikling;Metoder;"Best practice; kerneopgaver";"To linjer
        i én celle";Brugt i alle enheder;Kortlagt;Vejledning;Pilot;Udbredt;1.100;politik;g1;;hours;owner
        OT-01;driftsmål;Formål 2;Drift;Post;Digital post;;80 % digitalt;80 %;80 %;80 %;80 %;500;driftslignende;;digital;;owner
        WP-02;projekt;;;;Årshjul;;;;Klar;;;;;;;;

        """;

    private const string ProgrammeStatus = """
        key;quarter;grade;scope;time;resources;status;forecast;done;cause;cause-text;by;on
        WP-01;K1;Delvist;gul;grøn;R;Vejledning lavet;31.05.2025;;;;owner;08.04.2025
        OT-01;2025-Q1;delvist;G;;;"63 % digitalt; 80 aftalt";;;flere sager;Mange breve i januar;owner;08.04.2025

        """;

    private const string ProcessSteps = """
        process;no;name;actor;minutes;uses-it;citizen-contact;hand-over;keeps-value
        nu;1;Modtag;Kontor;10;nej;ja;ja;nej
        nu;2;Fordel;Kontor;2,5;nej;nej;ja;nej
        nu;3;Svar;Sagsbehandler;20;ja;nej;nej;ja
        ny;1;Svar straks;Sagsbehandler;22;ja;ja;nej;ja

        """;

    private const string BoardMeetings = """
        date;minutes;facilitator;by;topics;actions
        2025-03-03;45;Anna Example;projektleder;Start;h2
        2025-03-17;60;Bo Example;medarbejder;Kø;
        2025-04-07;75;Bo Example;medarbejder;;

        """;

    private const string Plans = """
        strategy:
          plan:
            name: Plan
            areas:
              digital:
                name: Digital
                goals:
                  g1: { number: "1", title: { da: Digital post, en: Digital post }, owner-unit: town, owner: owner,
                    due: 2025-12-31 }
        work-programmes:
          town-2025:
            unit: town
            year: 2025
            version: 2
            approved: { date: 2024-12-15, by: owner, reference: "Directors 15.12.2024, item 3" }
            recipients: [owner]
            reports-within: 20 days
            lines: town-lines.csv
            status: town-status.csv
            scope-changes:
              - { line: WP-01, on: 2025-02-03, kind: added, text: "Flere pilotafprøvninger: 2", by: owner }
            volume-rules:
              letters: { name: { da: Breve, en: Letters }, indicator: weekly, minimum: 2 }
        actions:
          letters:
            project: one-way
            file: actions/letters.csv
        improvement-projects:
          one-way:
            name: { da: Én vej ind, en: One way in }
            leader: owner
            units: [a]
            journey: Brev til svar
            phases: { before-start: 2025-01-06, as-is: 2025-02-03, redesign: 2025-02-10, action-plan: 2025-02-17,
              trial: 2025-03-03 }
            steering-group: { a: owner }
            steering-meetings: [2025-01-13, 2025-01-27]
            mapping: { on: 2025-02-03, hours: 5, participants: 8 }
            redesign: { on: 2025-02-10, leaders-present: true, link: "kort/ny.pdf" }
            steps: steps.csv
            workflows:
              sorting: { name: { da: Ny sortering, en: New sorting } }
        boards:
          office-a:
            name: { da: Kontor A, en: Office A }
            unit: a
            every: week
            project: one-way
            kpis:
              - { indicator: weekly, step: "1", workflow: sorting }
            meetings: meetings.csv

        """;

    /// <summary>Gets the town of the letters with its plans, and three indicators that they follow.</summary>
    public static TestMunicipality PlannedWork => Letters
        .Indicator("digital", """
            name: { da: Andel digital, en: Digital share }, dataset: letters, dated-by: received, also: [quarter],
            measured-in: percent, direction: higher-is-better, act-when: The head decides.,
            measure: { share: { where: { channel: Digital } } },
            targets: [ { decided: { date: 2025-01-01, by: owner }, profile: step, points: { 2025-01: 80 } } ]
            """)
        .Indicator("weekly", """
            name: { da: Breve om ugen, en: Letters a week }, dataset: letters, dated-by: received, grain: week,
            measured-in: letters, act-when: The head decides., measure: { count: {} },
            targets: [ { decided: { date: 2025-01-01, by: owner }, profile: step, units: { a: { points: { 2025-01: 1 } } } } ]
            """)
        .Indicator("hours", """
            name: { da: Timer, en: Hours }, dataset: letters, dated-by: received, measured-in: hours,
            act-when: The head decides., measure: { sum: amount }
            """)
        .WithFile("plans.yaml", Plans)
        .WithFile("town-lines.csv", ProgrammeLines)
        .WithFile("town-status.csv", ProgrammeStatus)
        .WithFile("actions/letters.csv", ActionRows)
        .WithFile("steps.csv", ProcessSteps)
        .WithFile("meetings.csv", BoardMeetings);
}
