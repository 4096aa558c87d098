using System.Text;

namespace FactCheck.Cli.Output;

/// <summary>Results on standard output, everything else on standard error; UTF-8 without a byte-order mark and line feeds, whatever the locale.</summary>
internal sealed class Terminal : IDisposable
{
    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false);
    private readonly bool _quiet;

    public Terminal(bool quiet, bool noColor)
    {
        _quiet = quiet;
        Out = Writer(Console.OpenStandardOutput(), 1 << 16);
        Error = Writer(Console.OpenStandardError(), 1 << 10);
        Error.AutoFlush = true;
        UsesColor = !noColor && !Console.IsOutputRedirected && string.IsNullOrEmpty(Environment.GetEnvironmentVariable("NO_COLOR"));
        ShowsProgress = !quiet && !Console.IsErrorRedirected;
    }

    /// <summary>Results. Flushed when closed, and by whoever answers a pipe.</summary>
    public StreamWriter Out { get; }

    public StreamWriter Error { get; }

    public bool UsesColor { get; }

    /// <summary>Standard error is a terminal and nobody asked for silence.</summary>
    public bool ShowsProgress { get; }

    /// <summary>Sums and notes for people.</summary>
    public void Note(string message)
    {
        if (!_quiet) Error.WriteLine(message);
    }

    /// <summary>What went wrong; never silenced.</summary>
    public void Complain(string message) => Error.WriteLine("factcheck: " + message);

    public void Dispose()
    {
        Out.Dispose();
        Error.Dispose();
    }

    private static StreamWriter Writer(Stream stream, int size) => new(stream, Utf8, size) { NewLine = "\n" };
}
