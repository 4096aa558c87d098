namespace FactCheck.Models;

/// <summary>What came of a question to the model.</summary>
/// <param name="Text">What it wrote, unread; null where nothing came.</param>
/// <param name="Reason">Why nothing came, in a sentence for a person; empty where something did.</param>
public sealed record ModelAnswer(string? Text, string Reason)
{
    /// <summary>The model that answered, as it calls itself.</summary>
    public string Model { get; init; } = "";

    /// <summary>False where the question never went out: others are before it, or the endpoint wants to be left alone.</summary>
    public bool WasAsked { get; init; } = true;

    /// <summary>How long the endpoint wants to be left alone, or null where it did not say.</summary>
    public TimeSpan? Wait { get; init; }

    /// <summary>The same question would be answered the same.</summary>
    public bool IsFinal { get; init; }
}
