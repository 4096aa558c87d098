namespace FactCheck.Core.Reporting.Exports;

/// <summary>Who approved a verdict, and when.</summary>
/// <param name="By">Name of the person at the desk.</param>
/// <param name="At">The moment of the decision.</param>
public sealed record PublishedApproval(string By, DateTimeOffset At);
