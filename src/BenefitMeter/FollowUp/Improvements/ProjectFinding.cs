using BenefitMeter.Definitions;

namespace BenefitMeter.FollowUp.Improvements;

/// <summary>A problem that a check found in an improvement project.</summary>
/// <param name="Code">The stable code.</param>
/// <param name="IsError">
/// Whether the project breaks a rule of the method (decision 0058). Otherwise it is a matter of judgement.
/// </param>
/// <param name="Text">One sentence about the problem.</param>
public sealed record ProjectFinding(string Code, bool IsError, LocalText Text);
