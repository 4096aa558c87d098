using System.Collections.Concurrent;
using System.Net;

namespace FactCheck.Pipeline.Tests.Notices;

/// <summary>Somebody else's system on a loopback address: it takes deliveries, or does not, as a test says.</summary>
internal sealed class Receiver : IDisposable
{
    private readonly HttpListener _listener = new();
    private readonly TaskCompletionSource _hang = new();

    public Receiver()
    {
        for (var attempt = 0; ; attempt++)
        {
            using var probe = new System.Net.Sockets.TcpListener(IPAddress.Loopback, 0);
            probe.Start();
            Origin = $"http://127.0.0.1:{((IPEndPoint)probe.LocalEndpoint).Port}";
            probe.Stop();
            _listener.Prefixes.Clear();
            _listener.Prefixes.Add(Origin + "/");
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

    public ConcurrentQueue<(byte[] Body, IReadOnlyDictionary<string, string> Headers)> Taken { get; } = new();

    /// <summary>Every request, taken or not.</summary>
    public int Asked { get; private set; }

    /// <summary>The status it answers with; 0 hangs.</summary>
    public int Answer { get; set; } = 204;

    public void Dispose()
    {
        _hang.TrySetResult();
        _listener.Close();
    }

    private async Task ServeAsync()
    {
        while (_listener.IsListening)
        {
            try
            {
                var context = await _listener.GetContextAsync();
                await TakeAsync(context);
            }
            catch (Exception closed) when (closed is HttpListenerException or ObjectDisposedException or InvalidOperationException)
            {
                if (!_listener.IsListening) return;
            }
        }
    }

    private async Task TakeAsync(HttpListenerContext context)
    {
        Asked++;
        using var body = new MemoryStream();
        await context.Request.InputStream.CopyToAsync(body);
        if (Answer == 0)
        {
            _ = _hang.Task.ContinueWith(_ => context.Response.Abort(), TaskScheduler.Default);
            return;
        }
        if (Answer < 300) Taken.Enqueue((body.ToArray(), context.Request.Headers.AllKeys.OfType<string>().ToDictionary(k => k, k => context.Request.Headers[k] ?? "", StringComparer.OrdinalIgnoreCase)));
        context.Response.StatusCode = Answer;
        if (Answer is >= 300 and < 400) context.Response.RedirectLocation = Origin + "/elsewhere";
        context.Response.Close();
    }
}
