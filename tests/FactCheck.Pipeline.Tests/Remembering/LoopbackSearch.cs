using System.Collections.Concurrent;
using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace FactCheck.Pipeline.Tests.Remembering;

/// <summary>A search for checks by others on loopback, which answers what it is told to.</summary>
internal sealed class LoopbackSearch : IAsyncDisposable
{
    private readonly WebApplication _host;

    private LoopbackSearch(WebApplication host) => _host = host;

    internal Uri Address { get; private set; } = new("http://127.0.0.1");

    internal int Status { get; set; } = 200;

    internal string Body { get; set; } = "{}";

    /// <summary>What was asked for, as it came.</summary>
    internal ConcurrentQueue<string> Asked { get; } = new();

    internal static async Task<LoopbackSearch> OpenAsync()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.ConfigureKestrel(k => k.Listen(IPAddress.Loopback, 0));
        var search = new LoopbackSearch(builder.Build());
        search._host.Run(context =>
        {
            search.Asked.Enqueue(context.Request.Query["query"].ToString());
            context.Response.StatusCode = search.Status;
            context.Response.ContentType = "application/json";
            return context.Response.WriteAsync(search.Body);
        });
        await search._host.StartAsync();
        search.Address = new(search._host.Urls.Single() + "/v1/claims:search");
        return search;
    }

    public ValueTask DisposeAsync() => _host.DisposeAsync();
}
