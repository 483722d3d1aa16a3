namespace BenefitMeter.DisclosureControl;

/// <summary>Why a figure is hidden from readers (rule C9.7).</summary>
public enum HidingReason
{
    /// <summary>Fewer persons than the threshold are behind it, but some.</summary>
    SmallGroup,

    /// <summary>
    /// All, none, or nearly all or none of a group: that tells something of each member (sensitive ratios only).
    /// </summary>
    GroupDisclosure,

    /// <summary>Large enough itself; shown, it would let a reader work out a figure that is hidden.</summary>
    SecondarySuppression,
}
