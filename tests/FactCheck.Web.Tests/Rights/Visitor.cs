using System.Net;
using System.Text.RegularExpressions;

namespace FactCheck.Web.Tests.Rights;

/// <summary>
/// A browser as far as HTTP goes: keeps cookies, fetches the form token before it posts, follows nothing. It keeps cookies itself because the
/// framework's jar withholds secure ones from a loopback address, which browsers count as safe.
/// </summary>
public sealed partial class Visitor(string address) : IDisposable
{
    private readonly HttpClient _http = new(new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false }) { BaseAddress = new(address) };
    private readonly Dictionary<string, string> _cookies = [];

    /// <summary>Where forms get their token from; each page of a person has one.</summary>
    public string TokenPage { get; set; } = "/sign-in";

    public bool Has(string cookie) => _cookies.ContainsKey(cookie);

    /// <summary>The cookies as another browser would have to steal them.</summary>
    public IReadOnlyDictionary<string, string> Cookies => _cookies;

    public void Take(string name, string value) => _cookies[name] = value;

    public Task<HttpResponseMessage> GetAsync(string path) => SendAsync(new(HttpMethod.Get, path));

    public async Task<string> ReadAsync(string path) => WebUtility.HtmlDecode(await (await GetAsync(path)).Content.ReadAsStringAsync());

    /// <summary>Posts a form with the token that belongs to it.</summary>
    public async Task<HttpResponseMessage> PostAsync(string path, params (string Name, string Value)[] fields)
    {
        var page = await (await GetAsync(TokenPage)).Content.ReadAsStringAsync();
        var token = FormToken().Match(page).Groups[1].Value;
        return await PostBareAsync(path, [.. fields, ("__RequestVerificationToken", token)]);
    }

    /// <summary>Posts a form as another site would: without the token.</summary>
    public Task<HttpResponseMessage> PostBareAsync(string path, params (string Name, string Value)[] fields) =>
        SendAsync(new(HttpMethod.Post, path) { Content = new FormUrlEncodedContent(fields.Select(f => KeyValuePair.Create(f.Name, f.Value))) });

    /// <summary>True where the password (and nothing else) lets the person in.</summary>
    public async Task<bool> SignInAsync(string login, string password = "a-long-word-for-tests")
    {
        var answer = await PostAsync("/sign-in", ("Login", login), ("Password", password));
        TokenPage = Has("__Host-factcheck") ? "/you" : "/sign-in";
        return answer.StatusCode == HttpStatusCode.Redirect && Has("__Host-factcheck");
    }

    public async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request)
    {
        if (_cookies.Count > 0) request.Headers.Add("Cookie", string.Join("; ", _cookies.Select(c => $"{c.Key}={c.Value}")));
        var answer = await _http.SendAsync(request, HttpCompletionOption.ResponseHeadersRead);
        if (answer.Headers.TryGetValues("Set-Cookie", out var set))
        {
            foreach (var cookie in set) Keep(cookie);
        }
        return answer;
    }

    public void Dispose() => _http.Dispose();

    private void Keep(string cookie)
    {
        var pair = cookie.Split(';')[0].Split('=', 2);
        if (pair[1].Length == 0) _cookies.Remove(pair[0]);
        else _cookies[pair[0]] = pair[1];
    }

    [GeneratedRegex("name=\"__RequestVerificationToken\" type=\"hidden\" value=\"([^\"]+)\"")]
    private static partial Regex FormToken();
}
