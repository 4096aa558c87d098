using System.Security.Claims;
using FactCheck.Data;
using FactCheck.Web.SigningIn;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace FactCheck.Web.Hosting;

/// <summary>At a desk that asks for a second factor, whoever came by a password alone and has none gets to the page that makes one, and nowhere else.</summary>
public static class SecondFactorDuty
{
    public const string Page = "/you/second-factor";

    private static readonly string[] Open = [Page, "/sign-in", "/sign-out", "/status", "/error", "/health"];

    public static IApplicationBuilder UseSecondFactorDuty(this IApplicationBuilder app) => app.Use(next => async context =>
    {
        if (context.User.Identity is not { IsAuthenticated: true, AuthenticationType: var kind } || kind != IdentityConstants.ApplicationScheme
            || Open.Any(o => context.Request.Path.StartsWithSegments(o, StringComparison.Ordinal)) || !await LacksAsync(context))
        {
            await next(context);
            return;
        }
        context.Response.Redirect(Page);
    });

    private static async Task<bool> LacksAsync(HttpContext context)
    {
        if (Factors.UsedSeveral(context.User)) return false;
        if (!Guid.TryParse(context.User.FindFirstValue(ClaimTypes.NameIdentifier), out var person)) return false;
        var data = context.RequestServices.GetRequiredService<FactCheckDbContext>();
        if (await data.Users.AnyAsync(p => p.Id == person && p.TwoFactorEnabled, context.RequestAborted)) return false;
        return await IsNeededAsync(data, person, context.RequestAborted);
    }

    /// <summary>Whether a desk of the person asks everybody, or one of the person's roles, for a second factor.</summary>
    public static async Task<bool> IsNeededAsync(FactCheckDbContext data, Guid person, CancellationToken cancellation)
    {
        var held = await data.Memberships.Where(m => m.PersonId == person)
            .Join(data.Desks, m => m.DeskId, d => d.Id, (m, d) => new { m.Role, d.NeedsSecondFactor, d.SecondFactorRoles }).ToListAsync(cancellation);
        return held.Exists(h => h.NeedsSecondFactor || h.SecondFactorRoles.Contains(h.Role.ToString()));
    }
}
