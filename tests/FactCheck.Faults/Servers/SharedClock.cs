using System.Globalization;

namespace FactCheck.Faults.Servers;

/// <summary>A server's clock, put forward or back by so many milliseconds as stand in a file.</summary>
internal sealed class SharedClock(string file) : TimeProvider
{
    public override DateTimeOffset GetUtcNow() => System.GetUtcNow() + Offset();

    internal static void Set(string file, TimeSpan offset)
    {
        File.WriteAllText(file + ".new", offset.TotalMilliseconds.ToString(CultureInfo.InvariantCulture));
        File.Move(file + ".new", file, overwrite: true);
    }

    private TimeSpan Offset() =>
        File.Exists(file) && double.TryParse(File.ReadAllText(file), CultureInfo.InvariantCulture, out var milliseconds) ? TimeSpan.FromMilliseconds(milliseconds) : TimeSpan.Zero;
}
