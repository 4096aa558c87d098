using System.Collections.Concurrent;
using System.Net;
using System.Net.Sockets;
using System.Text;

namespace FactCheck.Faults;

/// <summary>The sources of the articles, on a loopback address that outlives the processes that are killed.</summary>
internal sealed class Pages : IDisposable
{
    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    private readonly ConcurrentDictionary<string, string> _pages = new(StringComparer.Ordinal);

    internal Pages()
    {
        _listener.Start();
        Origin = $"http://127.0.0.1:{((IPEndPoint)_listener.LocalEndpoint).Port}";
        _ = AcceptAsync();
    }

    internal string Origin { get; }

    public void Dispose() => _listener.Dispose();

    internal string Put(string path, string sentence)
    {
        _pages[path] = $"<!doctype html><html lang=\"en\"><head><title>Figures</title></head><body><main><article><h1>Figures</h1><p>{sentence}</p><p>The next count is due in June, and it will be published here.</p></article></main></body></html>";
        return Origin + path;
    }

    private async Task AcceptAsync()
    {
        try
        {
            while (true) _ = AnswerAsync(await _listener.AcceptTcpClientAsync());
        }
        catch (Exception closed) when (closed is ObjectDisposedException or SocketException)
        {
            // The test is over.
        }
    }

    // Whoever asks may die while it is answered.
    private async Task AnswerAsync(TcpClient client)
    {
        using (client)
        {
            try
            {
                await using var stream = client.GetStream();
                using var reader = new StreamReader(stream, Encoding.ASCII, leaveOpen: true);
                var path = (await reader.ReadLineAsync())?.Split(' ').ElementAtOrDefault(1) ?? "/";
                while (await reader.ReadLineAsync() is { Length: > 0 })
                {
                    // Headers say nothing that matters here.
                }
                var found = _pages.TryGetValue(path, out var page);
                var body = Encoding.UTF8.GetBytes(page ?? "Not here");
                var head = $"HTTP/1.1 {(found ? "200 OK" : "404 Not Found")}\r\nContent-Type: text/html; charset=utf-8\r\nContent-Length: {body.Length}\r\nConnection: close\r\n\r\n";
                await stream.WriteAsync(Encoding.ASCII.GetBytes(head));
                await stream.WriteAsync(body);
            }
            catch (IOException)
            {
            }
        }
    }
}
