using BenefitMeter.Definitions;
using BenefitMeter.Definitions.Benefits;

namespace BenefitMeter.Economy.BusinessCases;

/// <summary>
/// A business case with its versions. Each gate makes a new version, and an earlier version is never edited (rules B3, C12.1).
/// </summary>
/// <param name="Id">The id.</param>
/// <param name="Title">The title.</param>
/// <param name="Versions">The versions in ascending order of number; at least one.</param>
public sealed record BusinessCase(string Id, LocalText Title, IReadOnlyList<BusinessCaseVersion> Versions)
{
    /// <summary>Gets the id of the initiative that the case is for, or null if not specified.</summary>
    public string? InitiativeId { get; init; }

    /// <summary>
    /// Gets the general case that this local case was made from (rule A3-24), or null if it was not made from one.
    /// </summary>
    public string? BasedOn { get; init; }

    /// <summary>
    /// Gets the index that converts realised kroner to the case's price level, or null if they are not converted.
    /// </summary>
    public PriceIndex? Index { get; init; }

    /// <summary>Gets the first approved version, or the first version if none is approved.</summary>
    public BusinessCaseVersion First => Versions.FirstOrDefault(version => version.ApprovedBy is not null) ?? Versions[0];

    /// <summary>Gets the newest approved version, or the newest version if none is approved.</summary>
    public BusinessCaseVersion Current => Versions.LastOrDefault(version => version.ApprovedBy is not null) ?? Versions[^1];
}

/// <summary>One version of a business case.</summary>
/// <param name="Number">The number; a later version has a higher one.</param>
/// <param name="Gate">The gate that the version was made for.</param>
/// <param name="Date">The day of the version.</param>
/// <param name="Decision">The decision at the gate.</param>
/// <param name="PriceLevelYear">The year whose prices the kroner are in.</param>
/// <param name="Scheme">The rates that later kroner are discounted by.</param>
/// <param name="Lines">The lines.</param>
/// <param name="Assumptions">The assumptions behind the version.</param>
public sealed record BusinessCaseVersion(
    int Number, BusinessCaseGate Gate, DateOnly Date, GateDecision Decision, int PriceLevelYear, DiscountScheme Scheme,
    IReadOnlyList<BusinessCaseLine> Lines, IReadOnlyList<Assumption> Assumptions)
{
    /// <summary>
    /// Gets the id of the person who approved the version, or null while it is not approved. An approved version is never
    /// changed.
    /// </summary>
    public string? ApprovedBy { get; init; }

    /// <summary>Gets the reason for the new version, or null for the first version.</summary>
    public string? Reason { get; init; }
}

/// <summary>A gate of a business case.</summary>
public enum BusinessCaseGate
{
    /// <summary>The first rough assessment of the potential (potentialevurdering).</summary>
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

/// <summary>A decision at a gate.</summary>
public enum GateDecision
{
    /// <summary>The initiative goes on.</summary>
    Go,

    /// <summary>The initiative stops.</summary>
    Stop,

    /// <summary>The case is revised before a decision is made.</summary>
    Revise,
}

/// <summary>The kind of a line of a business case.</summary>
public enum BusinessCaseLineKind
{
    /// <summary>A cost that is paid once, such as a system, training or project management.</summary>
    Investment,

    /// <summary>A cost that is paid each year.</summary>
    RunningCost,

    /// <summary>A benefit before costs are deducted.</summary>
    GrossBenefit,
}

/// <summary>One line of a version. A line is identified by its key in every version (rule DEC14).</summary>
/// <param name="Key">The key, which is the same in all versions.</param>
/// <param name="Kind">The kind of the line.</param>
/// <param name="Class">The class of the benefit, or null for a cost.</param>
/// <param name="ByYear">The kroner of each year as a three-point estimate.</param>
public sealed record BusinessCaseLine(
    string Key, BusinessCaseLineKind Kind, BenefitClass? Class, IReadOnlyDictionary<int, ThreePoint> ByYear)
{
    /// <summary>Gets the id of the unit, or null if the line is for the whole organisation.</summary>
    public string? UnitId { get; init; }

    /// <summary>Gets the account of the budget line, or null if not specified.</summary>
    public string? Account { get; init; }

    /// <summary>Gets the id of the benefit whose kroner of the line's class realise it, or null if no benefit does.</summary>
    public string? BenefitId { get; init; }

    /// <summary>
    /// Gets the id of the indicator that sums what the ledger booked for the line, or null if no ledger is read.
    /// </summary>
    public string? BookedId { get; init; }
}

/// <summary>An assumption of a business case (rule A3-25).</summary>
/// <param name="Key">The key.</param>
/// <param name="Value">The value, or null if the assumption is a text only.</param>
/// <param name="MeasuredIn">What the value is measured in, or null if it has no unit of measure.</param>
/// <param name="Source">The source of the assumption.</param>
/// <param name="Date">The day that the assumption is from.</param>
/// <param name="Low">The low end of the value, or null if not specified.</param>
/// <param name="High">The high end of the value, or null if not specified.</param>
/// <param name="UsedBy">The keys and ids of the lines, benefits and rates that depend on the assumption.</param>
public sealed record Assumption(
    string Key, decimal? Value, string? MeasuredIn, string Source, DateOnly Date, decimal? Low, decimal? High,
    IReadOnlyList<string> UsedBy);
