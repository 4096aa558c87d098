using System.Collections.Concurrent;
using System.Net;
using System.Net.Sockets;
using System.Text;

namespace FactCheck.Pipeline.Tests.Notices;

/// <summary>A mail server on a loopback address that speaks SMTP (RFC 5321) as far as a client needs it: greeting, EHLO, envelope, DATA with its dots, QUIT.</summary>
internal sealed class MailServer : IDisposable
{
    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);

    public MailServer()
    {
        _listener.Start();
        Port = ((IPEndPoint)_listener.LocalEndpoint).Port;
        _ = ServeAsync();
    }

    public int Port { get; }

    /// <summary>Refuses the envelope for a while, as a server does that is too busy.</summary>
    public bool IsBusy { get; set; }

    public ConcurrentQueue<(string To, IReadOnlyDictionary<string, string> Headers, string Body)> Mails { get; } = new();

    public void Dispose() => _listener.Dispose();

    private async Task ServeAsync()
    {
        while (true)
        {
            try
            {
                using var client = await _listener.AcceptTcpClientAsync();
                await TalkAsync(client);
            }
            catch (Exception closed) when (closed is SocketException or ObjectDisposedException or IOException)
            {
                if (!_listener.Server.IsBound) return;
            }
        }
    }

    private async Task TalkAsync(TcpClient client)
    {
        await using var stream = client.GetStream();
        using var reader = new StreamReader(stream, Encoding.ASCII);
        await using var writer = new StreamWriter(stream, Encoding.ASCII) { NewLine = "\r\n", AutoFlush = true };
        await writer.WriteLineAsync("220 mail.example ESMTP");
        var to = "";
        while (await reader.ReadLineAsync() is { } line)
        {
            switch (line.Split(' ', ':')[0].ToUpperInvariant())
            {
                case "EHLO" or "HELO": await writer.WriteLineAsync("250-mail.example\r\n250 8BITMIME"); break;
                case "MAIL": await writer.WriteLineAsync(IsBusy ? "451 Too busy, come back" : "250 OK"); break;
                case "RCPT":
                    to = line[(line.IndexOf('<', StringComparison.Ordinal) + 1)..line.IndexOf('>', StringComparison.Ordinal)];
                    await writer.WriteLineAsync("250 OK");
                    break;
                case "DATA":
                    await writer.WriteLineAsync("354 End with a dot");
                    Keep(to, await ReadAsync(reader));
                    await writer.WriteLineAsync("250 Kept");
                    break;
                case "QUIT":
                    await writer.WriteLineAsync("221 Bye");
                    return;
                default: await writer.WriteLineAsync("250 OK"); break;
            }
        }
    }

    private static async Task<List<string>> ReadAsync(StreamReader reader)
    {
        var lines = new List<string>();
        while (await reader.ReadLineAsync() is { } line && line != ".") lines.Add(line.StartsWith('.') ? line[1..] : line);
        return lines;
    }

    private void Keep(string to, List<string> lines)
    {
        var end = lines.IndexOf("");
        var headers = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        foreach (var line in lines.Take(end))
        {
            var parts = line.Split(": ", 2);
            if (parts.Length == 2) headers[parts[0]] = parts[1];
        }
        Mails.Enqueue((to, headers, Encoding.UTF8.GetString(Convert.FromBase64String(string.Concat(lines.Skip(end + 1))))));
    }
}
