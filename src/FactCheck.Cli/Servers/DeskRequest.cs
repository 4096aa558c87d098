namespace FactCheck.Cli.Servers;

/// <summary>How an article is handed to a desk by <c>check --server</c>.</summary>
/// <param name="Server">Where the desk answers.</param>
/// <param name="Authors">Accounts or names; a desk's gate stays closed while nobody knows who wrote an article.</param>
/// <param name="Policy">The gate policy, or null for the desk's own.</param>
/// <param name="Sheet">The source sheet as it is written, or empty.</param>
/// <param name="Published">Day of the article, or null.</param>
/// <param name="Patience">How long people are waited for once the machine is done.</param>
internal sealed record DeskRequest(string Server, IReadOnlyList<string> Authors, string? Policy, string Sheet, DateOnly? Published, TimeSpan Patience);
