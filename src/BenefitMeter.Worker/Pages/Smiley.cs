using System.Xml.Linq;
using BenefitMeter.Definitions;
using BenefitMeter.Realising;
using BenefitMeter.Worker.Words;

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
    public static string Text(Status? status, Language language) => status is { } set
        ? $"{Mouth(set)}{Letter(set)} {Word(set, language)}"
        : "\u2013";

    /// <summary>Returns the mouth for a terminal with a space after it; empty for grey.</summary>
    public static string Mouth(Status status) => status switch
    {
        Status.Green => ":-) ",
        Status.Yellow => ":-| ",
        Status.Red => ":-( ",
        _ => string.Empty,
    };

    /// <summary>Returns the name of the colour.</summary>
    public static string Word(Status status, Language language) => JudgingWords.Status.Label(status, language);

    /// <summary>Returns the class in the style sheet.</summary>
    public static string Name(Status status) => JudgingWords.Status.Code(status);

    /// <summary>Returns the letter of the colour, in both languages; a dash for grey (rule A0-04).</summary>
    public static string Letter(Status status) =>
        status == Status.Grey ? "\u2013" : JudgingWords.Status[status].Letter!;

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
