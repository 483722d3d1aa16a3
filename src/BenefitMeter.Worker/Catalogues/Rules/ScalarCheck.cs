using BenefitMeter.Definitions;
using BenefitMeter.Time;
using BenefitMeter.Worker.Catalogues.Issues;
using BenefitMeter.Worker.Catalogues.Keys;
using Quartz;

namespace BenefitMeter.Worker.Catalogues.Rules;

/// <summary>Checks a single value against the type of its key.</summary>
internal static class ScalarCheck
{
    /// <summary>
    /// Gets the problem of a value; null where it is valid. Whether a reference exists is checked by <see cref="ShapeCheck"/>.
    /// </summary>
    public static DefinitionIssue? Problem(ScalarType type, string key, ScalarNode node)
    {
        string text = node.Value;
        return type.Kind switch
        {
            ScalarKind.TimeZone => TimeZoneInfo.TryFindSystemTimeZoneById(text, out _)
                ? null
                : ShapeIssues.UnknownTimeZone(node.Place, text),
            ScalarKind.Schedule => ScheduleProblem(key, node),
            ScalarKind.ConnectionName => LooksSecret(text) ? ShapeIssues.SecretInCatalogue(node.Place, key) : null,
            _ when !IsRead(type.Kind, text) =>
                ShapeIssues.WrongType(
                    node.Place, key, Expected(type.Kind), new LocalText($"'{Issue.Show(text)}'", $"'{Issue.Show(text)}'")),
            _ => BoundsProblem(type, key, node),
        };
    }

    /// <summary>Gets the name of a kind of value, with an article and, where it helps, an example.</summary>
    public static LocalText Expected(ScalarKind kind) => kind switch
    {
        ScalarKind.Number => new("et tal med decimalpunktum, fx 71.5", "a number with a decimal point, such as 71.5"),
        ScalarKind.Integer => new("et helt tal", "a whole number"),
        ScalarKind.Boolean => new("true eller false", "true or false"),
        ScalarKind.Date => new("en dato, fx 2025-09-01", "a date such as 2025-09-01"),
        ScalarKind.NumberOrDate =>
            new("et tal eller en dato, fx 71.5 eller 2025-09-01", "a number or a date, such as 71.5 or 2025-09-01"),
        ScalarKind.PeriodOrDate => new("en periode eller en dato, fx 2025-06, 2025-Q2, 2025 eller 2025-06-30",
            "a period or a date, such as 2025-06, 2025-Q2, 2025 or 2025-06-30"),
        ScalarKind.Window => new("et vindue, fx 2025-01..2025-06", "a window such as 2025-01..2025-06"),
        ScalarKind.Days => new("et antal dage, fx 10 days", "a number of days such as 10 days"),
        ScalarKind.TimeSpan => new("en tid, fx 30s, 5m eller 1h", "a length of time such as 30s, 5m or 1h"),
        ScalarKind.Hours => new("et tidsrum, fx 19:00-06:00", "hours such as 19:00-06:00"),
        ScalarKind.Percent => new("en procent, fx 50%", "a percentage such as 50%"),
        ScalarKind.Schedule => new("en tidsplan, fx daily 05:30", "a schedule such as daily 05:30"),
        ScalarKind.TimeZone => new("en tidszone, fx Europe/Copenhagen", "a time zone such as Europe/Copenhagen"),
        ScalarKind.CompleteThrough => new("file-date, none eller column X", "file-date, none or column X"),
        ScalarKind.ConnectionName => new("navnet på en forbindelsesstreng", "the name of a connection string"),
        ScalarKind.Column => new("en kolonne", "a column"),
        ScalarKind.DateName => new("navnet på en af datasættets datoer", "the name of one of the dataset's dates"),
        ScalarKind.Person => new("en persons id", "the id of a person"),
        ScalarKind.Unit => new("en enheds id", "the id of a unit"),
        ScalarKind.Source => new("en kildes id", "the id of a source"),
        ScalarKind.Dataset => new("et datasæts id", "the id of a dataset"),
        ScalarKind.Indicator => new("en indikators id", "the id of an indicator"),
        ScalarKind.Benefit => new("en gevinsts id", "the id of a benefit"),
        ScalarKind.Portfolio => new("en porteføljes id", "the id of a portfolio"),
        ScalarKind.Initiative => new("en indsats' id", "the id of an initiative"),
        ScalarKind.Rate => new("en sats' id", "the id of a rate"),
        ScalarKind.TreeNode => new("en knudes eller gevinsts id", "the id of a node or a benefit"),
        ScalarKind.BusinessCase => new("en business cases id", "the id of a business case"),
        ScalarKind.Goal => new("et måls id", "the id of a goal"),
        ScalarKind.ImprovementProject => new("et forbedringsprojekts id", "the id of an improvement project"),
        ScalarKind.NewId => new("et id", "an id"),
        ScalarKind.Label => new(
            FormattableString.Invariant($"en tekst på højst {Scalars.LongestId} tegn"),
            FormattableString.Invariant($"a text of at most {Scalars.LongestId} characters")),
        _ => new("en tekst", "a text"),
    };

    private static bool IsRead(ScalarKind kind, string text) => kind switch
    {
        ScalarKind.Number => Scalars.Number(text) is not null,
        ScalarKind.Integer => Scalars.Integer(text) is not null,
        ScalarKind.Boolean => Scalars.Boolean(text) is not null,
        ScalarKind.Date => Scalars.Date(text) is not null,
        ScalarKind.NumberOrDate => Scalars.Number(text) is not null || Scalars.Date(text) is not null,
        ScalarKind.PeriodOrDate => Scalars.PeriodOrDate(text) is not null,
        ScalarKind.Window => Scalars.Window(text) is not null,
        ScalarKind.Days => Scalars.Days(text) is not null,
        ScalarKind.TimeSpan => Scalars.TimeSpan(text) is not null,
        ScalarKind.Hours => OpenHours.TryParse(text, out _),
        ScalarKind.Percent => Scalars.Percent(text) is not null,
        ScalarKind.Label => text.Length <= Scalars.LongestId,
        ScalarKind.CompleteThrough => text is "file-date" or "none"
            || (text.StartsWith("column ", StringComparison.Ordinal) && text.Length > 7),
        _ => true,
    };

    private static DefinitionIssue? BoundsProblem(ScalarType type, string key, ScalarNode node)
    {
        if (Scalars.Number(node.Value) is not { } number || (!(number < type.Min) && !(number > type.Max)))
        {
            return null;
        }

        LocalText bounds = type.Max is null
            ? new(FormattableString.Invariant($"mindst {type.Min}"), FormattableString.Invariant($"at least {type.Min}"))
            : new(FormattableString.Invariant($"mellem {type.Min} og {type.Max}"),
                FormattableString.Invariant($"between {type.Min} and {type.Max}"));
        return ShapeIssues.OutOfRange(node.Place, key, node.Value, bounds);
    }

    private static DefinitionIssue? ScheduleProblem(string key, ScalarNode node)
    {
        if (!Schedule.TryParse(node.Value, out Schedule? schedule))
        {
            return ShapeIssues.BadSchedule(node.Place, key, node.Value);
        }

        return schedule.Cron is { } cron && !CronExpression.TryParse(cron, out _) ? ShapeIssues.BadCron(node.Place, cron) : null;
    }

    private static bool LooksSecret(string text) =>
        (text.Contains('=') && text.Contains(';')) || text.Contains("password", StringComparison.OrdinalIgnoreCase)
        || text.Contains("pwd", StringComparison.OrdinalIgnoreCase) || text.Contains("://", StringComparison.Ordinal);
}
