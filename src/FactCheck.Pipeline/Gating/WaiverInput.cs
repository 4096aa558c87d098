namespace FactCheck.Pipeline.Gating;

/// <summary>An exception as an editor records it.</summary>
public sealed record WaiverInput(string Reason, DateTimeOffset Expires);
