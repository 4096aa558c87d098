using System.Security.Claims;
using FactCheck.Data;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace FactCheck.Web.Hosting;

/// <summary>At a desk that asks for a second factor, whoever has none gets to the page that makes one, and nowhere else.</summary>
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
        if (!Guid.TryParse(context.User.FindFirstValue(ClaimTypes.NameIdentifier), out var person)) return false;
        var data = context.RequestServices.GetRequiredService<FactCheckDbContext>();
        return await data.Users.AnyAsync(
            p => p.Id == person && !p.TwoFactorEnabled && data.Memberships.Any(m => m.PersonId == person && data.Desks.Any(d => d.Id == m.DeskId && d.NeedsSecondFactor)),
            context.RequestAborted);
    }
}
