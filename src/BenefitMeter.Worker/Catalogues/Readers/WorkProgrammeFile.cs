using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using BenefitMeter.FollowUp.WorkProgrammes;
using BenefitMeter.Worker.Words;
using CsvHelper;

namespace BenefitMeter.Worker.Catalogues.Readers;

/// <summary>
/// Writes a work programme in the form in which the catalogue reads it: a YAML file, and two CSV files that Danish Excel opens
/// and saves unchanged. What is written can be read back without loss (rules A0-06, A0-11).
/// </summary>
internal static class WorkProgrammeFile
{
    /// <summary>The columns of the file of a programme's lines, separated by semicolons.</summary>
    public const string LineHeader =
        "key;kind;finance-act-purpose;core-task;activity;project;description;success-criterion;q1;q2;q3;q4;hours;nature;goal;"
            + "indicator;hours-indicator;owner";

    /// <summary>The columns of the file of a programme's quarterly statuses, separated by semicolons.</summary>
    public const string StatusHeader = "key;quarter;grade;scope;time;resources;status;forecast;done;cause;cause-text;by;on";

    private static readonly JsonSerializerOptions UnescapedLetters =
        new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>Writes the files into a folder, which is created where it is missing. No existing file is overwritten.</summary>
    /// <param name="programme">The programme.</param>
    /// <param name="folder">The folder.</param>
    /// <returns>The paths of the files, the YAML file first.</returns>
    /// <exception cref="IOException">A file exists already or cannot be written.</exception>
    public static IReadOnlyList<string> Write(WorkProgramme programme, string folder)
    {
        (string Name, string Text)[] files =
        [
            ($"{programme.Id}.yaml", Yaml(programme)),
            ($"{programme.Id}-lines.csv", Table(LineHeader, programme.Lines.Select(Line))),
            ($"{programme.Id}-status.csv", Table(StatusHeader, programme.Statuses.Select(Status))),
        ];
        Directory.CreateDirectory(folder);
        string[] paths = [.. files.Select(file => Path.Combine(folder, file.Name))];
        if (Array.Find(paths, File.Exists) is { } existing)
        {
            throw new IOException($"'{existing}' exists already.");
        }

        foreach ((string path, (_, string text)) in paths.Zip(files))
        {
            File.WriteAllText(
                path, text, new UTF8Encoding(encoderShouldEmitUTF8Identifier: path.EndsWith(".csv", StringComparison.Ordinal)));
        }

        return paths;
    }

    private static string?[] Line(WorkProgrammeLine line) =>
    [
        line.Key, Word(WorkWords.Line, line.Kind), line.FinanceActPurpose, line.CoreTask, line.Activity,
        line.Project, line.Description, line.SuccessCriterion, line.MilestoneQ1, line.MilestoneQ2, line.MilestoneQ3,
        line.MilestoneQ4, Number(line.HourBudget), Word(WorkWords.Nature, line.Nature), line.GoalId, line.IndicatorId,
        line.HoursIndicatorId, line.OwnerId,
    ];

    private static string?[] Status(QuarterStatus status) =>
    [
        status.LineKey, status.Quarter.Id, Word(WorkWords.Grade, status.Grade),
        Word(JudgingWords.Status, status.Scope), Word(JudgingWords.Status, status.Time),
        Word(JudgingWords.Status, status.Resources), status.Text, Day(status.Forecast), Day(status.Done),
        Word(FollowUpWords.Cause, status.Cause), status.CauseText, status.ById, Day(status.On),
    ];

    private static string Yaml(WorkProgramme programme)
    {
        StringBuilder text = new("work-programmes:\n");
        text.Append(
            CultureInfo.InvariantCulture,
            $"  {programme.Id}:\n    unit: {programme.UnitId}\n    year: {programme.Year}\n    version: {programme.Version}\n");
        if (programme.Approved is { } approved)
        {
            string reference = approved.Reference is { } written ? $", reference: {Quoted(written)}" : string.Empty;
            text.Append(
                CultureInfo.InvariantCulture, $"    approved: {{ date: {Iso(approved.Date)}, by: {approved.By}{reference} }}\n");
        }

        text.Append(CultureInfo.InvariantCulture, $"    recipients: [{string.Join(", ", programme.RecipientIds)}]\n");
        text.Append(CultureInfo.InvariantCulture, $"    reports-within: {programme.ReportDays} days\n");
        text.Append(
            CultureInfo.InvariantCulture, $"    lines: {programme.Id}-lines.csv\n    status: {programme.Id}-status.csv\n");
        Append("scope-changes", programme.ScopeChanges.Select(change =>
            $"- {{ line: {Quoted(change.LineKey)}, on: {Iso(change.On)}, kind: {EnumCode<ScopeChangeKind>.Of(change.Kind)}, "
            + $"text: {Quoted(change.Text)}, "
            + $"version: {change.Version}{(change.ById is { } by ? $", by: {by}" : string.Empty)} }}"));
        Append("volume-rules", programme.VolumeRules.Select(rule => string.Create(
            CultureInfo.InvariantCulture,
            $"{rule.Id}: {{ name: {{ da: {Quoted(rule.Name.Danish)}, en: {Quoted(rule.Name.English)} }}, indicator: "
                + $"{rule.IndicatorId}, minimum: {rule.Minimum} }}")));
        return text.ToString();

        void Append(string key, IEnumerable<string> items)
        {
            string[] all = [.. items];
            text.Append(all.Length == 0 ? string.Empty : $"    {key}:\n{string.Concat(all.Select(item => $"      {item}\n"))}");
        }
    }

    private static string Table(string header, IEnumerable<string?[]> rows)
    {
        var text = new StringWriter(CultureInfo.InvariantCulture);
        using (CsvWriter writer =
            CsvWriter.Create(text, new CsvWriterOptions { HasHeader = false, Separator = ';' }, leaveOpen: true))
        {
            writer.WriteRecord(header.Split(';'));
            foreach (string?[] row in rows)
            {
                writer.WriteRecord([.. row.Select(cell => cell ?? string.Empty)]);
            }
        }

        return text.ToString();
    }

    // A JSON string is also a valid YAML string.
    private static string Quoted(string text) => JsonSerializer.Serialize(text, UnescapedLetters);

    private static string? Word<T>(WordSet<T> words, T? member)
        where T : struct, Enum => member is { } known ? words[known].InPlans : null;

    private static string? Number(decimal? number) => number?.ToString(CultureInfo.InvariantCulture).Replace('.', ',');

    private static string? Day(DateOnly? day) =>
        day is { } known ? known.ToString("dd'.'MM'.'yyyy", CultureInfo.InvariantCulture) : null;

    private static string Iso(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
