using FactCheck.Core.Sources;

namespace FactCheck.Fetching.Http;

/// <summary>What one request brought: an answer, or the reason why there is none.</summary>
public sealed record HttpAnswer
{
    public required Uri Url { get; init; }

    /// <summary>Null where an answer came; otherwise what kept it from coming.</summary>
    public CaptureOutcome? Failure { get; init; }

    public string Reason { get; init; } = "";

    /// <summary>A failure that may be gone a moment later.</summary>
    public bool IsPassing { get; init; }

    public int Status { get; init; }

    public IReadOnlyList<KeyValuePair<string, string>> Headers { get; init; } = [];

    public byte[] Body { get; init; } = [];

    /// <summary>Cut at a limit or broken off.</summary>
    public bool IsPartial { get; init; }

    public IReadOnlyList<string> Warnings { get; init; } = [];

    public string Address { get; init; } = "";

    public string Certificate { get; init; } = "";

    public bool IsRedirect => Status is 301 or 302 or 303 or 307 or 308;

    /// <summary>The first value of a header, or empty.</summary>
    public string Header(string name)
    {
        foreach (var (key, value) in Headers)
        {
            if (key.Equals(name, StringComparison.OrdinalIgnoreCase)) return value;
        }
        return "";
    }
}
