namespace FactCheck.Models;

/// <summary>The model that may be asked for suggestions. Without one everything works the same.</summary>
/// <param name="Endpoint">Where it is: an address below which <c>chat/completions</c> is answered, as <c>http://127.0.0.1:11434/v1</c>.</param>
/// <param name="Name">Which model it is to be.</param>
public sealed record ModelSettings(Uri Endpoint, string Name)
{
    /// <summary>How the endpoint knows us, or empty. Never shown and never logged.</summary>
    public string Key { get; init; } = "";

    /// <summary>How long one answer may take.</summary>
    public TimeSpan Patience { get; init; } = TimeSpan.FromSeconds(60);

    /// <summary>Questions under way at once in this process.</summary>
    public int AtOnce { get; init; } = 2;

    /// <summary>Most code units of a source or an article that are sent.</summary>
    public int MostText { get; init; } = 24_000;

    /// <summary>Sources that are marked as private are sent, too. Otherwise they never are.</summary>
    public bool SendsPrivate { get; init; }
}
