namespace BenefitMeter.Worker.Providers.Http;

/// <summary>How one comes from a page to the next.</summary>
internal enum HttpPaging
{
    /// <summary>There is one page.</summary>
    None,

    /// <summary>The answer's <c>Link</c> header names it with <c>rel="next"</c>.</summary>
    LinkHeader,

    /// <summary>The document holds its address.</summary>
    NextUrl,

    /// <summary>A query parameter holds its number.</summary>
    PageNumber,
}
