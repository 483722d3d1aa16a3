using BenefitMeter.Planning;

namespace BenefitMeter.Measuring;

/// <summary>Builds a dataset's tallies from rows or groups of rows.</summary>
public sealed class TallyBuilder
{
    /// <summary>Makes an empty builder.</summary>
    public TallyBuilder(Extraction extraction) => Extraction = extraction;

    /// <summary>Gets what is asked.</summary>
    public Extraction Extraction { get; }
}
