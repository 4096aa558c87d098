using System.Security.Claims;
using System.Text.Encodings.Web;
using FactCheck.Pipeline.Access;
using FactCheck.Web.Hosting;
using Microsoft.AspNetCore.Authentication;
using Microsoft.Extensions.Options;

namespace FactCheck.Web.Endpoints;

/// <summary>Lets machines in by token. A token acts in its owner's name, with the owner's rights of this moment.</summary>
public sealed partial class BearerHandler(IOptionsMonitor<AuthenticationSchemeOptions> options, ILoggerFactory logger, UrlEncoder encoder, Tokens tokens, RateLimits limits)
    : AuthenticationHandler<AuthenticationSchemeOptions>(options, logger, encoder)
{
    public const string SchemeName = "Bearer";
    public const string ScopeClaim = "scope";

    private const string Prefix = "Bearer ";

    protected override async Task<AuthenticateResult> HandleAuthenticateAsync()
    {
        var header = Request.Headers.Authorization.ToString();
        if (!header.StartsWith(Prefix, StringComparison.OrdinalIgnoreCase)) return AuthenticateResult.NoResult();
        if (limits.IsShutOut(Context)) return AuthenticateResult.Fail("Too many tokens that do not hold.");
        if (await tokens.FindAsync(header[Prefix.Length..].Trim(), Context.RequestAborted) is not { } holder)
        {
            limits.Fail(Context);
            SayRefused(Logger, Context.Connection.RemoteIpAddress?.ToString() ?? "", Request.Path);
            return AuthenticateResult.Fail("The token is mistyped, unknown, expired or revoked.");
        }
        var identity = new ClaimsIdentity(
        [
            new(ClaimTypes.NameIdentifier, holder.Actor.PersonId.ToString()),
            new(DeskSession.DeskClaim, holder.Actor.DeskId.ToString()),
            new(DeskSession.TokenClaim, holder.Actor.TokenId?.ToString() ?? ""),
            .. holder.Scopes.Select(s => new Claim(ScopeClaim, s)),
        ], SchemeName);
        return AuthenticateResult.Success(new(new ClaimsPrincipal(identity), SchemeName));
    }

    protected override Task HandleChallengeAsync(AuthenticationProperties properties)
    {
        if (limits.IsShutOut(Context)) return RateLimitSetup.TooMany(Context, "Too many tokens from this address did not hold.");
        Response.Headers.WWWAuthenticate = SchemeName;
        return Results.Problem(
            statusCode: StatusCodes.Status401Unauthorized, title: "A valid token is needed.",
            detail: IsMistyped() ? "The token is mistyped: its checksum does not fit. Copy it again, whole." : "Send “Authorization: Bearer fc_…”. Tokens are made on your own page and can be revoked there.", type: "unauthorized").ExecuteAsync(Context);
    }

    private bool IsMistyped() => Request.Headers.Authorization.ToString() is var header && header.StartsWith(Prefix, StringComparison.OrdinalIgnoreCase)
        && TokenWords.IsMistyped(header[Prefix.Length..].Trim());

    protected override Task HandleForbiddenAsync(AuthenticationProperties properties) =>
        Results.Problem(statusCode: StatusCodes.Status403Forbidden, title: "The token's scope does not include this.", type: "scope").ExecuteAsync(Context);

    // The words are never logged; a token that is known and no longer holds stands in the audit log as well.
    [LoggerMessage(EventId = 1, Level = LogLevel.Warning, Message = "A token from {Address} for {Path} did not hold.")]
    private static partial void SayRefused(ILogger log, string address, string path);
}
