namespace FactCheck.Cli.Output;

/// <summary>What is being waited for, on one line of standard error that changes in place; nothing where that is not a terminal.</summary>
internal sealed class WaitLine(Terminal terminal) : IDisposable
{
    private int _width;

    public void Show(string words)
    {
        if (!terminal.ShowsProgress) return;
        terminal.Error.Write("\r" + words.PadRight(_width));
        _width = words.Length;
    }

    public void Dispose()
    {
        if (_width > 0) terminal.Error.Write("\r" + new string(' ', _width) + "\r");
    }
}
