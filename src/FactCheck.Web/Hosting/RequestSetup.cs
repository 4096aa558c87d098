using FactCheck.Web.Endpoints;

namespace FactCheck.Web.Hosting;

/// <summary>The way of a request through the host.</summary>
public static class RequestSetup
{
    public static void UseFactCheck(this WebApplication app)
    {
        app.UseSecurityHeaders();
        app.UseExceptionHandler("/error");
        app.UseStatusCodePagesWithReExecute("/status/{0}");
        app.UseStaticFiles();
        app.UseRouting();
        app.UseAuthentication();
        app.UseAuthorization();
        app.MapHealth();
        app.MapRazorPages();
        app.MapGet("/", () => Results.Redirect("/queue"));
    }
}
