namespace BenefitMeter.Time;

/// <summary>A Danish public holiday.</summary>
/// <param name="Day">Its date.</param>
/// <param name="DanishName">Its Danish name, such as <c>Skærtorsdag</c>.</param>
/// <param name="EnglishName">Its English name, such as <c>Maundy Thursday</c>.</param>
public readonly record struct Holiday(DateOnly Day, string DanishName, string EnglishName);
