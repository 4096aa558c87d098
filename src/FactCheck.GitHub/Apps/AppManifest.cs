using System.Text.Json;

namespace FactCheck.GitHub.Apps;

/// <summary>Makes an App out of a form: the platform asks its owner once and hands back id, key and secret.</summary>
public static class AppManifest
{
    private static readonly string[] Events = ["pull_request", "check_run", "check_suite", "merge_group"];

    /// <summary>What is posted to <c>/settings/apps/new</c>: the fewest rights that do the work.</summary>
    /// <param name="name">Of the App.</param>
    /// <param name="site">Our own address.</param>
    /// <param name="back">Where the owner's browser comes back to with a code.</param>
    public static string Write(string name, Uri site, Uri back) => JsonSerializer.Serialize(new
    {
        name,
        url = site.ToString(),
        hook_attributes = new { url = new Uri(site, "/hooks/github").ToString(), active = true },
        redirect_url = back.ToString(),
        @public = false,
        // Writing to pull requests is for proposed wordings as suggestions and for nothing else.
        default_permissions = new { checks = "write", contents = "read", pull_requests = "write", merge_queues = "read", metadata = "read" },
        default_events = Events,
    });

    /// <summary>Turns the code into the App's credentials; the code holds once, for an hour.</summary>
    public static async Task<MadeApp> RedeemAsync(ApiDoor door, Uri api, string code)
    {
        var app = await door.AsNobody(api).GitHubApps.CreateAppFromManifest(code).ConfigureAwait(false);
        return new(app.Id, app.Slug, app.Name, app.HtmlUrl, app.Pem, app.WebhookSecret);
    }
}
