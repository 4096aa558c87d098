namespace FactCheck.Pipeline.Pulls;

/// <summary>The headers of a delivery that count.</summary>
/// <param name="Signature"><c>X-Hub-Signature-256</c>.</param>
/// <param name="Event"><c>X-GitHub-Event</c>.</param>
/// <param name="Delivery"><c>X-GitHub-Delivery</c>.</param>
public sealed record HookHead(string? Signature, string? Event, string? Delivery);
