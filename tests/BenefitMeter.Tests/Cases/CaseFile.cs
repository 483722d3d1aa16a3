using System.Text;
using System.Text.Json;

namespace BenefitMeter.Tests.Cases;

/// <summary>One expected output of a case.</summary>
public sealed record CaseRow(string CaseId, string Rule, string Inputs, string Output, string Exact);

/// <summary>Reads the acceptance cases of the rule book.</summary>
public static class CaseFile
{
    public static IReadOnlyList<CaseRow> Read()
    {
        string[] lines = File.ReadAllLines(Path.Combine(Repository.Root, "tests", "cases", "realisation_cases.csv"));
        return [.. lines.Skip(1).Select(Fields).Select(field => new CaseRow(field[0], field[1], field[3], field[4], field[5]))];
    }

    public static CaseInput InputOf(CaseRow row) => new(row.CaseId, JsonDocument.Parse(row.Inputs).RootElement);

    private static List<string> Fields(string line)
    {
        var fields = new List<string>();
        var field = new StringBuilder();
        bool quoted = false;
        for (int i = 0; i < line.Length; i++)
        {
            if (line[i] == '"' && quoted && i + 1 < line.Length && line[i + 1] == '"')
            {
                field.Append(line[i++]);
            }
            else if (line[i] == '"')
            {
                quoted = !quoted;
            }
            else if (line[i] == ',' && !quoted)
            {
                fields.Add(field.ToString());
                field.Clear();
            }
            else
            {
                field.Append(line[i]);
            }
        }

        fields.Add(field.ToString());
        return fields;
    }
}
