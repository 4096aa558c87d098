using System.Net;
using System.Text.RegularExpressions;
using FactCheck.Web.Tests.Endpoints;

namespace FactCheck.Web.Tests.Pages;

/// <summary>A person who is signed in and has no script: reads pages, sends their forms, follows where they lead.</summary>
public sealed partial class PageVisitor : IDisposable
{
    private readonly HttpClient _client;
    private readonly Dictionary<string, string> _cookies = [];

    private PageVisitor(string address) => _client = new(new HttpClientHandler { AllowAutoRedirect = false, UseCookies = false }) { BaseAddress = new(address) };

    public static async Task<PageVisitor> SignInAsync(ApiDesk desk, string login)
    {
        var visitor = new PageVisitor(desk.Address);
        await visitor.SendAsync("/sign-in", "/sign-in", [("Login", login), ("Password", "a-long-word-for-tests")]);
        Assert.Contains("__Host-factcheck", visitor._cookies.Keys);
        return visitor;
    }

    /// <summary>The page's text, marks decoded.</summary>
    public async Task<string> ReadAsync(string path)
    {
        using var answer = await GoAsync(new(HttpMethod.Get, path));
        if (answer.StatusCode is HttpStatusCode.Redirect or HttpStatusCode.Found) return await ReadAsync(answer.Headers.Location?.OriginalString ?? "/");
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        return WebUtility.HtmlDecode(await answer.Content.ReadAsStringAsync());
    }

    /// <summary>Posts a form that stands on a page; the page that follows.</summary>
    public async Task<string> SendAsync(string page, string action, IEnumerable<(string Name, string Value)> fields)
    {
        var form = Token().Match(await ReadAsync(page)).Groups[1].Value;
        var content = new FormUrlEncodedContent(fields.Append(("__RequestVerificationToken", form)).Select(f => KeyValuePair.Create(f.Item1, f.Item2)));
        using var answer = await GoAsync(new(HttpMethod.Post, action) { Content = content });
        if (answer.StatusCode is HttpStatusCode.Redirect or HttpStatusCode.Found) return await ReadAsync(answer.Headers.Location?.OriginalString ?? "/");
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        return WebUtility.HtmlDecode(await answer.Content.ReadAsStringAsync());
    }

    /// <summary>What a link answers, headers and all.</summary>
    public Task<HttpResponseMessage> FetchAsync(string path) => GoAsync(new(HttpMethod.Get, path));

    public void Dispose() => _client.Dispose();

    private async Task<HttpResponseMessage> GoAsync(HttpRequestMessage request)
    {
        using (request)
        {
            if (_cookies.Count > 0) request.Headers.Add("Cookie", string.Join("; ", _cookies.Select(c => $"{c.Key}={c.Value}")));
            var answer = await _client.SendAsync(request);
            foreach (var set in answer.Headers.TryGetValues("Set-Cookie", out var values) ? values : [])
            {
                var pair = set.Split(';')[0].Split('=', 2);
                if (pair[1].Length == 0) _cookies.Remove(pair[0]);
                else _cookies[pair[0]] = pair[1];
            }
            return answer;
        }
    }

    [GeneratedRegex("""name="__RequestVerificationToken" type="hidden" value="([^"]+)""")]
    private static partial Regex Token();
}
