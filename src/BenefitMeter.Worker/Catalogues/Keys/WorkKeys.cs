using BenefitMeter.Worker.Catalogues.Readers;
using static BenefitMeter.Worker.Catalogues.Keys.KeyTypes;

namespace BenefitMeter.Worker.Catalogues.Keys;

/// <summary>The keys under <c>work-programmes</c> and <c>actions</c>; what is a table stands in CSV files beside them.</summary>
internal static class WorkKeys
{
    /// <summary>Gets the keys of a work programme.</summary>
    public static MappingType Programme { get; } = Mapping(
        Required(
            "unit", new ScalarType(ScalarKind.Unit), "enhed", "The unit whose programme it is.", "Enheden, hvis program det er."),
        Required("year", Integer(2000, 2100), "år", "The calendar year.", "Kalenderåret."),
        Required("lines", Text, "linjer",
            "A CSV file with a line each: " + WorkProgrammeFile.LineHeader + "; key and project are needed.",
            "En CSV-fil med én række pr. linje: " + WorkProgrammeFile.LineHeader + "; key og project kræves."),
        Key("status", Text, "status",
            "A CSV file with what the lines' owners record for each quarter: " + WorkProgrammeFile.StatusHeader
                + "; key and quarter are needed.",
            "En CSV-fil med det, linjernes ejere noterer for hvert kvartal: " + WorkProgrammeFile.StatusHeader
                + "; key og quarter kræves."),
        Key("version", Integer(1), "version", "The programme's version.", "Programmets version.", "1"),
        Key("approved", TargetKeys.Decided, "godkendt", "Who approved it, and when.", "Hvem der godkendte det, og hvornår."),
        Key(
            "recipients", new ListType(Person), "modtagere", "Who receives its quarterly reports.",
            "Hvem der modtager dets kvartalsrapporter.", "[]"),
        Key("reports-within", Days, "rapport inden", "The days after a quarter's end by which its report is due.",
            "Antal dage efter et kvartals slutning, rapporten skal foreligge.", "15 days"),
        Key("scope-changes", new ListType(Mapping(
            Required("line", Text, "linje", "The line's key.", "Linjens nøgle."),
            Required("on", Date, "den", "The day it was decided.", "Dagen, det blev besluttet."),
            Required(
                "kind", Choice("added", "removed", "changed"), "slags", "What happened to the scope.",
                "Hvad der skete med omfanget."),
            Required("text", Text, "tekst", "What was added, removed or changed.", "Det, der er tilføjet, fjernet eller ændret."),
            Key("by", Person, "af", "Who decided it.", "Hvem der besluttede det."),
            Key(
                "version", Integer(1), "version", "The version that it departs from.",
                "Den version, der afviges fra.", "the programme's"))),
            "ændringer i omfang", "What was added, removed or changed since.",
            "Det, der siden er tilføjet, fjernet eller ændret.", "[]"),
        Key("volume-rules", new MapType(ScalarKind.NewId, "RULE", Mapping(
            Required("name", Wording, "navn", "What the task is called.", "Hvad opgaven hedder."),
            Required("indicator", new ScalarType(ScalarKind.Indicator), "indikator", "The indicator that counts its volume.",
                "Indikatoren, der tæller mængden."),
            Required("minimum", NumberFrom(0), "mindste mængde", "The volume in a period from which a unit has routine.",
                "Mængden i en periode, fra hvilken en enhed har rutine."))),
            "volumenregler",
            "Tasks that take a certain volume for routine and quality, looked at in the units below the programme's.",
            "Opgaver, der kræver en vis mængde for rutine og kvalitet, set på enhederne under programmets."));

    /// <summary>Gets the keys of an action plan.</summary>
    public static MappingType ActionPlan { get; } = Mapping(
        Required("file", Text, "fil",
            "A CSV file with an action each: " + ActionPlanReader.Header
                + "; key and change are needed. kpi is an indicator, or none.",
            "En CSV-fil med én række pr. handling: " + ActionPlanReader.Header
                + "; key og change kræves. kpi er en indikator, eller ingen."),
        Key(
            "project", new ScalarType(ScalarKind.ImprovementProject), "projekt", "The improvement project it belongs to.",
            "Forbedringsprojektet, den hører til."));
}
