namespace BenefitMeter.Worker.Tests.Reachability;

/// <summary>A field that is no constant.</summary>
public sealed record CodeField(string Type, string Name, bool IsVisible, IReadOnlyList<string> Types)
{
    public string Key => KeyOf(Type, Name);

    public static string KeyOf(string type, string name) => $"{type}::{name}";
}
