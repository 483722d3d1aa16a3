using BenefitMeter.Definitions;
using BenefitMeter.Time;
using Quartz;

namespace BenefitMeter.Worker.Scheduling;

/// <summary>Converts the schedules of a catalogue to the scheduler's jobs and triggers.</summary>
/// <param name="catalogue">The catalogue.</param>
internal sealed class DatasetTriggers(Catalogue catalogue)
{
    /// <summary>The scheduler's group of all dataset jobs. Each job measures its datasets in one run.</summary>
    public const string JobGroup = "dataset";

    // Triggers of runs that are due at another time than the schedule's: after a failure, an outage or a pause.
    private const string DueGroup = "due";
    private const string ScheduleGroup = "schedule";
    private const char Join = '+';

    private readonly TimeZoneInfo zone = TimeZoneInfo.FindSystemTimeZoneById(catalogue.Organisation.TimeZone);

    /// <summary>Gets the datasets that a job measures.</summary>
    public static IReadOnlyList<string> DatasetsOf(JobKey job) => job.Name.Split(Join);

    /// <summary>Creates the job of a group of datasets. Its description is different whenever its triggers are.</summary>
    public IJobDetail Job(IReadOnlyList<string> datasets) => JobBuilder.Create<DatasetJob>()
        .WithIdentity(KeyOf(datasets))
        .WithDescription($"{string.Join("; ", datasets.Select(id => catalogue.Datasets[id].Schedule?.ToString() ?? "by hand"))}; "
            + $"{zone.Id}; {SourceOf(datasets)}")
        .DisallowConcurrentExecution(true).RequestRecovery(true).StoreDurably(true).Build();

    /// <summary>Creates the triggers of a group of datasets, one for each dataset that has a schedule.</summary>
    public IReadOnlyCollection<ITrigger> Triggers(IReadOnlyList<string> datasets) =>
    [
        .. datasets.Where(id => catalogue.Datasets[id].Schedule is not null)
            .Select(id => Of(catalogue.Datasets[id].Schedule!, zone)
                .WithIdentity(id, ScheduleGroup).ForJob(KeyOf(datasets)).WithExecutionGroup(SourceOf(datasets)).Build()),
    ];

    /// <summary>Creates a trigger that fires at once. Its name is that of the group, so that a group has at most one.</summary>
    public ITrigger AtOnce(IReadOnlyList<string> datasets) => TriggerBuilder.Create()
        .WithIdentity(KeyOf(datasets).Name, DueGroup).ForJob(KeyOf(datasets)).WithExecutionGroup(SourceOf(datasets)).StartNow()
        .Build();

    /// <summary>Creates the calendars that the triggers refer to.</summary>
    public IEnumerable<(string Name, ICalendar Calendar)> Calendars() => catalogue.Datasets.Values
        .Select(dataset => dataset.Schedule?.WorkingDay).OfType<int>().Distinct()
        .Select(number => (WorkingDayCalendar.NameOf(number), (ICalendar)new WorkingDayCalendar(number, zone)));

    /// <summary>Creates the limits on concurrent runs of each source, over all workers.</summary>
    public ExecutionLimits Limits() => catalogue.Sources.Values.Aggregate(
        ExecutionLimitsBuilder.Create(),
        (limits, source) => limits.ForGroup(source.Id, source.MaxConcurrency, ExecutionLimitScope.Cluster)).Build();

    /// <summary>Creates the trigger of a schedule. After an outage of any length it fires once.</summary>
    public static TriggerBuilder<IJob> Of(Schedule schedule, TimeZoneInfo zone)
    {
        string expression = schedule.Cron
            ?? FormattableString.Invariant($"0 {schedule.At.Minute} {schedule.At.Hour} ? * {Day(schedule.Weekday)}");
        TriggerBuilder<IJob> trigger = TriggerBuilder.Create().WithCronSchedule(
            expression, cron => cron.InTimeZone(zone).WithMisfireInstruction(CronTriggerMisfireInstruction.FireAndProceed));
        return schedule.WorkingDay is { } number ? trigger.WithCalendarName(WorkingDayCalendar.NameOf(number)) : trigger;
    }

    private static JobKey KeyOf(IReadOnlyList<string> datasets) => new(string.Join(Join, datasets), JobGroup);

    private static string Day(DayOfWeek? weekday) => weekday is { } day ? day.ToString()[..3].ToUpperInvariant() : "*";

    private string SourceOf(IReadOnlyList<string> datasets) => catalogue.Datasets[datasets[0]].SourceId;
}
