namespace BenefitMeter.DisclosureControl;

/// <summary>The reason why a figure is hidden from readers (rule C9.7).</summary>
public enum HidingReason
{
    /// <summary>At least one person, but fewer than the threshold, are behind the figure.</summary>
    SmallGroup,

    /// <summary>
    /// The ratio counts all or none, or nearly all or none, of a group, which discloses something about each member. For
    /// sensitive ratios only.
    /// </summary>
    GroupDisclosure,

    /// <summary>The figure is large enough itself, but together with others it would disclose a hidden figure.</summary>
    SecondarySuppression,
}
