using System.Collections.Concurrent;
using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Text;

namespace FactCheck.Faults.Servers;

/// <summary>
/// The sources of the articles, on a loopback address that outlives the processes that are killed. It takes posts as well, as a receiver of webhooks does
/// that now and then hangs.
/// </summary>
internal sealed class Pages : IDisposable
{
    private readonly TcpListener _listener;
    private readonly ConcurrentDictionary<string, string> _pages = new(StringComparer.Ordinal);

    /// <param name="address">Which of the machine's own addresses; each is another host.</param>
    internal Pages(IPAddress? address = null)
    {
        _listener = new(address ?? IPAddress.Loopback, 0);
        _listener.Start();
        Origin = $"http://{_listener.LocalEndpoint}";
        _ = AcceptAsync();
    }

    internal string Origin { get; }

    public void Dispose() => _listener.Dispose();

    /// <summary>Identities of what was posted, as often as it came whole.</summary>
    internal ConcurrentQueue<string> Posts { get; } = new();

    /// <summary>Those of them that were never answered.</summary>
    internal ConcurrentQueue<string> Hung { get; } = new();

    /// <summary>How long each page lets one wait.</summary>
    internal TimeSpan Delay { get; init; }

    /// <summary>Every so many posts one hangs; 0 for none.</summary>
    internal int HangEvery { get; set; }

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
                using var reader = new StreamReader(stream, Encoding.Latin1, leaveOpen: true);
                var line = (await reader.ReadLineAsync() ?? "").Split(' ');
                var headers = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
                while (await reader.ReadLineAsync() is { Length: > 0 } header) headers[header.Split(':')[0]] = header[(header.IndexOf(':') + 1)..].Trim();
                if (Delay > TimeSpan.Zero) await Task.Delay(Delay);
                if (line[0] == "POST") await TakeAsync(stream, reader, headers);
                else await SayAsync(stream, _pages.TryGetValue(line.ElementAtOrDefault(1) ?? "/", out var page) ? "200 OK" : "404 Not Found", page ?? "Not here");
            }
            catch (IOException)
            {
            }
        }
    }

    private async Task TakeAsync(NetworkStream stream, StreamReader reader, Dictionary<string, string> headers)
    {
        var body = new char[int.Parse(headers["Content-Length"], CultureInfo.InvariantCulture)];
        if (await reader.ReadBlockAsync(body) < body.Length) return;
        var id = headers["webhook-id"];
        Posts.Enqueue(id);
        if (HangEvery > 0 && Posts.Count % HangEvery == 0)
        {
            Hung.Enqueue(id);
            await reader.ReadLineAsync();
            return;
        }
        await SayAsync(stream, "204 No Content", "");
    }

    private static async Task SayAsync(NetworkStream stream, string status, string page)
    {
        var body = Encoding.UTF8.GetBytes(page);
        var length = body.Length == 0 ? "" : $"Content-Type: text/html; charset=utf-8\r\nContent-Length: {body.Length}\r\n";
        await stream.WriteAsync(Encoding.ASCII.GetBytes($"HTTP/1.1 {status}\r\n{length}Connection: close\r\n\r\n"));
        await stream.WriteAsync(body);
    }
}
