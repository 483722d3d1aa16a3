using System.Collections.Concurrent;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace BenefitMeter.Worker.Tests.Providers.Http;

/// <summary>A real server on this machine that answers as a test says.</summary>
internal sealed class LocalServer : IAsyncDisposable
{
    private readonly WebApplication app;

    private LocalServer(WebApplication app) => this.app = app;

    /// <summary>Gets the address, without a slash at the end.</summary>
    public string Url => app.Urls.Single();

    /// <summary>Gets what was asked for, in order: path and query.</summary>
    public ConcurrentQueue<string> Asked { get; } = new();

    public static async Task<LocalServer> StartAsync(Func<HttpContext, int, Task> answer)
    {
        WebApplicationBuilder builder = WebApplication.CreateSlimBuilder();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Logging.ClearProviders();
        WebApplication app = builder.Build();
        var server = new LocalServer(app);
        app.Run(async context =>
        {
            server.Asked.Enqueue(context.Request.Path + context.Request.QueryString);
            await answer(context, server.Asked.Count);
        });
        await app.StartAsync();
        return server;
    }

    public async ValueTask DisposeAsync() => await app.DisposeAsync();
}

/// <summary>Short words for answers.</summary>
internal static class Answers
{
    public static async Task JsonAsync(this HttpContext context, string json)
    {
        context.Response.ContentType = "application/json; charset=utf-8";
        await context.Response.WriteAsync(json);
    }

    public static Task StatusAsync(this HttpContext context, int status)
    {
        context.Response.StatusCode = status;
        return Task.CompletedTask;
    }
}
