using BenefitMeter.Worker.Catalogues.Readers;
using BenefitMeter.Worker.Words;
using static BenefitMeter.Worker.Catalogues.Keys.KeyTypes;

namespace BenefitMeter.Worker.Catalogues.Keys;

/// <summary>The keys under <c>work-programmes</c> and <c>actions</c>. Their tables are CSV files beside the catalogue.</summary>
internal static class WorkKeys
{
    /// <summary>Gets the keys of a work programme.</summary>
    public static MappingType Programme { get; } = Mapping(
        Required(
            "unit", new ScalarType(ScalarKind.Unit), "enhed", "The unit whose programme it is.", "Enheden, hvis program det er."),
        Required("year", Integer(2000, 2100), "år", "The calendar year.", "Kalenderåret."),
        Required("lines", Text, "linjer",
            "A CSV file with one row per line: " + WorkProgrammeFile.LineHeader + "; key and project are required.",
            "En CSV-fil med én række pr. linje: " + WorkProgrammeFile.LineHeader + "; key og project kræves."),
        Key("status", Text, "status",
            "A CSV file with what the owners of the lines record for each quarter: " + WorkProgrammeFile.StatusHeader
                + "; key and quarter are required.",
            "En CSV-fil med det, linjernes ejere noterer for hvert kvartal: " + WorkProgrammeFile.StatusHeader
                + "; key og quarter kræves."),
        Key("version", Integer(1), "version", "The programme's version.", "Programmets version.", "1"),
        Key("approved", TargetKeys.Decided, "godkendt", "Who approved it, and when.", "Hvem der godkendte det, og hvornår."),
        Key(
            "recipients", new ListType(Person), "modtagere", "Who receives its quarterly reports.",
            "Hvem der modtager dets kvartalsrapporter.", "[]"),
        Key("reports-within", Days, "rapport inden",
            "The number of days after the end of a quarter within which its report is due.",
            "Antal dage efter et kvartals slutning, inden for hvilke rapporten skal foreligge.", "15 days"),
        Key("scope-changes", new ListType(Mapping(
            Required("line", Text, "linje", "The line's key.", "Linjens nøgle."),
            Required("on", Date, "den", "The day it was decided.", "Dagen, det blev besluttet."),
            Required(
                "kind", Choice(WorkWords.ScopeChange), "slags", "What happened to the scope.",
                "Hvad der skete med omfanget."),
            Required("text", Text, "tekst", "What was added, removed or changed.", "Det, der er tilføjet, fjernet eller ændret."),
            Key("by", Person, "af", "Who decided it.", "Hvem der besluttede det."),
            Key("version", Integer(1), "version", "The version that the change departs from.",
                "Den version, som ændringen afviger fra.", "the programme's"))),
            "ændringer i omfang", "What has since been added, removed or changed.",
            "Det, der siden er tilføjet, fjernet eller ændret.", "[]"),
        Key("volume-rules", new MapType(ScalarKind.NewId, "RULE", Mapping(
            Required("name", Wording, "navn", "The name of the task.", "Opgavens navn."),
            Required("indicator", new ScalarType(ScalarKind.Indicator), "indikator", "The indicator that counts its volume.",
                "Indikatoren, der tæller mængden."),
            Required("minimum", NumberFrom(0), "mindste mængde", "The smallest volume in a period that gives a unit routine.",
                "Den mindste mængde i en periode, der giver en enhed rutine."))),
            "volumenregler",
            "Tasks that need a certain volume for routine and quality; it is measured for the units below the programme's unit.",
            "Opgaver, der kræver en vis mængde af hensyn til rutine og kvalitet; den måles for enhederne under programmets "
                + "enhed."));

    /// <summary>Gets the keys of an action plan.</summary>
    public static MappingType ActionPlan { get; } = Mapping(
        Required("file", Text, "fil",
            "A CSV file with one row per action: " + ActionPlanReader.Header
                + "; key and change are required. kpi is an indicator, or the word none.",
            "En CSV-fil med én række pr. handling: " + ActionPlanReader.Header
                + "; key og change kræves. kpi er en indikator eller ordet ingen."),
        Key(
            "project", new ScalarType(ScalarKind.ImprovementProject), "projekt", "The improvement project it belongs to.",
            "Forbedringsprojektet, den hører til."));
}
