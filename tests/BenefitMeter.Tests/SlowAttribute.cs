using Xunit.v3;

namespace BenefitMeter.Tests;

/// <summary>
/// Marks tests that start a process or a server, read the real data, or need more than about two seconds, which
/// <c>ops/test.sh --quick</c> leaves out. It is not inherited, so that each class of a conformance suite has its own.
/// </summary>
/// <param name="because">Why they are slow.</param>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Method, Inherited = false)]
public sealed class SlowAttribute(string because) : Attribute, ITraitAttribute
{
    /// <summary>Gets why they are slow.</summary>
    public string Because => because;

    /// <inheritdoc/>
    public IReadOnlyCollection<KeyValuePair<string, string>> GetTraits() => [new("Speed", "slow")];
}
