using System.Net;
using System.Text.RegularExpressions;

namespace FactCheck.Web.Tests.Pages;

/// <summary>
/// What a browser without script does: it carries cookies and posts forms with their token. Cookies are carried by hand, because the client's own jar
/// keeps secure ones from a loopback address.
/// </summary>
internal sealed partial class CookieClient(string address) : IDisposable
{
    private readonly HttpClient _client = new(new HttpClientHandler { AllowAutoRedirect = false, UseCookies = false }) { BaseAddress = new(address) };
    private readonly Dictionary<string, string> _cookies = new(StringComparer.Ordinal);

    internal bool IsSignedIn => _cookies.ContainsKey("__Host-factcheck");

    /// <exception cref="InvalidOperationException">The desk did not let the person in.</exception>
    internal static async Task<CookieClient> SignInAsync(string address, string login, string password)
    {
        var client = new CookieClient(address);
        using var answer = await client.PostAsync("/sign-in", "/sign-in", [("Login", login), ("Password", password)]);
        return client.IsSignedIn ? client : throw new InvalidOperationException($"{login} was not signed in; the answer was {answer.StatusCode}.");
    }

    /// <summary>Posts a form that stands on a page.</summary>
    internal async Task<HttpResponseMessage> PostAsync(string page, string action, IEnumerable<(string Name, string Value)> fields)
    {
        var content = fields.Append(("__RequestVerificationToken", await TokenOfAsync(page))).Select(f => KeyValuePair.Create(f.Item1, f.Item2));
        return await SendAsync(new(HttpMethod.Post, action) { Content = new FormUrlEncodedContent(content) });
    }

    /// <summary>Posts a form with a file.</summary>
    internal async Task<HttpResponseMessage> PostFileAsync(string page, IEnumerable<(string Name, string Value)> fields, string name, string fileName, string text)
    {
        using var content = new MultipartFormDataContent { { new StringContent(await TokenOfAsync(page)), "__RequestVerificationToken" }, { new StringContent(text), name, fileName } };
        foreach (var (field, value) in fields) content.Add(new StringContent(value), field);
        return await SendAsync(new(HttpMethod.Post, page) { Content = content });
    }

    private async Task<string> TokenOfAsync(string page)
    {
        using var form = await SendAsync(new(HttpMethod.Get, page));
        return WebUtility.HtmlDecode(Token().Match(await form.Content.ReadAsStringAsync()).Groups[1].Value);
    }

    internal async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request)
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

    public void Dispose() => _client.Dispose();

    [GeneratedRegex("""name="__RequestVerificationToken" type="hidden" value="([^"]+)""")]
    private static partial Regex Token();
}
