namespace BenefitMeter.Worker.Providers.Http;

/// <summary>How the page after a page is found.</summary>
internal enum HttpPaging
{
    /// <summary>There is one page.</summary>
    None,

    /// <summary>The response's <c>Link</c> header with <c>rel="next"</c> has its address.</summary>
    LinkHeader,

    /// <summary>The document contains its address.</summary>
    NextUrl,

    /// <summary>A query parameter has its number.</summary>
    PageNumber,
}
