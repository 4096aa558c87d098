using System.Security.Claims;
using FactCheck.Data;
using FactCheck.Data.Desks;
using FactCheck.Pipeline.Access;
using FactCheck.Web.SigningIn;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Identity;

namespace FactCheck.Web.Hosting;

/// <summary>How people sign in: password, second factor, a session that can be ended.</summary>
public static class SignInSetup
{
    /// <summary>Claim of the sign-in that names its session.</summary>
    public const string SessionClaim = "session";

    private const string StampClaim = "AspNet.Identity.SecurityStamp";

    private static readonly TimeSpan UntilCode = TimeSpan.FromMinutes(5);

    public static void AddSignIn(this IServiceCollection services)
    {
        services.AddIdentityCore<Person>(options =>
            {
                options.Password = new() { RequiredLength = 12, RequireDigit = false, RequireLowercase = false, RequireUppercase = false, RequireNonAlphanumeric = false, RequiredUniqueChars = 5 };
                options.Lockout = new() { AllowedForNewUsers = true, MaxFailedAccessAttempts = 5, DefaultLockoutTimeSpan = TimeSpan.FromMinutes(15) };
                options.User.AllowedUserNameCharacters = "abcdefghijklmnopqrstuvwxyz0123456789.-_@+";
                options.ClaimsIdentity.SecurityStampClaimType = StampClaim;
            })
            .AddEntityFrameworkStores<FactCheckDbContext>()
            .AddUserManager<PersonAccounts>()
            .AddSignInManager()
            .AddDefaultTokenProviders()
            .AddTokenProvider<SingleUseCodes>(TokenOptions.DefaultAuthenticatorProvider);
        services.AddAuthentication(IdentityConstants.ApplicationScheme)
            .AddCookie(IdentityConstants.ApplicationScheme, SignedInCookie)
            .AddCookie(IdentityConstants.TwoFactorUserIdScheme, options => Short(options, "__Host-factcheck-half"))
            .AddCookie(IdentityConstants.ExternalScheme, options => Short(options, "__Host-factcheck-other"));
        services.AddAntiforgery(options =>
        {
            // The framework refuses an always-secure form cookie over http, which a loopback address is; the token in the form is bound to the sign-in.
            options.Cookie.Name = "factcheck-form";
            options.Cookie.SecurePolicy = CookieSecurePolicy.SameAsRequest;
            options.Cookie.SameSite = SameSiteMode.Strict;
        });
        services.AddAuthorizationBuilder().SetFallbackPolicy(new AuthorizationPolicyBuilder().RequireAuthenticatedUser().Build());
    }

    private static void SignedInCookie(CookieAuthenticationOptions options)
    {
        // __Host-: only this host, only over TLS (browsers count a loopback address as safe), no other path.
        options.Cookie.Name = "__Host-factcheck";
        options.Cookie.SecurePolicy = CookieSecurePolicy.Always;
        options.Cookie.HttpOnly = true;
        options.Cookie.SameSite = SameSiteMode.Lax;
        options.LoginPath = "/sign-in";
        options.AccessDeniedPath = "/status/403";
        options.ExpireTimeSpan = TimeSpan.FromHours(12);
        options.SlidingExpiration = true;
        options.Events.OnSigningIn = BeginAsync;
        options.Events.OnValidatePrincipal = ValidateAsync;
    }

    private static void Short(CookieAuthenticationOptions options, string name)
    {
        options.Cookie.Name = name;
        options.Cookie.SecurePolicy = CookieSecurePolicy.Always;
        options.Cookie.HttpOnly = true;
        options.Cookie.SameSite = SameSiteMode.Lax;
        options.ExpireTimeSpan = UntilCode;
    }

    // A sign-in that is only renewed (a new password, a new second factor) goes on in its session.
    private static async Task BeginAsync(CookieSigningInContext context)
    {
        if (context.Principal?.Identity is not ClaimsIdentity identity || !Guid.TryParse(identity.FindFirst(ClaimTypes.NameIdentifier)?.Value, out var person)) return;
        var user = context.HttpContext.User;
        var going = user.FindFirstValue(ClaimTypes.NameIdentifier) == person.ToString() ? user.FindFirstValue(SessionClaim) : null;
        var sessions = context.HttpContext.RequestServices.GetRequiredService<Sessions>();
        going ??= (await sessions.BeginAsync(person, context.HttpContext.Request.Headers.UserAgent.ToString(), context.HttpContext.RequestAborted))?.ToString();
        if (going is not null && !identity.HasClaim(c => c.Type == SessionClaim)) identity.AddClaim(new(SessionClaim, going));
    }

    // Asked with every request: an ended session, a changed password or a right taken away holds at once.
    private static async Task ValidateAsync(CookieValidatePrincipalContext context)
    {
        var user = context.Principal;
        var holds = Guid.TryParse(user?.FindFirstValue(SessionClaim), out var session) && Guid.TryParse(user.FindFirstValue(ClaimTypes.NameIdentifier), out var person)
            && await context.HttpContext.RequestServices.GetRequiredService<Sessions>()
                .HoldsAsync(session, person, user.FindFirstValue(StampClaim) ?? "", context.HttpContext.RequestAborted);
        if (holds) return;
        context.RejectPrincipal();
        await context.HttpContext.SignOutAsync(IdentityConstants.ApplicationScheme);
    }
}
