namespace BenefitMeter.Worker.Tests.Catalogues.Issues;

/// <summary>The pinned messages of WorkIssues, and of the tables that plans are written in.</summary>
internal static class WorkIssueCases
{
    private const string Strategy =
        "strategy: { plan: { name: Plan, areas: { a: { name: A, goals: { g: { number: \"1\", title: Mål, owner-unit: "
            + "kommune, owner: dir, due: 2026-12-31, purpose: P, measured-by: M, starting-point: S } } } } } }\n";

    private const string Programme =
        "work-programmes:\n  p:\n    unit: kommune\n    year: 2026\n    lines: l.csv\n    status: s.csv\n";

    private const string Project =
        "improvement-projects:\n  x:\n    name: X\n    leader: dir\n    units: [borger]\n"
            + "    phases: { before-start: 2026-01-05 }\n    steering-group: { borger: dir }\n";

    public static IReadOnlyList<IssueCase> All { get; } =
    [
        new IssueCase()
            .File("p.yaml", Strategy + Programme)
            .File("l.csv", "key;project;success-criterion;goal;owner;ejer\nw1;P;S;g;dir;x\n")
            .File("s.csv", "key;quarter;grade\nw1;K1;delvist\n")
            .Gives("UnknownColumn",
                "l.csv:1:1: error: Unknown column 'ejer'. (choose from: activity, core-task, description, finance-act-purpose, "
                    + "goal, hours, hours-indicator, indicator, key, kind, nature, owner, project, q1, q2, "
                    + "q3, q4, success-criterion)",
                "l.csv:1:1: fejl: Kolonnen 'ejer' kendes ikke her. (vælg blandt: activity, core-task, description, "
                    + "finance-act-purpose, goal, hours, hours-indicator, indicator, key, kind, nature, owner, project, q1, q2, "
                    + "q3, q4, success-criterion)"),
        new IssueCase().Change("  people:", "  core-tasks: [Udvikling]\n  people:")
            .File("p.yaml", Strategy + Programme)
            .File("l.csv", "key;project;success-criterion;goal;owner;core-task\nw1;P;S;g;dir;Drift\n")
            .File("s.csv", "key;quarter;grade\nw1;K1;delvist\n")
            .Gives("NotOneOf",
                "l.csv:2:1: error: 'core-task' cannot be 'Drift'. (choose from: Udvikling)",
                "l.csv:2:1: fejl: 'core-task' kan ikke være 'Drift'. (vælg blandt: Udvikling)"),
        new IssueCase()
            .File("p.yaml", Strategy + Programme)
            .File(
                "l.csv",
                "key;project;success-criterion;goal;owner;hours;kind\nw1;;S;g;dir;1,1,0;projekt\nw1;P;S;h;carl;-5;ting\n")
            .File("s.csv", "key;quarter;grade\nw1;K1;delvist\n")
            .Gives("TableCell",
                "l.csv:2:1: error: Column 'project' must be a text, but is ''.",
                "l.csv:2:1: fejl: Kolonnen 'project' skal være en tekst, men er ''.")
            .Gives("TableCell",
                "l.csv:2:1: error: Column 'hours' must be a number from 0, such as 1.100 or 7,5, but is '1,1,0'.",
                "l.csv:2:1: fejl: Kolonnen 'hours' skal være et tal fra 0, fx 1.100 eller 7,5, men er '1,1,0'.")
            .Gives("DuplicateId",
                "l.csv:3:1: error: 'w1' occurs twice in lines; first at l.csv:2:1. (an id must be unique across all files)",
                "l.csv:3:1: fejl: 'w1' findes to gange under lines; først i l.csv:2:1. (et id skal være entydigt på tværs af "
                    + "alle filer)")
            .Gives("NotOneOf",
                "l.csv:3:1: error: 'kind' cannot be 'ting'. (choose from: driftsmål, operating-target, project, projekt)",
                "l.csv:3:1: fejl: 'kind' kan ikke være 'ting'. (vælg blandt: driftsmål, operating-target, project, projekt)")
            .Gives("TableCell",
                "l.csv:3:1: error: Column 'hours' must be a number from 0, such as 1.100 or 7,5, but is '-5'.",
                "l.csv:3:1: fejl: Kolonnen 'hours' skal være et tal fra 0, fx 1.100 eller 7,5, men er '-5'.")
            .Gives("UnknownReference",
                "l.csv:3:1: error: There is no goal 'h'. (did you mean 'g'?)",
                "l.csv:3:1: fejl: Der er intet mål 'h'. (mente du 'g'?)")
            .Gives("UnknownReference",
                "l.csv:3:1: error: There is no person 'carl'. (choose from: dir)",
                "l.csv:3:1: fejl: Der er ingen person 'carl'. (vælg blandt: dir)"),
        new IssueCase()
            .File("p.yaml", Strategy + Programme)
            .File("l.csv", "key;project;success-criterion;goal;owner\nw1;P;S;g;dir\n")
            .File("s.csv", "key;quarter;grade;done\nw2;K1;delvist;\nw1;2025-Q1;halvt;31.02.2026\nw1;K2;;\nw1;2026-Q2;;\n")
            .Gives("UnknownReference",
                "s.csv:2:1: error: There is no line 'w2'. (did you mean 'w1'?)",
                "s.csv:2:1: fejl: Der er ingen linje 'w2'. (mente du 'w1'?)")
            .Gives("TableCell",
                "s.csv:3:1: error: Column 'quarter' must be a quarter of 2026, such as Q4 or 2026-Q4, but is '2025-Q1'.",
                "s.csv:3:1: fejl: Kolonnen 'quarter' skal være et kvartal i 2026, fx K4 eller 2026-Q4, men er '2025-Q1'.")
            .Gives("NotOneOf",
                "s.csv:3:1: error: 'grade' cannot be 'halvt'. (choose from: achieved, delvist, ikke opnået, ikke vurderet, "
                    + "not-achieved, not-assessed, opnået, partly)",
                "s.csv:3:1: fejl: 'grade' kan ikke være 'halvt'. (vælg blandt: achieved, delvist, ikke opnået, ikke vurderet, "
                    + "not-achieved, not-assessed, opnået, partly)")
            .Gives("TableCell",
                "s.csv:3:1: error: Column 'done' must be a date such as 31.12.2026 or 2026-12-31, but is '31.02.2026'.",
                "s.csv:3:1: fejl: Kolonnen 'done' skal være en dato, fx 31.12.2026 eller 2026-12-31, men er '31.02.2026'.")
            .Gives("StatusTwice",
                "s.csv:5:1: error: Line 'w1' has two rows for 2026-Q2. (correct or delete one of them; what was recorded before "
                    + "remains in the reporting database)",
                "s.csv:5:1: fejl: Linjen 'w1' har to rækker for 2026-Q2. (ret eller slet den ene; ældre noteringer findes "
                    + "stadig i rapporteringsdatabasen)"),
        new IssueCase()
            .File(
                "p.yaml",
                Strategy + Programme + "    scope-changes:\n      - { line: w2, on: 2025-12-31, kind: added, text: Mere }\n")
            .File("l.csv", "key;project;success-criterion;goal;owner\nw1;P;S;g;dir\n")
            .File("s.csv", "key;quarter;grade\nw1;K1;delvist\n")
            .Gives("UnknownReference",
                "p.yaml:9:17: error: There is no line 'w2'. (did you mean 'w1'?)",
                "p.yaml:9:17: fejl: Der er ingen linje 'w2'. (mente du 'w1'?)")
            .Gives("ScopeOutsideYear",
                "p.yaml:9:25: error: The change is not in the programme's year 2026.",
                "p.yaml:9:25: fejl: Ændringen ligger ikke i programmets år 2026."),
        new IssueCase()
            .File(
                "p.yaml", Strategy + Programme + "  q:\n    unit: kommune\n    year: 2026\n    lines: l.csv\n    status: s.csv\n")
            .File("l.csv", "key;project;success-criterion;goal;owner\nw1;P;S;g;dir\n")
            .File("s.csv", "key;quarter;grade\nw1;K1;delvist\n")
            .Gives("ProgrammeTwice",
                "p.yaml:8:3: error: Unit 'kommune' has two work programmes for 2026; the other is 'p'. "
                    + "(write the lines in one programme)",
                "p.yaml:8:3: fejl: Enheden 'kommune' har to arbejdsprogrammer for 2026; det andet er 'p'. "
                    + "(skriv linjerne i ét program)"),
        new IssueCase()
            .File("p.yaml", Strategy + Programme)
            .File("l.csv", "key;project;nature\nw1;P;driftslignende\n")
            .File("s.csv", "key;quarter;grade\nw1;K1;delvist\n")
            .Gives("LineIncomplete",
                "l.csv:2:1: warning: Line 'w1' lacks: success criterion, goal (without strategic anchor), indicator of an "
                    + "operational task, owner.",
                "l.csv:2:1: advarsel: Linjen 'w1' mangler: succeskriterium, mål (uden strategisk ophæng), indikator for en "
                    + "driftslignende opgave, ejer."),
        new IssueCase()
            .File("p.yaml", "actions:\n  a: { file: a.csv }\n")
            .File("a.csv", "key;change;responsible;kpi;deadline;state;done;blocks-go-live;benefit\nh1;Skema;;;;udført;;;\n"
                + "h2;Kursus;dir;ingen;1/5-2026;åben;2026-04-01;måske;digital\n")
            .Gives("DoneAndDay",
                "a.csv:2:1: error: Action 'h1' has only one of 'state: done' and 'done'. (write both for an action that is "
                    + "done, and neither for any other)",
                "a.csv:2:1: fejl: Handlingen 'h1' har kun det ene af 'state: done' og 'done'. (skriv begge for en udført "
                    + "handling og ingen af dem for andre)")
            .Gives("ActionIncomplete",
                "a.csv:2:1: warning: Action 'h1' lacks: responsible, deadline, kpi (an indicator, or none).",
                "a.csv:2:1: advarsel: Handlingen 'h1' mangler: ansvarlig, deadline, kpi (en indikator, eller ingen).")
            .Gives("TableCell",
                "a.csv:3:1: error: Column 'blocks-go-live' must be yes or no, but is 'måske'.",
                "a.csv:3:1: fejl: Kolonnen 'blocks-go-live' skal være ja eller nej, men er 'måske'.")
            .Gives("UnknownReference",
                "a.csv:3:1: error: There is no benefit 'digital'. (there are none to choose from)",
                "a.csv:3:1: fejl: Der er ingen gevinst 'digital'. (der er ingen at vælge imellem)")
            .Gives("DoneAndDay",
                "a.csv:3:1: error: Action 'h2' has only one of 'state: done' and 'done'. (write both for an action that is "
                    + "done, and neither for any other)",
                "a.csv:3:1: fejl: Handlingen 'h2' har kun det ene af 'state: done' og 'done'. (skriv begge for en udført "
                    + "handling og ingen af dem for andre)"),
        new IssueCase()
            .File("p.yaml", Project + "boards:\n  b:\n    name: B\n    unit: borger\n    every: week\n    project: x\n    kpis:\n"
                + "      - { indicator: share, step: \"1\", workflow: w }\n    meetings: m.csv\n")
            .File("m.csv", "date;minutes;actions\n2026-02-02;45;h1\n;lang;\n")
            .Gives("UnknownReference",
                "m.csv:2:1: error: There is no action 'h1'. (there are none to choose from)",
                "m.csv:2:1: fejl: Der er ingen handling 'h1'. (der er ingen at vælge imellem)")
            .Gives("TableCell",
                "m.csv:3:1: error: Column 'date' must be a date such as 31.12.2026 or 2026-12-31, but is ''.",
                "m.csv:3:1: fejl: Kolonnen 'date' skal være en dato, fx 31.12.2026 eller 2026-12-31, men er ''.")
            .Gives("TableCell",
                "m.csv:3:1: error: Column 'minutes' must be a whole number, but is 'lang'.",
                "m.csv:3:1: fejl: Kolonnen 'minutes' skal være et helt tal, men er 'lang'.")
            .Gives("BoardGrain",
                "p.yaml:15:9: error: Indicator 'share' is not published per week. (write 'grain: week' or 'also: [week]' on it)",
                "p.yaml:15:9: fejl: Indikatoren 'share' vises ikke pr. uge. (skriv 'grain: week' eller 'also: [week]' på den)")
            .Gives("UnknownReference",
                "p.yaml:15:35: error: There is no step of the new process with number '1'. (there are none to choose from)",
                "p.yaml:15:35: fejl: Der er intet trin i den nye proces med nummer '1'. (der er ingen at vælge imellem)")
            .Gives("UnknownReference",
                "p.yaml:15:50: error: There is no workflow of the project called 'w'. (there are none to choose from)",
                "p.yaml:15:50: fejl: Der er ingen arbejdsgang i projektet kaldet 'w'. (der er ingen at vælge imellem)"),
        new IssueCase()
            .File("p.yaml", "improvement-projects:\n  x:\n    name: X\n    leader: dir\n    units: [borger]\n"
                + "    phases: { before-start: 2026-01-05, redesign: 2026-02-08 }\n    steering-group: { borger: dir }\n"
                + "    mapping: { on: 2026-02-02 }\n    redesign: { on: 2026-02-08, leaders-present: true }\n    workflows:\n"
                + "      w: { name: W, decisions: [ { on: 2026-03-02, is: on-trial }, { on: 2026-03-01, is: adopted } ] }\n")
            .Gives("PhaseOrder",
                "p.yaml:2:3: error: The phase 'redesign' began out of order: no phase may be skipped, and none may begin "
                    + "before the previous one.",
                "p.yaml:2:3: fejl: Fasen 'redesign' er begyndt i forkert rækkefølge: ingen fase må springes over, og ingen "
                    + "må begynde før den forrige.")
            .Gives("RedesignTooEarly",
                "p.yaml:2:3: error: The redesign is 6 days after the mapping; at least 7 days must pass.",
                "p.yaml:2:3: fejl: Redesignet er 6 dage efter kortlægningen; der skal gå mindst 7 dage.")
            .Gives("NotAscending",
                "p.yaml:11:32: error: The days under 'decisions' are not in ascending order.",
                "p.yaml:11:32: fejl: Dagene under 'decisions' står ikke i rækkefølge."),
    ];
}
