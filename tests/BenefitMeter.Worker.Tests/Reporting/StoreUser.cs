using BenefitMeter.Worker.Reporting;

namespace BenefitMeter.Worker.Tests.Reporting;

/// <summary>A user of a server who only has one role of roles.sql.</summary>
/// <param name="Name">The user's name, which has letters that must be quoted.</param>
/// <param name="ConnectionString">How the user opens the reporting database.</param>
internal sealed record StoreUser(string Name, string ConnectionString)
{
    /// <summary>Gets the name as statements have it on every server.</summary>
    public string Quoted => StoreSession.Quote(Name.Replace("\"", "\"\"", StringComparison.Ordinal));
}
