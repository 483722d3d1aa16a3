using System.Xml.Linq;
using BenefitMeter.Definitions;
using BenefitMeter.Realising;

namespace BenefitMeter.Worker.Pages;

/// <summary>Shows a smiley so that it can be read without colour: with a mouth, a letter and a word (rule A0-04).</summary>
internal static class Smiley
{
    /// <summary>Draws a smiley for a page; a dash when the status is null.</summary>
    public static XElement Draw(Status? status, Language language)
    {
        if (status is not { } set)
        {
            return Html.Styled("span", "none", "\u2013");
        }

        return Html.Styled(
            "span", $"smiley {Name(set)}", Face(set), Html.Element("b", Letter(set)), Html.Element("span", Word(set, language)));
    }

    /// <summary>Returns a smiley for a terminal: mouth, letter and word; a dash when the status is null.</summary>
    public static string Text(Status? status, Language language) => status switch
    {
        null => "\u2013",
        Status.Green => $":-) G {Word(Status.Green, language)}",
        Status.Yellow => $":-| Y {Word(Status.Yellow, language)}",
        Status.Red => $":-( R {Word(Status.Red, language)}",
        _ => $"\u2013 {Word(Status.Grey, language)}",
    };

    /// <summary>Returns the name of the colour.</summary>
    public static string Word(Status status, Language language) => (status, language) switch
    {
        (Status.Green, Language.Danish) => "Grøn",
        (Status.Yellow, Language.Danish) => "Gul",
        (Status.Red, Language.Danish) => "Rød",
        (_, Language.Danish) => "Grå",
        _ => status.ToString(),
    };

    /// <summary>Returns the class in the style sheet.</summary>
    public static string Name(Status status) => status switch
    {
        Status.Green => "green",
        Status.Yellow => "yellow",
        Status.Red => "red",
        _ => "grey",
    };

    /// <summary>Returns the letter of the colour, in both languages; a dash for grey (rule A0-04).</summary>
    public static string Letter(Status status) => status switch
    {
        Status.Green => "G",
        Status.Yellow => "Y",
        Status.Red => "R",
        _ => "\u2013",
    };

    private static XElement Face(Status status)
    {
        string mouth = status switch
        {
            Status.Green => "M5 9.6 Q8 13.4 11 9.6",
            Status.Yellow => "M5 10.8 H11",
            Status.Red => "M5 12 Q8 8.2 11 12",
            _ => "M7 10.8 H9",
        };
        return new XElement(
            "svg", new XAttribute("viewBox", "0 0 16 16"), new XAttribute("class", "face"), new XAttribute("aria-hidden", "true"),
            new XElement("circle", new XAttribute("cx", 8), new XAttribute("cy", 8), new XAttribute("r", 7)),
            new XElement("path", new XAttribute("d", $"M5.6 5.4 V7 M10.4 5.4 V7 {mouth}")));
    }
}
