namespace BenefitMeter.DisclosureControl;

/// <summary>The codes under which the reasons for hiding figures are stored.</summary>
public static class HidingReasonCode
{
    /// <summary>Gets the code of a reason.</summary>
    public static string Of(HidingReason reason) => reason switch
    {
        HidingReason.SmallGroup => "SmallGroup",
        HidingReason.GroupDisclosure => "GroupDisclosure",
        _ => "SecondarySuppression",
    };
}
