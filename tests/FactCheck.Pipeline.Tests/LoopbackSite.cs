using System.Collections.Concurrent;
using System.Net;
using System.Text;

namespace FactCheck.Pipeline.Tests;

/// <summary>The internet of a test: pages on a loopback address. A page that nobody registered is 404.</summary>
public sealed class LoopbackSite : IDisposable
{
    private readonly HttpListener _listener = new();
    private readonly ConcurrentDictionary<string, string> _pages = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, string> _moved = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, int> _asked = new(StringComparer.Ordinal);

    public LoopbackSite()
    {
        for (var attempt = 0; ; attempt++)
        {
            var port = FreePort();
            _listener.Prefixes.Clear();
            _listener.Prefixes.Add($"http://127.0.0.1:{port}/");
            Origin = $"http://127.0.0.1:{port}";
            try
            {
                _listener.Start();
                break;
            }
            catch (HttpListenerException) when (attempt < 5)
            {
                // Somebody took the port between the look and the start.
            }
        }
        _ = ServeAsync();
    }

    public string Origin { get; } = "";

    public string Put(string path, string title, params string[] paragraphs)
    {
        var body = string.Concat(paragraphs.Select(p => $"<p>{WebUtility.HtmlEncode(p)}</p>"));
        _pages[path] = $"<!doctype html><html lang=\"en\"><head><title>{title}</title></head><body><main><article><h1>{title}</h1>{body}</article></main></body></html>";
        return Origin + path;
    }

    /// <summary>One more paragraph on a page that stands.</summary>
    public void Append(string path, string paragraph) =>
        _pages[path] = _pages[path].Replace("</article>", $"<p>{WebUtility.HtmlEncode(paragraph)}</p></article>", StringComparison.Ordinal);

    /// <summary>A page of any kind, as its server would send it.</summary>
    public void PutWhole(string path, string html) => _pages[path] = html;

    /// <summary>The page answers at another address from now on.</summary>
    public void Move(string path, string to)
    {
        _moved[path] = to;
        if (_pages.TryRemove(path, out var page)) _pages[to] = page;
    }

    public void Remove(string path) => _pages.TryRemove(path, out _);

    public int Asked(string path) => _asked.GetValueOrDefault(path);

    public void Dispose() => _listener.Close();

    private static int FreePort()
    {
        using var probe = new System.Net.Sockets.TcpListener(IPAddress.Loopback, 0);
        probe.Start();
        return ((IPEndPoint)probe.LocalEndpoint).Port;
    }

    private async Task ServeAsync()
    {
        while (_listener.IsListening)
        {
            HttpListenerContext context;
            try
            {
                context = await _listener.GetContextAsync();
            }
            catch (Exception closed) when (closed is HttpListenerException or ObjectDisposedException)
            {
                return;
            }
            Answer(context);
        }
    }

    private void Answer(HttpListenerContext context)
    {
        var path = context.Request.Url?.AbsolutePath ?? "/";
        _asked.AddOrUpdate(path, 1, (_, n) => n + 1);
        if (_moved.TryGetValue(path, out var to))
        {
            context.Response.StatusCode = 301;
            context.Response.RedirectLocation = Origin + to;
            context.Response.Close();
            return;
        }
        var found = _pages.TryGetValue(path, out var page);
        context.Response.StatusCode = found ? 200 : 404;
        context.Response.ContentType = "text/html; charset=utf-8";
        var bytes = Encoding.UTF8.GetBytes(page ?? "<html><body>Not here</body></html>");
        context.Response.Close(bytes, willBlock: false);
    }
}
