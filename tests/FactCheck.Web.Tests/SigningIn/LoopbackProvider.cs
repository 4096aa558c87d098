using System.Buffers.Text;
using System.Collections.Concurrent;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace FactCheck.Web.Tests.SigningIn;

/// <summary>
/// An OpenID Connect provider on this machine that speaks the whole protocol: discovery, keys with rotation, authorisation with PKCE, tokens for a code
/// once, user info, signing out. It is strict itself, and wrong on demand.
/// </summary>
public sealed class LoopbackProvider : IAsyncDisposable
{
    public const string ClientId = "factcheck";
    public const string Secret = "the-secret-of-the-tests-that-is-long-enough";

    private readonly ConcurrentDictionary<string, Grant> _codes = [];
    private readonly ConcurrentDictionary<string, Dictionary<string, object>> _access = [];
    private WebApplication? _app;
    private (string Id, RSA Key) _key = ("one", RSA.Create(2048));

    public string Issuer { get; private set; } = "";

    /// <summary>The claims of whoever is signed in here; groups and name are told in the user info alone.</summary>
    public Dictionary<string, object> Person { get; set; } = [];

    public ProviderFault Fault { get; set; }

    /// <summary>Requests for tokens that were refused, with the reason.</summary>
    public ConcurrentQueue<string> Refused { get; } = [];

    /// <summary>The token by which somebody was last signed out.</summary>
    public string SignedOut { get; private set; } = "";

    public async Task StartAsync()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        _app = builder.Build();
        _app.MapGet("/.well-known/openid-configuration", () => Results.Json(new Dictionary<string, object>
        {
            ["issuer"] = Issuer, ["authorization_endpoint"] = Issuer + "/authorize", ["token_endpoint"] = Issuer + "/token", ["userinfo_endpoint"] = Issuer + "/userinfo",
            ["jwks_uri"] = Issuer + "/keys", ["end_session_endpoint"] = Issuer + "/end", ["response_types_supported"] = new[] { "code" }, ["subject_types_supported"] = new[] { "public" },
            ["id_token_signing_alg_values_supported"] = new[] { "RS256" }, ["code_challenge_methods_supported"] = new[] { "S256" },
        }));
        _app.MapGet("/keys", () =>
        {
            var key = _key.Key.ExportParameters(false);
            return Results.Json(new { keys = new[] { new { kty = "RSA", use = "sig", alg = "RS256", kid = _key.Id, n = Base64Url.EncodeToString(key.Modulus), e = Base64Url.EncodeToString(key.Exponent) } } });
        });
        _app.MapGet("/authorize", Authorize);
        _app.MapPost("/token", TokenAsync).DisableAntiforgery();
        _app.MapGet("/userinfo", UserInfo);
        _app.MapGet("/end", (string id_token_hint, string post_logout_redirect_uri) =>
        {
            SignedOut = id_token_hint;
            return Results.Redirect(post_logout_redirect_uri);
        });
        await _app.StartAsync();
        Issuer = _app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()?.Addresses.FirstOrDefault() ?? "";
    }

    /// <summary>From now on another key signs, and it alone is published.</summary>
    public void Rotate(string id) => _key = (id, RSA.Create(2048));

    public async ValueTask DisposeAsync()
    {
        if (_app is not null) await _app.DisposeAsync();
        _key.Key.Dispose();
    }

    private IResult Authorize(HttpRequest request)
    {
        string Q(string name) => request.Query[name].ToString();
        if (Q("client_id") != ClientId || Q("response_type") != "code" || !Q("redirect_uri").EndsWith("/sign-in/provider", StringComparison.Ordinal)) return Results.BadRequest("unknown client");
        if (Q("code_challenge_method") != "S256" || Q("code_challenge").Length != 43 || Q("state").Length == 0 || Q("nonce").Length == 0 || !Q("scope").Split(' ').Contains("openid")) return Results.BadRequest("incomplete");
        var code = Convert.ToHexString(RandomNumberGenerator.GetBytes(16));
        _codes[code] = new(Q("redirect_uri"), Q("code_challenge"), Q("nonce"), new(Person));
        var back = new Dictionary<string, string?> { ["code"] = code, ["state"] = Q("state"), ["iss"] = Fault == ProviderFault.OtherIssuerInAnswer ? "https://other.example" : Issuer };
        return Results.Redirect(Q("redirect_uri") + QueryString.Create(back));
    }

    private async Task<IResult> TokenAsync(HttpRequest request)
    {
        var form = await request.ReadFormAsync();
        if (form["client_id"] != ClientId || form["client_secret"] != Secret) return No("invalid_client");
        if (form["grant_type"] != "authorization_code" || !_codes.TryRemove(form["code"].ToString(), out var grant)) return No("invalid_grant: code");
        if (form["redirect_uri"] != grant.RedirectUri) return No("invalid_grant: redirect_uri");
        if (Base64Url.EncodeToString(SHA256.HashData(Encoding.ASCII.GetBytes(form["code_verifier"].ToString()))) != grant.Challenge) return No("invalid_grant: code_verifier");
        var access = Convert.ToHexString(RandomNumberGenerator.GetBytes(16));
        _access[access] = grant.Person;
        return Results.Json(new { access_token = access, token_type = "Bearer", expires_in = 300, id_token = IdToken(grant) });
    }

    private IResult No(string why)
    {
        Refused.Enqueue(why);
        return Results.Json(new { error = why.Split(':')[0] }, statusCode: StatusCodes.Status400BadRequest);
    }

    private IResult UserInfo(HttpRequest request)
    {
        if (!_access.TryGetValue(request.Headers.Authorization.ToString().Replace("Bearer ", "", StringComparison.Ordinal), out var person)) return Results.Unauthorized();
        return Results.Json(Fault == ProviderFault.OtherSubjectInUserInfo ? new Dictionary<string, object>(person) { ["sub"] = "somebody-else" } : person);
    }

    private string IdToken(Grant grant)
    {
        var now = DateTimeOffset.UtcNow.ToUnixTimeSeconds();
        var claims = new Dictionary<string, object> { ["iss"] = Issuer, ["aud"] = ClientId, ["iat"] = now, ["nbf"] = now - 1, ["exp"] = now + 300, ["nonce"] = grant.Nonce, ["sub"] = grant.Person["sub"] };
        if (grant.Person.TryGetValue("amr", out var how)) claims["amr"] = how;
        switch (Fault)
        {
            case ProviderFault.WrongNonce: claims["nonce"] = "another"; break;
            case ProviderFault.NoNonce: claims.Remove("nonce"); break;
            case ProviderFault.WrongAudience: claims["aud"] = "another-client"; break;
            case ProviderFault.WrongIssuer: claims["iss"] = "https://other.example"; break;
            case ProviderFault.Expired: (claims["iat"], claims["nbf"], claims["exp"]) = (now - 900, now - 900, now - 600); break;
            case ProviderFault.NotYet: (claims["iat"], claims["nbf"], claims["exp"]) = (now + 600, now + 600, now + 900); break;
        }
        return Fault switch
        {
            ProviderFault.WithoutSignature => Part(new { alg = "none", typ = "JWT" }) + "." + Part(claims) + ".",
            ProviderFault.EmptySignature => Part(new { alg = "RS256", typ = "JWT", kid = _key.Id }) + "." + Part(claims) + ".",
            ProviderFault.SharedSecret => Sign(new { alg = "HS256", typ = "JWT" }, claims, bytes => HMACSHA256.HashData(Encoding.ASCII.GetBytes(Secret), bytes)),
            ProviderFault.UnknownKey => Sign(new { alg = "RS256", typ = "JWT", kid = "nobody-knows" }, claims, bytes => RsaOf(RSA.Create(2048), bytes)),
            ProviderFault.ForgedSignature => Sign(new { alg = "RS256", typ = "JWT", kid = _key.Id }, claims, bytes => RsaOf(RSA.Create(2048), bytes)),
            _ => Sign(new { alg = "RS256", typ = "JWT", kid = _key.Id }, claims, bytes => RsaOf(_key.Key, bytes)),
        };
    }

    private static byte[] RsaOf(RSA key, byte[] bytes) => key.SignData(bytes, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);

    private static string Sign(object header, object claims, Func<byte[], byte[]> signature)
    {
        var words = Part(header) + "." + Part(claims);
        return words + "." + Base64Url.EncodeToString(signature(Encoding.ASCII.GetBytes(words)));
    }

    private static string Part(object value) => Base64Url.EncodeToString(JsonSerializer.SerializeToUtf8Bytes(value));

    private sealed record Grant(string RedirectUri, string Challenge, string Nonce, Dictionary<string, object> Person);
}
