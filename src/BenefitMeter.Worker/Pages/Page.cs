using System.Xml.Linq;
using BenefitMeter.Definitions;

namespace BenefitMeter.Worker.Pages;

/// <summary>Renders a page as one file, with its style and without scripts or links to other files. It prints on A4.</summary>
internal static class Page
{
    /// <summary>Renders a page. Strings in elements that <see cref="Html"/> creates are text, never markup.</summary>
    /// <param name="language">The language of its texts.</param>
    /// <param name="title">The title.</param>
    /// <param name="style">The names of the style sheets to embed.</param>
    /// <param name="body">The content.</param>
    public static string Render(Language language, string title, IReadOnlyList<string> style, params object?[] body)
    {
        XElement page = new(
            "html", new XAttribute("lang", language == Language.Danish ? "da" : "en"),
            Html.Element(
                "head",
                Html.Element("meta", new XAttribute("charset", "utf-8")),
                Html.Element(
                    "meta", new XAttribute("name", "viewport"), new XAttribute("content", "width=device-width, initial-scale=1")),
                Html.Element("title", title), new XElement("style", string.Concat(style.Select(Sheet)))),
            Html.Element("body", Html.Element("main", body)));
        return "<!DOCTYPE html>\n" + page + "\n";
    }

    private static string Sheet(string name)
    {
        using Stream style = typeof(Page).Assembly.GetManifestResourceStream($"pages/{name}.css")!;
        using StreamReader reader = new(style);
        return reader.ReadToEnd();
    }
}
