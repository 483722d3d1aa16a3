using BenefitMeter.Definitions;

namespace BenefitMeter.Worker.Providers.Http;

/// <summary>One page, and what folding it told.</summary>
/// <param name="number">Its number, from 1.</param>
/// <param name="what">What it is, as the start of a sentence.</param>
/// <param name="response">The answer that brought it.</param>
internal sealed class HttpPage(int number, LocalText what, ReceivedResponse response)
{
    /// <summary>Gets the number, from 1.</summary>
    public int Number { get; } = number;

    /// <summary>Gets what it is, as the start of a sentence.</summary>
    public LocalText What { get; } = what;

    /// <summary>Gets the answer that brought it.</summary>
    public ReceivedResponse Response { get; } = response;

    /// <summary>Gets or sets how many rows it has; set by whoever folds it.</summary>
    public long Rows { get; set; }

    /// <summary>Gets or sets the next page's address that stands in it; null where there is none.</summary>
    public string? Next { get; set; }
}
