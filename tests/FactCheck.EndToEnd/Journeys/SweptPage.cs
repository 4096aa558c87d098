using Microsoft.Playwright;

namespace FactCheck.EndToEnd.Journeys;

/// <summary>A page of the demo newsroom in one state.</summary>
/// <param name="Login">Who opens it; empty for somebody without an account.</param>
/// <param name="Name">What its pictures are called.</param>
/// <param name="Path">Its address; words in braces stand for what the demo has under that name.</param>
internal sealed record SweptPage(string Login, string Name, string Path)
{
    public int Status { get; init; } = 200;

    /// <summary>What somebody does there before it is looked at, with the names that later pages may use.</summary>
    public Func<IPage, IDictionary<string, string>, Task>? Then { get; init; }
}
