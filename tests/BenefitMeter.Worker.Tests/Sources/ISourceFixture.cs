using BenefitMeter.Worker.Sources;

namespace BenefitMeter.Worker.Tests.Sources;

/// <summary>Puts rows where a provider reads them.</summary>
internal interface ISourceFixture : IAsyncDisposable
{
    /// <summary>
    /// Makes a source with a table <c>Cases</c> of these rows; an empty text is NULL where the provider knows it.
    /// </summary>
    Task<ISource> OpenAsync(IReadOnlyList<string> columns, IReadOnlyList<string[]> rows);
}
