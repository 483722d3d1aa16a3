namespace BenefitMeter.Worker.Reporting;

/// <summary>
/// What a run holds while it runs, so that no other measures the same dataset, and no more read a source than may. Whoever holds
/// a name next has a higher fence; a publication with a lower one is refused (rule 26).
/// </summary>
/// <param name="Names">The names held.</param>
internal sealed record Lease(IReadOnlyList<LeasedName> Names);

/// <summary>A name that is held.</summary>
/// <param name="Name">The name, such as <c>dataset:letters</c>.</param>
/// <param name="Fence">The number of its holder, one more for each.</param>
internal sealed record LeasedName(string Name, long Fence);

/// <summary>What came of asking for a lease.</summary>
/// <param name="Lease">The lease; null where a name was held.</param>
/// <param name="Holder">Who holds it: machine and process; null where the lease was given.</param>
internal sealed record LeaseResult(Lease? Lease, string? Holder);
