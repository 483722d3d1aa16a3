using BenefitMeter.Definitions;
using BenefitMeter.Definitions.Indicators;
using BenefitMeter.FollowUp.WorkProgrammes;
using BenefitMeter.Realising;
using BenefitMeter.Realising.Judging;
using BenefitMeter.Time;
using BenefitMeter.Worker.Catalogues.Issues;
using BenefitMeter.Worker.Words;

namespace BenefitMeter.Worker.Catalogues.Readers;

/// <summary>Reads work programmes with their lines and quarterly statuses (<c>work-programmes</c>).</summary>
internal static class WorkProgrammeReader
{
    /// <summary>Reads one work programme with the lines and statuses in its files.</summary>
    public static WorkProgramme Read(MapEntry entry, PlanReaderContext context)
    {
        Node node = entry.Value;
        int year = node.At("year").Integer()!.Value;
        int version = node.At("version").Integer() ?? 1;
        IReadOnlyList<WorkProgrammeLine> lines = Lines(node, context);
        string[] keys = [.. lines.Select(line => line.Key)];
        return new WorkProgramme
        {
            Id = entry.Key,
            UnitId = node.At("unit").Text()!,
            Year = year,
            Version = version,
            Approved = node.At("approved") is { } approved
                ? new Decision(approved.At("date").Date()!.Value, approved.At("by").Text()!, approved.At("reference").Text())
                : null,
            RecipientIds = node.At("recipients").Texts(),
            ReportDays = node.At("reports-within").Days() ?? WorkProgramme.UsualReportDays,
            Lines = lines,
            Statuses = Statuses(node, year, keys, context),
            ScopeChanges =
                [.. node.At("scope-changes").Items().Select(change => ScopeChange(change, year, version, keys, context))],
            VolumeRules =
            [
                .. node.At("volume-rules").Entries().Select(rule => new VolumeRule(
                    rule.Key, rule.Value.At("name").Wording()!, rule.Value.At("indicator").Text()!,
                    rule.Value.At("minimum").Number()!.Value)),
            ],
        };
    }

    private static List<WorkProgrammeLine> Lines(Node node, PlanReaderContext context)
    {
        Node? organisation = context.Tree.At("organisation");
        IReadOnlyList<string> purposes = organisation.At("finance-act-purposes").Texts();
        IReadOnlyList<string> tasks = organisation.At("core-tasks").Texts();
        Dictionary<string, FileLocation> seen = new(StringComparer.Ordinal);
        List<WorkProgrammeLine> lines = [];
        foreach (PlanRow row in PlanCsvReader.Read(node.At("lines"), WorkProgrammeFile.LineHeader, ["key", "project"], context))
        {
            WorkProgrammeLine line = new()
            {
                Key = row.Key("key", "lines", seen),
                Kind = row.Choice("kind", WorkWords.Line) ?? WorkLineKind.Project,
                FinanceActPurpose = row.Code("finance-act-purpose", purposes),
                CoreTask = row.Code("core-task", tasks),
                Activity = row.Text("activity"),
                Project = row.Needed("project"),
                Description = row.Text("description"),
                SuccessCriterion = row.Text("success-criterion"),
                MilestoneQ1 = row.Text("q1"),
                MilestoneQ2 = row.Text("q2"),
                MilestoneQ3 = row.Text("q3"),
                MilestoneQ4 = row.Text("q4"),
                HourBudget = row.Number("hours"),
                Nature = row.Choice("nature", WorkWords.Nature),
                GoalId = row.Goal("goal"),
                IndicatorId = row.Indicator("indicator"),
                HoursIndicatorId = row.Indicator("hours-indicator"),
                OwnerId = row.Person("owner"),
            };
            if (line.Gaps.Count > 0)
            {
                context.Issues.Add(WorkIssues.LineIncomplete(row.Place, line));
            }

            lines.Add(line);
        }

        return lines;
    }

    private static List<QuarterStatus> Statuses(Node node, int year, string[] lines, PlanReaderContext context)
    {
        List<QuarterStatus> statuses = [];
        foreach (PlanRow row in PlanCsvReader.Read(
            node.At("status"), WorkProgrammeFile.StatusHeader, ["key", "quarter"], context))
        {
            string key = row.Needed("key");
            if (!lines.Contains(key))
            {
                context.Issues.Add(WorkIssues.UnknownLine(row.Place, key, lines));
            }

            Period? quarter = row.Quarter("quarter", year);
            QuarterStatus status = new()
            {
                LineKey = key,
                Quarter = quarter ?? default,
                Grade = row.Choice("grade", WorkWords.Grade) ?? MilestoneGrade.NotAssessed,
                Scope = row.Choice("scope", JudgingWords.Status) ?? Status.Grey,
                Time = row.Choice("time", JudgingWords.Status) ?? Status.Grey,
                Resources = row.Choice("resources", JudgingWords.Status) ?? Status.Grey,
                Text = row.Text("status"),
                Forecast = row.Day("forecast"),
                Done = row.Day("done"),
                Cause = row.Choice("cause", FollowUpWords.Cause),
                CauseText = row.Text("cause-text"),
                ById = row.Person("by"),
                On = row.Day("on"),
            };
            if (quarter is { } known && statuses.Exists(each => each.LineKey == key && each.Quarter == known))
            {
                context.Issues.Add(WorkIssues.StatusTwice(row.Place, key, known));
            }

            statuses.Add(status);
        }

        return statuses;
    }

    private static ScopeChange ScopeChange(Node node, int year, int version, string[] lines, PlanReaderContext context)
    {
        string line = node.At("line").Text()!;
        DateOnly on = node.At("on").Date()!.Value;
        if (!lines.Contains(line))
        {
            context.Issues.Add(WorkIssues.UnknownLine(node.At("line")!.Place, line, lines));
        }

        if (on.Year != year)
        {
            context.Issues.Add(WorkIssues.ScopeOutsideYear(node.At("on")!.Place, year));
        }

        return new ScopeChange(
            line, on, node.At("kind").EnumValue(ScopeChangeKind.Changed), node.At("text").Text()!,
            node.At("version").Integer() ?? version, node.At("by").Text());
    }
}
