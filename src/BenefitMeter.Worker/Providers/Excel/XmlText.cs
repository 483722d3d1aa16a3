using System.Text;
using System.Xml;

namespace BenefitMeter.Worker.Providers.Excel;

/// <summary>
/// Reads the texts in a workbook's parts. Each method starts at an element, and leaves the reader at the element's end.
/// </summary>
internal static class XmlText
{
    /// <summary>Gets the settings for reading parts: document types are not allowed, and white space is preserved.</summary>
    public static XmlReaderSettings Settings { get; } = new() { DtdProcessing = DtdProcessing.Prohibit, XmlResolver = null };

    /// <summary>Reads all strings of a workbook's shared string table, in their order. Empty where it has none.</summary>
    public static string[] SharedStrings(Stream? table)
    {
        List<string> strings = [];
        using XmlReader? xml = table is null ? null : XmlReader.Create(table, Settings);
        while (xml?.Read() == true)
        {
            if (xml.NodeType == XmlNodeType.Element && xml.LocalName == "si")
            {
                strings.Add(OfRuns(xml));
            }
        }

        return [.. strings];
    }

    /// <summary>Reads a string item: its text or its formatted runs, without phonetic readings.</summary>
    public static string OfRuns(XmlReader xml)
    {
        if (xml.IsEmptyElement)
        {
            return string.Empty;
        }

        int depth = xml.Depth;
        string text = string.Empty;
        while (xml.Read() && xml.Depth > depth)
        {
            if (xml.NodeType == XmlNodeType.Element && xml.LocalName == "rPh")
            {
                SkipInside(xml);
            }
            else if (xml.NodeType == XmlNodeType.Element && xml.LocalName == "t")
            {
                text += OfValue(xml);
            }
        }

        return text;
    }

    /// <summary>
    /// Reads an element's own text. Excel escapes some characters, such as a carriage return as <c>_x000D_</c>.
    /// </summary>
    public static string OfValue(XmlReader xml)
    {
        if (xml.IsEmptyElement)
        {
            return string.Empty;
        }

        int depth = xml.Depth;
        string first = string.Empty;
        StringBuilder? more = null;
        while (xml.Read() && xml.Depth > depth)
        {
            if (first.Length == 0)
            {
                first = xml.Value;
            }
            else
            {
                (more ??= new StringBuilder(first)).Append(xml.Value);
            }
        }

        string text = more?.ToString() ?? first;
        return text.Contains("_x", StringComparison.Ordinal) ? XmlConvert.DecodeName(text) : text;
    }

    private static void SkipInside(XmlReader xml)
    {
        int depth = xml.Depth;
        while (!xml.IsEmptyElement && xml.Read() && xml.Depth > depth)
        {
        }
    }
}
