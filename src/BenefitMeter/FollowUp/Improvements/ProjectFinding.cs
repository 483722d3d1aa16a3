using BenefitMeter.Definitions;

namespace BenefitMeter.FollowUp.Improvements;

/// <summary>What a check of an improvement project tells.</summary>
/// <param name="Code">A stable code.</param>
/// <param name="IsError">Whether the project may not go on so; else someone should look.</param>
/// <param name="Text">What it is, one sentence.</param>
public sealed record ProjectFinding(string Code, bool IsError, LocalText Text);
