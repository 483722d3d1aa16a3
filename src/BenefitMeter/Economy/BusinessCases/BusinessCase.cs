using BenefitMeter.Definitions;
using BenefitMeter.Definitions.Benefits;

namespace BenefitMeter.Economy.BusinessCases;

/// <summary>
/// A business case with its versions: each gate values it anew, and none is edited afterwards (rules B3, C12.1).
/// </summary>
/// <param name="Id">The id.</param>
/// <param name="Title">The title.</param>
/// <param name="Versions">The versions by number; at least one.</param>
public sealed record BusinessCase(string Id, LocalText Title, IReadOnlyList<BusinessCaseVersion> Versions)
{
    /// <summary>Gets the initiative that it is for, or null if not specified.</summary>
    public string? InitiativeId { get; init; }

    /// <summary>Gets the general case that it was turned into a local one from (rule A3-24), or null if it is none.</summary>
    public string? BasedOn { get; init; }

    /// <summary>
    /// Gets the index that realised kroner are brought to the price level by, or null if they are taken as they are.
    /// </summary>
    public PriceIndex? Index { get; init; }

    /// <summary>Gets the first approved version, else the first.</summary>
    public BusinessCaseVersion First => Versions.FirstOrDefault(version => version.ApprovedBy is not null) ?? Versions[0];

    /// <summary>Gets the newest approved version, else the newest.</summary>
    public BusinessCaseVersion Current => Versions.LastOrDefault(version => version.ApprovedBy is not null) ?? Versions[^1];
}

/// <summary>One version of a business case.</summary>
/// <param name="Number">The number, ascending.</param>
/// <param name="Gate">The gate that it was made for.</param>
/// <param name="Date">The day.</param>
/// <param name="Decision">What was decided by it.</param>
/// <param name="PriceLevelYear">The year whose prices its kroner are in.</param>
/// <param name="Scheme">How later kroner are discounted.</param>
/// <param name="Lines">The lines.</param>
/// <param name="Assumptions">What it takes for given.</param>
public sealed record BusinessCaseVersion(
    int Number, BusinessCaseGate Gate, DateOnly Date, GateDecision Decision, int PriceLevelYear, DiscountScheme Scheme,
    IReadOnlyList<BusinessCaseLine> Lines, IReadOnlyList<Assumption> Assumptions)
{
    /// <summary>Gets the person who approved it, after which it is never changed, or null while nobody did.</summary>
    public string? ApprovedBy { get; init; }

    /// <summary>Gets why there is a new version, or null for the first.</summary>
    public string? Reason { get; init; }
}

/// <summary>A gate of a business case.</summary>
public enum BusinessCaseGate
{
    /// <summary>The first rough assessment (potentialevurdering).</summary>
    Potential,

    /// <summary>After the analysis.</summary>
    Analysis,

    /// <summary>After procurement.</summary>
    AfterProcurement,

    /// <summary>At go-live.</summary>
    GoLive,

    /// <summary>The yearly review.</summary>
    Yearly,

    /// <summary>At closing.</summary>
    Closing,
}

/// <summary>What was decided at a gate.</summary>
public enum GateDecision
{
    /// <summary>It goes on.</summary>
    Go,

    /// <summary>It stops.</summary>
    Stop,

    /// <summary>It is revised first.</summary>
    Revise,
}

/// <summary>What a line of a business case is.</summary>
public enum BusinessCaseLineKind
{
    /// <summary>Paid once: system, training, project lead.</summary>
    Investment,

    /// <summary>Paid each year.</summary>
    RunningCost,

    /// <summary>Gained, before costs.</summary>
    GrossBenefit,
}

/// <summary>One line of a version; lines are kept apart by their key, however versions grow (rule DEC14).</summary>
/// <param name="Key">The key, the same over versions.</param>
/// <param name="Kind">What it is.</param>
/// <param name="Class">The class of a benefit, or null for a cost.</param>
/// <param name="ByYear">Kroner of each year with their margin.</param>
public sealed record BusinessCaseLine(
    string Key, BusinessCaseLineKind Kind, BenefitClass? Class, IReadOnlyDictionary<int, ThreePoint> ByYear)
{
    /// <summary>Gets the unit, or null if it is all.</summary>
    public string? UnitId { get; init; }

    /// <summary>Gets the budget line, or null if not specified.</summary>
    public string? Account { get; init; }

    /// <summary>Gets the benefit whose kroner of its class realise it, or null if nothing measures it.</summary>
    public string? BenefitId { get; init; }

    /// <summary>Gets the indicator that sums what the ledger booked for it, or null if no ledger is read.</summary>
    public string? BookedId { get; init; }
}

/// <summary>Something that a business case takes for given (rule A3-25).</summary>
/// <param name="Key">The key.</param>
/// <param name="Value">The value, or null if it is a text only.</param>
/// <param name="MeasuredIn">What it is measured in.</param>
/// <param name="Source">Where it comes from.</param>
/// <param name="Date">The day it is from.</param>
/// <param name="Low">The low end, or null if not specified.</param>
/// <param name="High">The high end, or null if not specified.</param>
/// <param name="UsedBy">The lines, benefits and rates that rest on it.</param>
public sealed record Assumption(
    string Key, decimal? Value, string? MeasuredIn, string Source, DateOnly Date, decimal? Low, decimal? High,
    IReadOnlyList<string> UsedBy);
