namespace BenefitMeter.FollowUp.Improvements;

/// <summary>A step of a process, mapped or redesigned by the same attributes (rules A2-08, A2-09, B5).</summary>
/// <param name="Number">Its number, unique in its process.</param>
/// <param name="Name">What is done.</param>
/// <param name="Actor">Who does it, or null if not specified.</param>
/// <param name="Minutes">How long it takes, or null if not specified.</param>
/// <param name="UsesInformationTechnology">Whether it uses IT.</param>
/// <param name="IsCitizenContact">Whether it meets the citizen.</param>
/// <param name="IsHandOver">Whether it hands the case over.</param>
/// <param name="AddsValue">Whether it has value and stays; false where it is to be removed, null where nobody judged it.</param>
public sealed record ProcessStep(
    string Number, string Name, string? Actor, decimal? Minutes, bool UsesInformationTechnology, bool IsCitizenContact,
    bool IsHandOver, bool? AddsValue);

/// <summary>A process in numbers, to hold two versions of it side by side.</summary>
/// <param name="Steps">Its steps.</param>
/// <param name="Minutes">Their minutes, or null if a step has none, or there are no steps.</param>
/// <param name="HandOvers">Its hand-overs.</param>
/// <param name="CitizenContacts">The steps that meet the citizen.</param>
public sealed record ProcessSize(int Steps, decimal? Minutes, int HandOvers, int CitizenContacts)
{
    /// <summary>Counts a process.</summary>
    public static ProcessSize Of(IReadOnlyCollection<ProcessStep> steps) => new(
        steps.Count,
        steps.Count > 0 && steps.All(step => step.Minutes is not null) ? steps.Sum(step => step.Minutes) : null,
        steps.Count(step => step.IsHandOver),
        steps.Count(step => step.IsCitizenContact));
}
