using System.Collections.Concurrent;
using System.Net;
using System.Text;
using System.Text.Json;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace FactCheck.Models.Tests.Endpoint;

/// <summary>An endpoint on loopback that speaks chat completions, and misbehaves when it is told to, once for each time.</summary>
public sealed class LoopbackModel : IAsyncDisposable
{
    private readonly WebApplication _host;
    private readonly ConcurrentQueue<Func<HttpContext, Task>> _moods = new();

    private LoopbackModel(WebApplication host) => _host = host;

    public Uri Endpoint { get; private set; } = new("http://127.0.0.1");

    /// <summary>What it writes for the data it is given.</summary>
    public Func<JsonElement, string> Writes { get; set; } = static _ => "{}";

    /// <summary>Every question that reached it, in order.</summary>
    public ConcurrentQueue<ModelQuestion> Asked { get; } = new();

    public static async Task<LoopbackModel> OpenAsync()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.ConfigureKestrel(k => k.Listen(IPAddress.Loopback, 0));
        var model = new LoopbackModel(builder.Build());
        model._host.Run(model.AnswerAsync);
        await model._host.StartAsync();
        model.Endpoint = new(model._host.Urls.Single() + "/v1");
        return model;
    }

    public ModelSettings Settings => new(Endpoint, "small-1");

    /// <summary>The next question meets this.</summary>
    public void Then(Func<HttpContext, Task> mood) => _moods.Enqueue(mood);

    public void ThenStatus(int status, string header = "", string value = "") => Then(context =>
    {
        context.Response.StatusCode = status;
        if (header.Length > 0) context.Response.Headers[header] = value;
        return context.Response.WriteAsJsonAsync(new { error = new { message = "as told", type = "x" } });
    });

    public void ThenBody(string body, string type = "application/json") => Then(context =>
    {
        context.Response.ContentType = type;
        return context.Response.WriteAsync(body);
    });

    /// <summary>A completion as endpoints send it.</summary>
    public static string Completion(string content, string model = "small-1") => JsonSerializer.Serialize(new
    {
        id = "c1",
        @object = "chat.completion",
        created = 1_790_000_000,
        model,
        choices = new[] { new { index = 0, message = new { role = "assistant", content }, finish_reason = "stop" } },
        usage = new { prompt_tokens = 1, completion_tokens = 1, total_tokens = 2 },
    });

    public ValueTask DisposeAsync() => _host.DisposeAsync();

    private async Task AnswerAsync(HttpContext context)
    {
        using var reader = new StreamReader(context.Request.Body, Encoding.UTF8);
        var question = ModelQuestion.Read(context.Request.Path, context.Request.Headers.Authorization.ToString(), await reader.ReadToEndAsync());
        Asked.Enqueue(question);
        if (_moods.TryDequeue(out var mood))
        {
            await mood(context);
            return;
        }
        using var data = JsonDocument.Parse(question.Data);
        context.Response.ContentType = "application/json";
        await context.Response.WriteAsync(Completion(Writes(data.RootElement)));
    }
}
