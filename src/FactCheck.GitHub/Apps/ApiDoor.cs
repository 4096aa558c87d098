using System.Collections.Concurrent;
using System.Security.Cryptography;
using Octokit;
using Octokit.Internal;

namespace FactCheck.GitHub.Apps;

/// <summary>Opens the API as an App and as its installations; tokens are kept until shortly before they end and asked for once at a time.</summary>
public sealed class ApiDoor(TimeProvider clock) : IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(20);

    // A token that ends in the middle of a batch of requests would fail it.
    private static readonly TimeSpan Early = TimeSpan.FromMinutes(5);

    private readonly HttpClientAdapter _http = new(() => new DeadlineHandler(Patience, clock));
    private readonly ResponseMemory _memory = new();
    private readonly ConcurrentDictionary<(Uri Api, string App, long Installation), Held> _tokens = new();

    /// <summary>As nobody: for what the platform answers to a code alone.</summary>
    public IGitHubClient AsNobody(Uri api) => Client(api, Credentials.Anonymous);

    public IGitHubClient AsApp(AppCredentials app)
    {
        using var key = RSA.Create();
        key.ImportFromPem(app.PrivateKey);
        return Client(app.ApiAddress, new Credentials(AppToken.Make(app.AppId, key, clock.GetUtcNow()), AuthenticationType.Bearer));
    }

    public async Task<IGitHubClient> AsInstallationAsync(AppCredentials app, long installation)
    {
        var held = _tokens.GetOrAdd((app.ApiAddress, app.AppId, installation), _ => new Held());
        await held.Turn.WaitAsync().ConfigureAwait(false);
        try
        {
            if (held.Token is not { } token || token.ExpiresAt - Early <= clock.GetUtcNow())
                held.Token = token = await AsApp(app).GitHubApps.CreateInstallationToken(installation).ConfigureAwait(false);
            return Client(app.ApiAddress, new Credentials(token.Token, AuthenticationType.Bearer));
        }
        finally
        {
            held.Turn.Release();
        }
    }

    /// <summary>The platform refused the token it gave (rights changed, App suspended): the next call asks for a new one.</summary>
    public void Forget(AppCredentials app, long installation) => _tokens.TryRemove((app.ApiAddress, app.AppId, installation), out _);

    public void Dispose() => _http.Dispose();

    private GitHubClient Client(Uri api, Credentials credentials)
    {
        var connection = new Connection(new ProductHeaderValue("FactCheck"), api, new InMemoryCredentialStore(credentials), _http, new SimpleJsonSerializer())
        {
            ResponseCache = _memory,
        };
        return new(connection);
    }

    private sealed class Held
    {
        public SemaphoreSlim Turn { get; } = new(1, 1);

        public AccessToken? Token { get; set; }
    }
}
