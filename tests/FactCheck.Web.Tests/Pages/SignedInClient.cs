using System.Net;
using System.Text.RegularExpressions;

namespace FactCheck.Web.Tests.Pages;

/// <summary>A person at the pages without a browser: signs in by the form and posts forms with their token. Cookies are carried by hand, because
/// the client's own jar keeps secure ones from a loopback address.</summary>
internal sealed partial class SignedInClient : IDisposable
{
    private readonly HttpClient _client;
    private readonly Dictionary<string, string> _cookies = new(StringComparer.Ordinal);

    private SignedInClient(string address) => _client = new(new HttpClientHandler { AllowAutoRedirect = false, UseCookies = false }) { BaseAddress = new(address) };

    public static async Task<SignedInClient> OpenAsync(string address, string login, string password = "a-long-word-for-tests")
    {
        var client = new SignedInClient(address);
        var answer = await client.PostAsync("/sign-in", "/sign-in", new() { ["login"] = login, ["password"] = password });
        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
        return client;
    }

    public async Task<(HttpStatusCode Status, string Html)> GetAsync(string path)
    {
        using var answer = await SendAsync(new(HttpMethod.Get, path));
        return (answer.StatusCode, WebUtility.HtmlDecode(await answer.Content.ReadAsStringAsync()));
    }

    /// <summary>Posts a form of a page, and gives the page it leads to.</summary>
    public async Task<string> DoAsync(string page, string action, Dictionary<string, string> fields)
    {
        using var answer = await PostAsync(page, action, fields);
        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
        return (await GetAsync(answer.Headers.Location?.ToString() ?? page)).Html;
    }

    public void Dispose() => _client.Dispose();

    private async Task<HttpResponseMessage> PostAsync(string page, string action, Dictionary<string, string> fields)
    {
        using var form = await SendAsync(new(HttpMethod.Get, page));
        var token = Token().Match(await form.Content.ReadAsStringAsync()).Groups[1].Value;
        fields["__RequestVerificationToken"] = WebUtility.HtmlDecode(token);
        return await SendAsync(new(HttpMethod.Post, action) { Content = new FormUrlEncodedContent(fields) });
    }

    private async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request)
    {
        if (_cookies.Count > 0) request.Headers.Add("Cookie", string.Join("; ", _cookies.Select(c => $"{c.Key}={c.Value}")));
        var answer = await _client.SendAsync(request);
        foreach (var cookie in answer.Headers.TryGetValues("Set-Cookie", out var set) ? set : [])
        {
            var (name, value) = cookie.Split(';')[0].Split('=', 2) is [var n, var v] ? (n, v) : (cookie, "");
            _cookies[name] = value;
        }
        return answer;
    }

    [GeneratedRegex("""name="__RequestVerificationToken" type="hidden" value="([^"]+)" """)]
    private static partial Regex Token();
}
