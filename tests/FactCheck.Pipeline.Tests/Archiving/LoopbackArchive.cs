using System.Collections.Concurrent;
using System.Globalization;
using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.Extensions.Logging;

namespace FactCheck.Pipeline.Tests.Archiving;

/// <summary>A web archive on loopback that answers as it is told, once each, and takes a copy of everything else.</summary>
internal sealed class LoopbackArchive : IAsyncDisposable
{
    private readonly WebApplication _host;
    private readonly ConcurrentQueue<(int Status, string Header, string Value)> _moods = new();

    private LoopbackArchive(WebApplication host) => _host = host;

    internal string SaveNow { get; private set; } = "";

    internal ConcurrentQueue<string> Asked { get; } = new();

    internal static async Task<LoopbackArchive> OpenAsync()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.ConfigureKestrel(k => k.Listen(IPAddress.Loopback, 0));
        var archive = new LoopbackArchive(builder.Build());
        archive._host.Run(archive.AnswerAsync);
        await archive._host.StartAsync();
        archive.SaveNow = archive._host.Urls.Single() + "/save/";
        return archive;
    }

    internal void Then(int status, string header = "", string value = "") => _moods.Enqueue((status, header, value));

    public ValueTask DisposeAsync() => _host.DisposeAsync();

    private Task AnswerAsync(HttpContext context)
    {
        var page = (context.Features.Get<IHttpRequestFeature>()?.RawTarget ?? "").Replace("/save/", "", StringComparison.Ordinal);
        Asked.Enqueue(page);
        if (_moods.TryDequeue(out var mood))
        {
            context.Response.StatusCode = mood.Status;
            if (mood.Header.Length > 0) context.Response.Headers[mood.Header] = mood.Value;
            return context.Response.WriteAsync("as told");
        }
        context.Response.Headers.ContentLocation = string.Create(CultureInfo.InvariantCulture, $"/web/20260501120000/{page}");
        return context.Response.WriteAsync("saved");
    }
}
