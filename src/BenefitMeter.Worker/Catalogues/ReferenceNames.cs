using BenefitMeter.Definitions;
using BenefitMeter.Worker.Catalogues.Keys;

namespace BenefitMeter.Worker.Catalogues;

/// <summary>The names of references in messages, such as "no person" in "There is no person 'x'".</summary>
internal static class ReferenceNames
{
    /// <summary>Gets the name of a kind of reference.</summary>
    public static LocalText Name(ScalarKind kind) => kind switch
    {
        ScalarKind.Person => new("ingen person", "no person"),
        ScalarKind.Unit => new("ingen enhed", "no unit"),
        ScalarKind.Source => new("ingen kilde", "no source"),
        ScalarKind.Dataset => new("intet datasæt", "no dataset"),
        ScalarKind.Indicator => new("ingen indikator", "no indicator"),
        ScalarKind.Benefit => new("ingen gevinst", "no benefit"),
        ScalarKind.Portfolio => new("ingen portefølje", "no portfolio"),
        ScalarKind.Initiative => new("ingen indsats", "no initiative"),
        ScalarKind.Rate => new("ingen sats", "no rate"),
        ScalarKind.TreeNode => new("ingen knude eller gevinst", "no node or benefit"),
        ScalarKind.BusinessCase => new("ingen business case", "no business case"),
        ScalarKind.Goal => new("intet mål", "no goal"),
        ScalarKind.ImprovementProject => new("intet forbedringsprojekt", "no improvement project"),
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, "This kind is not a reference."),
    };

    /// <summary>Gets the name of a reference to a date of a dataset.</summary>
    public static LocalText DateOf(string dataset) =>
        new($"ingen dato i datasættet '{dataset}' kaldet", $"no date of dataset '{dataset}' called");
}
