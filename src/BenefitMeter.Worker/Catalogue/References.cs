using BenefitMeter.Definitions;

namespace BenefitMeter.Worker.Catalogues;

/// <summary>What references are called in messages.</summary>
internal static class References
{
    public static LocalText Name(ScalarKind kind) => kind switch
    {
        ScalarKind.Person => new("person", "person"),
        ScalarKind.Unit => new("enhed", "unit"),
        ScalarKind.Source => new("kilde", "source"),
        ScalarKind.Dataset => new("datasæt", "dataset"),
        ScalarKind.Indicator => new("indikator", "indicator"),
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, "This kind is no reference."),
    };

    public static LocalText DateOf(string dataset) => new($"dato i datasættet '{dataset}' kaldet", $"date of dataset '{dataset}' called");
}
