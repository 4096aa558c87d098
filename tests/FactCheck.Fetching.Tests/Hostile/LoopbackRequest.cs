using System.Text;

namespace FactCheck.Fetching.Tests.Hostile;

/// <summary>One request and the raw way back.</summary>
public sealed record LoopbackRequest(string Path, string Head, Stream Stream, CancellationToken End)
{
    public Task HtmlAsync(string page) => StatusAsync(200, page);

    public Task StatusAsync(int status, string page, params string[] headers)
    {
        var body = Encoding.UTF8.GetBytes(page);
        var lines = string.Concat(headers.Select(static header => header + "\r\n"));
        return RawAsync([.. Encoding.UTF8.GetBytes(FormattableString.Invariant($"HTTP/1.1 {status} X\r\nContent-Type: text/html; charset=utf-8\r\nContent-Length: {body.Length}\r\nConnection: close\r\n{lines}\r\n")), .. body]);
    }

    public Task RedirectAsync(int status, string to)
        => RawAsync(FormattableString.Invariant($"HTTP/1.1 {status} X\r\nLocation: {to}\r\nContent-Length: 0\r\nConnection: close\r\n\r\n"));

    public Task RawAsync(string text) => RawAsync(Encoding.UTF8.GetBytes(text));

    public async Task RawAsync(byte[] bytes) => await Stream.WriteAsync(bytes, End);

    public async Task ForeverAsync(byte[] bytes, TimeSpan pause)
    {
        while (true)
        {
            await RawAsync(bytes);
            if (pause > TimeSpan.Zero) await Task.Delay(pause, End);
        }
    }
}
