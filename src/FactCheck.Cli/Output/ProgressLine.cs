using System.Globalization;

namespace FactCheck.Cli.Output;

/// <summary>A bar on standard error while sources are fetched; nothing where that is not a terminal.</summary>
internal sealed class ProgressLine(Terminal terminal, string what, int total) : IDisposable
{
    private const int Width = 24;
    private readonly Lock _lock = new();
    private int _done;
    private long _drawn;

    public void Step()
    {
        if (!terminal.ShowsProgress || total == 0) return;
        lock (_lock)
        {
            _done++;
            var now = Environment.TickCount64;
            if (now - _drawn < 100 && _done < total) return;
            _drawn = now;
            var filled = _done * Width / total;
            terminal.Error.Write(string.Create(CultureInfo.InvariantCulture, $"\r{what} [{new string('#', filled)}{new string('.', Width - filled)}] {_done}/{total}"));
        }
    }

    public void Dispose()
    {
        if (_drawn > 0) terminal.Error.Write("\r" + new string(' ', Width + what.Length + 24) + "\r");
    }
}
