using BenefitMeter.Definitions;
using BenefitMeter.Economy;
using BenefitMeter.Worker.Words;

namespace BenefitMeter.Worker.Catalogues.Issues;

/// <summary>The issues of the benefit tree.</summary>
internal static class TreeIssues
{
    public static DefinitionIssue IdTaken(FileLocation place, string id) =>
        Issue.Error(
            "TreeIdTaken", place, $"'{id}' er både en gevinst og en knude i træet.",
            $"'{id}' is both a benefit and a node of the tree.")
            .Hint("en gevinst er i sig selv en knude; fjern knuden", "a benefit is a node in itself; remove the node");

    public static DefinitionIssue Cycle(FileLocation place, string id) =>
        Issue.Error("TreeCycle", place, $"'{id}' fører til sig selv.", $"'{id}' leads to itself.")
            .Hint("træet går fra venstre mod højre og må ikke gå i ring",
                "the tree goes from left to right and must not contain a cycle");

    public static DefinitionIssue WrongWay(FileLocation place, string from, TreeLevel fromLevel, string to, TreeLevel toLevel) =>
        Issue.Error("TreeLevel", place, $"'{from}' ({Danish(fromLevel)}) kan ikke føre til '{to}' ({Danish(toLevel)}).",
            $"'{from}' ({English(fromLevel)}) cannot lead to '{to}' ({English(toLevel)}).")
            .Hint(
                "teknologi – leverance – forandring – gevinst – vision, ét trin ad gangen",
                "technology – deliverable – change – benefit – vision, one step at a time");

    public static DefinitionIssue ChangeMissing(FileLocation place, string id) =>
        Issue.Error("ChangeMissing", place, $"Gevinsten '{id}' kommer efter en forandring, men ingen fører til den.",
            $"Benefit '{id}' comes after a change, but none leads to it.")
            .Hint("tilføj forandringen under 'tree'", "add the change under 'tree'");

    public static DefinitionIssue NotOnAPath(FileLocation place, string id) =>
        Issue.Error("NotOnAPath", place, $"Gevinsten '{id}' mangler en vej fra en forandring eller til en vision.",
            $"Benefit '{id}' lacks a path from a change or to a vision.")
            .Hint("tegn vejen med 'leads-to' (B2)", "draw the path with 'leads-to' (B2)");

    public static DefinitionIssue NotInTree(FileLocation place, string id) =>
        Issue.Warning(
            "NotInTree", place, $"Gevinsten '{id}' er ikke med i gevinsttræet.", $"Benefit '{id}' is not in the benefit tree.");

    public static DefinitionIssue TwoMonetised(FileLocation place, string id, string later) =>
        Issue.Error(
            EconomyBreach.SameBenefitTwice, place,
            $"'{id}' og '{later}' ligger på samme vej i træet, og begge regnes i kroner (C8.3).",
            $"'{id}' and '{later}' are on the same path in the tree, and both are counted in kroner (C8.3).")
            .Hint("regn kun den sidste i kroner", "count only the last in kroner");

    private static string Danish(TreeLevel level) => BenefitWords.TreeLevel.Label(level, Language.Danish);

    private static string English(TreeLevel level) => BenefitWords.TreeLevel.Label(level, Language.English);
}
