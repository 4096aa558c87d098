using System.Net;
using System.Net.Sockets;
using System.Text;

namespace FactCheck.Fetching.Tests.Hostile;

/// <summary>A server that writes whatever bytes a test wants, on a port of its own.</summary>
public sealed class LoopbackServer : IDisposable
{
    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    private readonly CancellationTokenSource _end = new();
    private readonly Func<LoopbackRequest, Task> _answer;

    public LoopbackServer(Func<LoopbackRequest, Task> answer)
    {
        _answer = answer;
        _listener.Start(200);
        _ = AcceptAsync();
    }

    public int Port => ((IPEndPoint)_listener.LocalEndpoint).Port;

    public string Origin => FormattableString.Invariant($"http://127.0.0.1:{Port}");

    public List<string> Asked { get; } = [];

    /// <summary>Answers every path with one page; other paths with what is listed.</summary>
    public static LoopbackServer OfPages(Dictionary<string, string> pages)
        => new(request => pages.TryGetValue(request.Path, out var page) ? request.HtmlAsync(page) : request.StatusAsync(404, "<h1>Not here</h1>"));

    public void Dispose()
    {
        _end.Cancel();
        _listener.Stop();
    }

    private async Task AcceptAsync()
    {
        try
        {
            while (true) _ = ServeAsync(await _listener.AcceptTcpClientAsync(_end.Token));
        }
        catch (Exception ended) when (ended is OperationCanceledException or SocketException or ObjectDisposedException)
        {
        }
    }

    private async Task ServeAsync(TcpClient client)
    {
        using (client)
        {
            try
            {
                var stream = client.GetStream();
                var head = await ReadHeadAsync(stream);
                if (head.Length == 0) return;
                var path = head.Split(' ')[1];
                lock (Asked) Asked.Add(path);
                await _answer(new(path, head, stream, _end.Token));
                await stream.FlushAsync(_end.Token);
                client.Client.Shutdown(SocketShutdown.Send);
            }
            catch (Exception gone) when (gone is IOException or SocketException or OperationCanceledException)
            {
                // The client left, or the test is over.
            }
        }
    }

    private async Task<string> ReadHeadAsync(NetworkStream stream)
    {
        var bytes = new List<byte>();
        var one = new byte[4096];
        while (!Encoding.Latin1.GetString([.. bytes]).Contains("\r\n\r\n", StringComparison.Ordinal))
        {
            var read = await stream.ReadAsync(one, _end.Token);
            if (read == 0) return "";
            bytes.AddRange(one.AsSpan(0, read));
        }
        return Encoding.Latin1.GetString([.. bytes]);
    }
}
