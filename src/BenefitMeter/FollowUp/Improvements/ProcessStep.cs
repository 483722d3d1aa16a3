namespace BenefitMeter.FollowUp.Improvements;

/// <summary>A step of a process, with the same attributes as mapped and as redesigned (rules A2-08, A2-09, B5).</summary>
/// <param name="Number">The number, unique in the process.</param>
/// <param name="Name">The work done in the step.</param>
/// <param name="Actor">The person or group that does the work, or null if not specified.</param>
/// <param name="Minutes">The duration in minutes, or null if not specified.</param>
/// <param name="UsesInformationTechnology">Whether the step uses information technology.</param>
/// <param name="IsCitizenContact">Whether the step is in contact with the citizen.</param>
/// <param name="IsHandOver">Whether the case is handed over.</param>
/// <param name="AddsValue">
/// Whether the step adds value and remains; false if it is to be removed, null if it has not been judged.
/// </param>
public sealed record ProcessStep(
    string Number, string Name, string? Actor, decimal? Minutes, bool UsesInformationTechnology, bool IsCitizenContact,
    bool IsHandOver, bool? AddsValue);

/// <summary>The size of a process in numbers, so that two versions can be compared.</summary>
/// <param name="Steps">The number of steps.</param>
/// <param name="Minutes">
/// The minutes of all steps, or null if the minutes of a step are not specified or there are no steps.
/// </param>
/// <param name="HandOvers">The number of hand-overs.</param>
/// <param name="CitizenContacts">The number of steps in contact with the citizen.</param>
public sealed record ProcessSize(int Steps, decimal? Minutes, int HandOvers, int CitizenContacts)
{
    /// <summary>Counts the steps of a process.</summary>
    public static ProcessSize Of(IReadOnlyCollection<ProcessStep> steps) => new(
        steps.Count,
        steps.Count > 0 && steps.All(step => step.Minutes is not null) ? steps.Sum(step => step.Minutes) : null,
        steps.Count(step => step.IsHandOver),
        steps.Count(step => step.IsCitizenContact));
}
