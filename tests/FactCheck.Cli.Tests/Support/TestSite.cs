using System.Collections.Concurrent;
using System.Net;
using System.Net.Sockets;
using System.Text;

namespace FactCheck.Cli.Tests.Support;

/// <summary>A web site on loopback whose pages a test sets, and which counts what is asked of it.</summary>
internal sealed class TestSite : IDisposable
{
    private readonly HttpListener _listener = new();
    private readonly ConcurrentDictionary<string, (int Status, string Html)> _pages = new(StringComparer.Ordinal);
    private int _requests;

    public TestSite()
    {
        Address = $"http://127.0.0.1:{FreePort()}";
        _listener.Prefixes.Add(Address + "/");
        _listener.Start();
        _ = Task.Run(ServeAsync);
    }

    public string Address { get; }

    public int Requests => _requests;

    /// <summary>Puts a page there; returns its address.</summary>
    public string Page(string path, string text, int status = 200)
    {
        _pages[path] = (status, $"<!doctype html><html lang=\"en\"><head><title>Page</title></head><body><article><h1>Page</h1><p>{text}</p><p>The office keeps its records in the town hall, where everybody may read them on weekdays between nine and five.</p></article></body></html>");
        return Address + path;
    }

    public void Dispose() => _listener.Close();

    private async Task ServeAsync()
    {
        while (_listener.IsListening)
        {
            try
            {
                var context = await _listener.GetContextAsync();
                Interlocked.Increment(ref _requests);
                var (status, html) = _pages.GetValueOrDefault(context.Request.Url?.AbsolutePath ?? "", (404, "not here"));
                context.Response.StatusCode = status;
                context.Response.ContentType = "text/html; charset=utf-8";
                await context.Response.OutputStream.WriteAsync(Encoding.UTF8.GetBytes(html));
                context.Response.Close();
            }
            catch (Exception over) when (over is HttpListenerException or ObjectDisposedException)
            {
                return;
            }
        }
    }

    private static int FreePort()
    {
        using var probe = new TcpListener(IPAddress.Loopback, 0);
        probe.Start();
        return ((IPEndPoint)probe.LocalEndpoint).Port;
    }
}
