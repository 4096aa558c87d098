using System.Net;

namespace FactCheck.Web.Tests.Pages;

/// <summary>A person at the pages without a browser, whose statuses are of interest: reads a page with its status, and posts forms that must lead on.</summary>
internal sealed class SignedInClient : IDisposable
{
    private readonly CookieClient _client;

    private SignedInClient(CookieClient client) => _client = client;

    public static async Task<SignedInClient> OpenAsync(string address, string login, string password = "a-long-word-for-tests") => new(await CookieClient.SignInAsync(address, login, password));

    public async Task<(HttpStatusCode Status, string Html)> GetAsync(string path)
    {
        using var answer = await _client.SendAsync(new(HttpMethod.Get, path));
        return (answer.StatusCode, WebUtility.HtmlDecode(await answer.Content.ReadAsStringAsync()));
    }

    /// <summary>Posts a form of a page, and gives the page it leads to.</summary>
    public async Task<string> DoAsync(string page, string action, Dictionary<string, string> fields)
    {
        using var answer = await _client.PostAsync(page, action, fields.Select(f => (f.Key, f.Value)));
        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
        return (await GetAsync(answer.Headers.Location?.ToString() ?? page)).Html;
    }

    public void Dispose() => _client.Dispose();
}
