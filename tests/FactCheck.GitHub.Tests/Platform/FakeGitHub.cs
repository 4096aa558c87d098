using System.Collections.Concurrent;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace FactCheck.GitHub.Tests.Platform;

/// <summary>
/// The platform on a loopback address, as its API behaves: proofs of App and installation, check runs whose annotations append and whose
/// limits are enforced with its error bodies, pull requests, files and comparisons in pages, ETags, primary and secondary limits, and
/// deliveries with their list. Every request is held against the description of the API.
/// </summary>
public sealed class FakeGitHub : IAsyncDisposable
{
    public const long AppId = 4711;
    public const long Installation = 99;
    public const string Secret = "a secret of the tests, long enough";

    private readonly WebApplication _app;
    private readonly List<RequestContract> _contracts;

    private FakeGitHub(WebApplication app, List<RequestContract> contracts) => (_app, _contracts) = (app, contracts);

    public RSA Key { get; } = RSA.Create(2048);

    public string Address { get; private set; } = "";

    public Uri Api => new(Address + "/api/v3/");

    public Dictionary<string, FakeRepository> Repositories { get; } = [];

    public ConcurrentDictionary<long, FakeCheckRun> Runs { get; } = new();

    public ConcurrentQueue<string> Requests { get; } = new();

    /// <summary>What was wrong with requests, by the description of the API.</summary>
    public ConcurrentQueue<string> Faults { get; } = new();

    public ConcurrentDictionary<string, DateTimeOffset> Tokens { get; } = new();

    public int TokensIssued => Tokens.Count;

    public TimeSpan TokenLife { get; set; } = TimeSpan.FromHours(1);

    /// <summary>Bodies of reviews that were posted on pull requests.</summary>
    public ConcurrentQueue<JsonObject> Reviews { get; } = new();

    public bool MayWriteReviews { get; set; } = true;

    /// <summary>So many requests are answered as over the secondary limit.</summary>
    public int Secondary { get; set; }

    /// <summary>So many requests are answered as over the hour's quota, which fills up again in two seconds.</summary>
    public int Exhausted { get; set; }

    /// <summary>So many requests are answered with an error of the server.</summary>
    public int Broken { get; set; }

    public List<FakeDelivery> Deliveries { get; } = [];

    public ConcurrentQueue<long> Redelivered { get; } = new();

    public static async Task<FakeGitHub> StartAsync()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Logging.ClearProviders();
        var app = builder.Build();
        var contracts = new List<RequestContract> { RequestContract.Own() };
        if (RequestContract.Published() is { } published) contracts.Add(published);
        var platform = new FakeGitHub(app, contracts);
        app.Use(platform.GuardAsync);
        AppRoutes.Map(app, platform);
        PullRoutes.Map(app, platform);
        CheckRoutes.Map(app, platform);
        await app.StartAsync();
        platform.Address = app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.First();
        return platform;
    }

    public FakeRepository Add(string fullName) => Repositories[fullName] = new(fullName);

    public IReadOnlyList<FakeCheckRun> RunsOf(string sha, string name = "FactCheck / claims") => [.. Runs.Values.Where(r => r.HeadSha == sha && r.Name == name).OrderBy(r => r.Id)];

    public async ValueTask DisposeAsync()
    {
        await _app.DisposeAsync();
        Key.Dispose();
    }

    internal static IResult Error(int status, string message, params string[] errors) => Results.Json(
        new { message, errors = errors.Select(e => new { message = e }), documentation_url = "https://docs.github.com/rest" }, statusCode: status);

    private async Task GuardAsync(HttpContext context, RequestDelegate next)
    {
        var request = context.Request;
        var path = request.Path.Value?.Replace("/api/v3", "", StringComparison.Ordinal) ?? "";
        request.EnableBuffering();
        var body = await new StreamReader(request.Body, Encoding.UTF8, leaveOpen: true).ReadToEndAsync();
        request.Body.Position = 0;
        Requests.Enqueue($"{request.Method} {path}{request.QueryString}");
        // The conversion of a manifest is not among the published subset's routes.
        foreach (var fault in _contracts.SelectMany(c => path == AppRoutes.ManifestPage || path.StartsWith("/app-manifests/", StringComparison.Ordinal) ? [] : c.Faults(request.Method, path, body))) Faults.Enqueue(fault);
        if (path == AppRoutes.ManifestPage) await next(context);
        else if (!request.Path.StartsWithSegments("/api/v3")) await Error(404, "Not Found").ExecuteAsync(context);
        else if (Broken > 0) await Answer(context, () => Broken--, Error(502, "Server Error"));
        else if (!IsLetIn(request, path)) await Error(401, "Bad credentials").ExecuteAsync(context);
        else if (Exhausted > 0)
        {
            var reset = DateTimeOffset.UtcNow.AddSeconds(2).ToUnixTimeSeconds();
            foreach (var (name, value) in new[] { ("Limit", 5000L), ("Remaining", 0), ("Used", 5000), ("Reset", reset) })
                context.Response.Headers["X-RateLimit-" + name] = value.ToString(CultureInfo.InvariantCulture);
            await Answer(context, () => Exhausted--, Error(403, $"API rate limit exceeded for installation ID {Installation}."));
        }
        else if (Secondary > 0)
        {
            context.Response.Headers.RetryAfter = "1";
            await Answer(context, () => Secondary--, Error(403, "You have exceeded a secondary rate limit. Please wait a few minutes before you try again."));
        }
        else await next(context);
    }

    private static Task Answer(HttpContext context, Action count, IResult result)
    {
        count();
        return result.ExecuteAsync(context);
    }

    private bool IsLetIn(HttpRequest request, string path)
    {
        var credentials = request.Headers.Authorization.ToString();
        var token = credentials.StartsWith("Bearer ", StringComparison.Ordinal) ? credentials[7..] : "";
        if (path.StartsWith("/app-manifests/", StringComparison.Ordinal)) return true;
        if (path.StartsWith("/app", StringComparison.Ordinal)) return IsProven(token);
        return Tokens.TryGetValue(token, out var until) && until > DateTimeOffset.UtcNow;
    }

    private bool IsProven(string token)
    {
        var parts = token.Split('.');
        if (parts.Length != 3) return false;
        var signature = System.Buffers.Text.Base64Url.DecodeFromChars(parts[2]);
        if (!Key.VerifyData(Encoding.ASCII.GetBytes($"{parts[0]}.{parts[1]}"), signature, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1)) return false;
        var claims = JsonNode.Parse(System.Buffers.Text.Base64Url.DecodeFromChars(parts[1]))!;
        var (issued, ends) = (claims["iat"]!.GetValue<long>(), claims["exp"]!.GetValue<long>());
        return claims["iss"]!.GetValue<string>() == AppId.ToString(CultureInfo.InvariantCulture) && ends - issued <= 600;
    }
}
