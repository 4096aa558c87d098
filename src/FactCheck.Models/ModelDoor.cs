using System.ClientModel;
using System.ClientModel.Primitives;
using System.Globalization;
using System.Net;
using System.Net.Http.Headers;
using FactCheck.Core.Verdicts.Advising;
using Microsoft.Extensions.AI;
using OpenAI;
using OpenAI.Chat;
using ChatMessage = Microsoft.Extensions.AI.ChatMessage;

namespace FactCheck.Models;

/// <summary>
/// Asks one model, at the address that the operator named, which may therefore be on this machine or inside the house. Nothing else can lead us anywhere: no
/// redirect is followed, no proxy of the environment is used, no cookie is kept. What it answers is a stranger's: bounded in time and size, and only text.
/// </summary>
public sealed class ModelDoor : IDisposable
{
    private const int MostTokens = 4_000;
    private const int LongestName = 100;
    private static readonly TimeSpan Connect = TimeSpan.FromSeconds(5);
    private static readonly TimeSpan UsualRest = TimeSpan.FromSeconds(20);
    private static readonly TimeSpan LongestRest = TimeSpan.FromHours(24);
    private static readonly TimeSpan QueueTime = TimeSpan.FromSeconds(5);

    private readonly ModelSettings? _settings;
    private readonly TimeProvider _clock;
    private readonly HttpClient? _http;
    private readonly IChatClient? _chat;
    private readonly SemaphoreSlim _turns;
    private long _restUntil;

    /// <param name="settings">The model, or null where there is none.</param>
    /// <param name="clock">Tells when patience ends.</param>
    public ModelDoor(ModelSettings? settings, TimeProvider clock)
    {
        (_settings, _clock) = (settings, clock);
        _turns = new(settings?.AtOnce ?? 1);
        if (settings is null) return;
        _http = new(new AnswerGuard(Wire(), settings.Key.Length > 0)) { Timeout = Timeout.InfiniteTimeSpan };
        var options = new OpenAIClientOptions
        {
            Endpoint = settings.Endpoint,
            Transport = new HttpClientPipelineTransport(_http),
            // When to ask again is the line's to say.
            RetryPolicy = new ClientRetryPolicy(0),
            NetworkTimeout = settings.Patience + settings.Patience,
        };
        _chat = new ChatClient(settings.Name, new ApiKeyCredential(settings.Key.Length > 0 ? settings.Key : "none"), options).AsIChatClient();
    }

    /// <summary>True where the operator named a model.</summary>
    public bool IsOn => _chat is not null;

    /// <summary>Its name, as the operator wrote it; empty where there is none.</summary>
    public string Name => _settings?.Name ?? "";

    /// <summary>Whether sources that are marked as private may be sent.</summary>
    public bool SendsPrivate => _settings?.SendsPrivate ?? false;

    /// <summary>Most code units of a text that are sent.</summary>
    public int MostText => _settings?.MostText ?? 0;

    /// <summary>Asks. Whatever goes wrong is an answer that says so.</summary>
    public async Task<ModelAnswer> AskAsync(AdviceBrief brief, CancellationToken cancellation)
    {
        if (_chat is null || _settings is null) return new(null, "No model is set up.") { WasAsked = false, IsFinal = true };
        var rest = new DateTimeOffset(Interlocked.Read(ref _restUntil), TimeSpan.Zero) - _clock.GetUtcNow();
        if (rest > TimeSpan.Zero) return new(null, "The model wants to be left alone for now.") { WasAsked = false, Wait = rest };
        if (!await _turns.WaitAsync(TimeSpan.Zero, cancellation)) return new(null, "Other questions are before this one.") { WasAsked = false, Wait = QueueTime };
        try
        {
            return await AskAsync(_chat, _settings, brief, cancellation);
        }
        finally
        {
            _turns.Release();
        }
    }

    public void Dispose()
    {
        _chat?.Dispose();
        _http?.Dispose();
        _turns.Dispose();
    }

    private async Task<ModelAnswer> AskAsync(IChatClient chat, ModelSettings settings, AdviceBrief brief, CancellationToken cancellation)
    {
        using var patience = new CancellationTokenSource(settings.Patience, _clock);
        using var both = CancellationTokenSource.CreateLinkedTokenSource(patience.Token, cancellation);
        try
        {
            // No temperature and no response format: not every endpoint takes them, and nothing here relies on either.
            var response = await chat.GetResponseAsync(
                [new ChatMessage(ChatRole.System, brief.Instruction), new ChatMessage(ChatRole.User, brief.Data)], new ChatOptions { MaxOutputTokens = MostTokens }, both.Token);
            var name = response.ModelId is { Length: > 0 } own ? own : settings.Name;
            return new(response.Text, "") { Model = NameOf(name) };
        }
        catch (OperationCanceledException) when (!cancellation.IsCancellationRequested)
        {
            Rest(null);
            return new(null, string.Create(CultureInfo.InvariantCulture, $"The model did not answer in {settings.Patience.TotalSeconds:0} seconds."));
        }
        catch (ClientResultException refused) when (refused.Status > 0)
        {
            return OfStatus(refused.Status, refused.GetRawResponse());
        }
        catch (Exception broken) when (broken is ClientResultException or HttpRequestException or IOException)
        {
            Rest(null);
            return new(null, "The model could not be reached, or broke off.");
        }
        catch (UnreadableAnswerException unreadable)
        {
            return new(null, "The model answered, but not with a completion. " + unreadable.Message);
        }
        // The library's ways of saying that it could not make sense of an answer.
        catch (Exception odd) when (odd is System.Text.Json.JsonException or FormatException or InvalidOperationException or ArgumentException or KeyNotFoundException)
        {
            return new(null, "The model answered, but not with a completion that can be read.");
        }
    }

    // A name that the endpoint gave is shown and kept.
    private static string NameOf(string written) => string.Concat(written.Take(LongestName).Where(c => char.IsAsciiLetterOrDigit(c) || c is '-' or '_' or '.' or ':' or '/' or '@' or '+' or ' '));

    private ModelAnswer OfStatus(int status, PipelineResponse? response)
    {
        var reason = status switch
        {
            401 or 403 => "The model's endpoint refuses our key.",
            404 => "The model's endpoint knows no such model, or no such address.",
            429 => "The model's endpoint wants fewer questions.",
            >= 300 and < 400 => "The model's endpoint sends us elsewhere, and we do not go.",
            _ => string.Create(CultureInfo.InvariantCulture, $"The model's endpoint answered with status {status}."),
        };
        var passes = status is 401 or 403 or 404 or 408 or 425 or 429 or >= 500;
        if (!passes) return new(null, reason) { IsFinal = true };
        return new(null, reason) { Wait = Rest(RetryAfter(response)) };
    }

    private TimeSpan? RetryAfter(PipelineResponse? response)
    {
        if (response is null || !response.Headers.TryGetValue("Retry-After", out var written) || !RetryConditionHeaderValue.TryParse(written, out var wish)) return null;
        return wish.Delta ?? (wish.Date - _clock.GetUtcNow());
    }

    /// <summary>Nobody asks for a while: one failure is not found out anew by every claim of an article.</summary>
    private TimeSpan Rest(TimeSpan? asked)
    {
        var rest = asked is { } wish && wish > TimeSpan.Zero ? (wish < LongestRest ? wish : LongestRest) : UsualRest;
        Interlocked.Exchange(ref _restUntil, (_clock.GetUtcNow() + rest).UtcTicks);
        return rest;
    }

    private static SocketsHttpHandler Wire() => new()
    {
        AllowAutoRedirect = false,
        UseCookies = false,
        UseProxy = false,
        AutomaticDecompression = DecompressionMethods.None,
        ConnectTimeout = Connect,
        MaxResponseHeadersLength = 32,
        PooledConnectionLifetime = TimeSpan.FromMinutes(5),
    };
}
