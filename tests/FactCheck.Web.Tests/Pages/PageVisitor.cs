using System.Net;
using FactCheck.Web.Tests.Endpoints;

namespace FactCheck.Web.Tests.Pages;

/// <summary>A person who is signed in and has no script: reads pages, sends their forms, follows where they lead.</summary>
public sealed class PageVisitor : IDisposable
{
    private readonly CookieClient _client;

    private PageVisitor(CookieClient client) => _client = client;

    public static async Task<PageVisitor> SignInAsync(ApiDesk desk, string login) => new(await CookieClient.SignInAsync(desk.Address, login, "a-long-word-for-tests"));

    /// <summary>The page's text, marks decoded.</summary>
    public async Task<string> ReadAsync(string path) => await FollowAsync(await FetchAsync(path));

    /// <summary>Posts a form that stands on a page; the page that follows.</summary>
    public async Task<string> SendAsync(string page, string action, IEnumerable<(string Name, string Value)> fields) => await FollowAsync(await _client.PostAsync(page, action, fields));

    /// <summary>Posts a form with a file; the page that follows.</summary>
    internal async Task<string> SendFileAsync(string page, string name, string file, string text, params IEnumerable<(string Name, string Value)> fields) =>
        await FollowAsync(await _client.PostFileAsync(page, fields, name, file, text));

    /// <summary>What a link answers, headers and all.</summary>
    public Task<HttpResponseMessage> FetchAsync(string path) => _client.SendAsync(new(HttpMethod.Get, path));

    public void Dispose() => _client.Dispose();

    private async Task<string> FollowAsync(HttpResponseMessage answer)
    {
        using (answer)
        {
            if (answer.StatusCode is HttpStatusCode.Redirect) return await ReadAsync(answer.Headers.Location?.OriginalString ?? "/");
            Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
            return WebUtility.HtmlDecode(await answer.Content.ReadAsStringAsync());
        }
    }
}
