using BenefitMeter.Definitions;

namespace BenefitMeter.Worker.Providers.Http;

/// <summary>One page, with what was found while its rows were read.</summary>
/// <param name="number">Its number, from 1.</param>
/// <param name="what">Its name in messages, as the start of a sentence.</param>
/// <param name="response">The response that contains it.</param>
internal sealed class HttpPage(int number, LocalText what, ReceivedResponse response)
{
    /// <summary>Gets the page's number, from 1.</summary>
    public int Number { get; } = number;

    /// <summary>Gets the page's name in messages, as the start of a sentence.</summary>
    public LocalText What { get; } = what;

    /// <summary>Gets the response that contains the page.</summary>
    public ReceivedResponse Response { get; } = response;

    /// <summary>Gets or sets the number of rows. Set by the reader of the rows.</summary>
    public long Rows { get; set; }

    /// <summary>
    /// Gets or sets the next page's address in the document. Null where there is none. Set by the reader of the rows.
    /// </summary>
    public string? Next { get; set; }
}
