namespace BenefitMeter.Worker.Tests.Catalogues.Issues;

/// <summary>The pinned messages of FileIssues.</summary>
internal static class FileIssueCases
{
    public static IReadOnlyList<IssueCase> All { get; } =
    [
        new IssueCase().Change("where: { Kanal: Digital }", "where: { Kanal: 010190-1234 }")
            .Gives("CprNumber",
                "k.yaml:19:41: error: Something here looks like a CPR number (999999-9999, length 11). "
                    + "(persons do not belong in the catalogue: use a group, a code or a role)",
                "k.yaml:19:41: fejl: Her står noget, der ligner et CPR-nummer (999999-9999, length 11). "
                    + "(personer hører ikke hjemme i kataloget: brug en gruppe, en kode eller en rolle)"),
        new IssueCase().Change("codes: [CBS]", "codes: [CBS, \"0101901234\"]")
            .Gives("CprNumber",
                "k.yaml:6:66: error: Something here looks like a CPR number (9999999999, length 10). "
                    + "(persons do not belong in the catalogue: use a group, a code or a role)",
                "k.yaml:6:66: fejl: Her står noget, der ligner et CPR-nummer (9999999999, length 10). "
                    + "(personer hører ikke hjemme i kataloget: brug en gruppe, en kode eller en rolle)"),
        new IssueCase().Change("    grain: month", "    grain: month\n    grain: quarter")
            .Gives("DuplicateKey",
                "k.yaml:22:5: error: Key 'grain' occurs twice; first at k.yaml:21:5.",
                "k.yaml:22:5: fejl: Nøglen 'grain' står to gange; først i k.yaml:21:5."),
        new IssueCase().Change("    grain: month", "\tgrain: month")
            .Gives("TabIndentation",
                "k.yaml:21:1: error: The line is indented with a tab. (YAML is indented with spaces)",
                "k.yaml:21:1: fejl: Linjen er rykket ind med et tabulatortegn. (YAML rykkes ind med mellemrum)"),
        new IssueCase().Change("    grain: month", "    grain: [month")
            .Gives("YamlSyntax",
                "k.yaml:21:12: error: The file is not valid YAML: a bracket is not closed. (look at this line and the one "
                    + "before: indentation, colon, quotes)",
                "k.yaml:21:12: fejl: Filen er ikke gyldig YAML: en parentes er ikke lukket. (se på denne linje og linjen før: "
                    + "indrykning, kolon, anførselstegn)"),
        new IssueCase().Change("    grain: month", "    grain: *month")
            .Gives("AliasNotUsed",
                "k.yaml:21:12: error: The alias '*month' cannot be used in the catalogue. (write the value here)",
                "k.yaml:21:12: fejl: Henvisningen '*month' kan ikke bruges i kataloget. (skriv værdien her)")
            .Gives("WrongType",
                "k.yaml:21:12: error: 'grain' must be one of day, week, fortnight, month, quarter, "
                    + "half-year, year, but is empty.",
                "k.yaml:21:12: fejl: 'grain' skal være en af day, week, fortnight, month, quarter, half-year, year, men er tom."),
        new IssueCase().Change("    grain: month", "    [a]: b\n    grain: month")
            .Gives("KeyNotText",
                "k.yaml:21:5: error: A key must be a text.",
                "k.yaml:21:5: fejl: En nøgle skal være en tekst."),
        new IssueCase()
            .File("tom.yaml", "# intet\n")
            .Gives("EmptyFile",
                "tom.yaml:1:1: error: The file is empty. (write something in it, or delete it)",
                "tom.yaml:1:1: fejl: Filen er tom. (skriv noget i den, eller slet den)"),
        new IssueCase()
            .File("x.yaml", "- a\n")
            .Gives("WrongType",
                "x.yaml:1:1: error: 'x.yaml' must be keys such as organisation, sources, datasets, "
                    + "indicators, but is something else.",
                "x.yaml:1:1: fejl: 'x.yaml' skal være nøgler som organisation, sources, datasets, "
                    + "indicators, men er noget andet."),
        new IssueCase()
            .File("m.yaml", "sources:\n  sager: { provider: sqlite, path: a.db }\n")
            .Gives("DuplicateId",
                "m.yaml:2:3: error: 'sager' occurs twice in sources; first at k.yaml:8:3. (an id must be unique across all "
                    + "files)",
                "m.yaml:2:3: fejl: 'sager' findes to gange under sources; først i k.yaml:8:3. (et id skal være entydigt på "
                    + "tværs af alle filer)"),
        new IssueCase()
            .File("m.yaml", "organisation: { name: X }\n")
            .Gives("DuplicateSection",
                "m.yaml:1:1: error: 'organisation' is in more than one file; first at k.yaml:1:1.",
                "m.yaml:1:1: fejl: 'organisation' står i mere end én fil; først i k.yaml:1:1."),
        new IssueCase().Change("  units:\n", "  units-file: ../enheder.csv\n  units:\n")
            .Gives("FileOutside",
                "k.yaml:4:15: error: '../enheder.csv' is outside the catalogue folder. (put the file into the catalogue folder; "
                    + "only the data of sources may be elsewhere)",
                "k.yaml:4:15: fejl: '../enheder.csv' ligger uden for katalogmappen. (læg filen i katalogmappen; "
                    + "kun kilders data må ligge andre steder)"),
        new IssueCase().Change("  units:\n", "  units-file: /etc/hostname\n  units:\n")
            .Gives("FileOutside",
                "k.yaml:4:15: error: '/etc/hostname' is outside the catalogue folder. (put the file into the catalogue folder; "
                    + "only the data of sources may be elsewhere)",
                "k.yaml:4:15: fejl: '/etc/hostname' ligger uden for katalogmappen. (læg filen i katalogmappen; "
                    + "kun kilders data må ligge andre steder)"),
        new IssueCase().Change("  units:\n", "  units-file: enheder.csv\n  units:\n")
            .Gives("UnreadableFile",
                "k.yaml:4:15: error: 'enheder.csv' cannot be read: it does not exist. (check that it exists, is not locked, and "
                    + "that the user may read it)",
                "k.yaml:4:15: fejl: 'enheder.csv' kan ikke læses: den findes ikke. (kontrollér, at den findes, ikke er låst, og "
                    + "at brugeren må læse den)"),
        new IssueCase().Change("  units:\n", "  units-file: enheder.csv\n  units:\n")
            .File("enheder.csv", "id,name,parent\n")
            .Gives("TableColumnMissing",
                "enheder.csv:1:1: error: Column 'codes' is missing. (the first line is: id,name,parent,codes,responsible)",
                "enheder.csv:1:1: fejl: Kolonnen 'codes' mangler. (første linje er: id,name,parent,codes,responsible)")
            .Gives("TableColumnMissing",
                "enheder.csv:1:1: error: Column 'responsible' is missing. (the first line is: id,name,parent,codes,responsible)",
                "enheder.csv:1:1: fejl: Kolonnen 'responsible' mangler. (første linje er: id,name,parent,codes,responsible)"),
        new IssueCase().Change("  units:\n", "  units-file: enheder.csv\n  units:\n")
            .File(
                "enheder.csv",
                "id,name,parent,codes,responsible,valid-from,valid-to\nskole,,komune,,drr,1/1-2025,\nborger,B,kommune,,,,\n"
                    + ",X,kommune,,,,\n")
            .Gives("TableCell",
                "enheder.csv:2:1: error: Column 'name' must be a text, but is ''.",
                "enheder.csv:2:1: fejl: Kolonnen 'name' skal være en tekst, men er ''.")
            .Gives("UnknownReference",
                "enheder.csv:2:1: error: There is no unit 'komune'. (did you mean 'kommune'?)",
                "enheder.csv:2:1: fejl: Der er ingen enhed 'komune'. (mente du 'kommune'?)")
            .Gives("UnknownReference",
                "enheder.csv:2:1: error: There is no person 'drr'. (did you mean 'dir'?)",
                "enheder.csv:2:1: fejl: Der er ingen person 'drr'. (mente du 'dir'?)")
            .Gives("TableCell",
                "enheder.csv:2:1: error: Column 'valid-from' must be a date such as 2025-09-01, but is '1/1-2025'.",
                "enheder.csv:2:1: fejl: Kolonnen 'valid-from' skal være en dato, fx 2025-09-01, men er '1/1-2025'.")
            .Gives("DuplicateId",
                "enheder.csv:3:1: error: 'borger' occurs twice in units; first at k.yaml:7:5. (an id must be unique across all "
                    + "files)",
                "enheder.csv:3:1: fejl: 'borger' findes to gange under units; først i k.yaml:7:5. (et id skal være entydigt på "
                    + "tværs af alle filer)")
            .Gives("BadId",
                "enheder.csv:4:1: error: '' cannot be an id. (use at most 100 letters, digits, hyphens, dots and "
                    + "underscores, and begin with a letter or a digit)",
                "enheder.csv:4:1: fejl: '' kan ikke være et id. (brug højst 100 bogstaver, tal, bindestreger, punktummer og "
                    + "understreger, og begynd med et bogstav eller et tal)"),
        new IssueCase().Change("        points: { 2025-12: 70 }", "        file: maal.csv")
            .File("maal.csv", "\uFEFFunit;period;value\r\nborger;2025-12;71,5\r\nborger;2026-12;12.5\r\nborger;2026-13;80\r\n"
                + "brger;2025-12;1\r\n")
            .Gives("TableCell",
                "maal.csv:3:1: error: Column 'value' must be a number with a decimal comma, such as 71,5, but is '12.5'.",
                "maal.csv:3:1: fejl: Kolonnen 'value' skal være et tal med decimalkomma, fx 71,5, men er '12.5'.")
            .Gives("TableCell",
                "maal.csv:4:1: error: Column 'period' must be a period or a date, such as 2025-06, 2025-Q2, 2025 or "
                    + "2025-06-30, but is '2026-13'.",
                "maal.csv:4:1: fejl: Kolonnen 'period' skal være en periode eller en dato, fx 2025-06, 2025-Q2, 2025 eller "
                    + "2025-06-30, men er '2026-13'.")
            .Gives("UnknownReference",
                "maal.csv:5:1: error: There is no unit 'brger'. (did you mean 'borger'?)",
                "maal.csv:5:1: fejl: Der er ingen enhed 'brger'. (mente du 'borger'?)"),
        new IssueCase()
            .File(
                "baselines/share.csv",
                "unit,period,version,value,numerator,denominator,window,definition_version,approved_by,system_user,approved_on,"
                    + "reference\nborger,,1,\"60,5\",,,2025-01..2025-06,x,dir,u,1.7.2025,\n")
            .Gives("TableCell",
                "baselines/share.csv:2:1: error: Column 'value' must be a number with a decimal point, "
                    + "such as 71.5, but is '60,5'.",
                "baselines/share.csv:2:1: fejl: Kolonnen 'value' skal være et tal med decimalpunktum, fx 71.5, men er '60,5'.")
            .Gives("TableCell",
                "baselines/share.csv:2:1: error: Column 'definition_version' must be a whole number, but is 'x'.",
                "baselines/share.csv:2:1: fejl: Kolonnen 'definition_version' skal være et helt tal, men er 'x'.")
            .Gives("TableCell",
                "baselines/share.csv:2:1: error: Column 'approved_on' must be a date such as 2025-09-01, but is '1.7.2025'.",
                "baselines/share.csv:2:1: fejl: Kolonnen 'approved_on' skal være en dato, fx 2025-09-01, men er '1.7.2025'."),
    ];
}
