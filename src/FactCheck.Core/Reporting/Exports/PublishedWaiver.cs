namespace FactCheck.Core.Reporting.Exports;

/// <summary>An exception that the publication went out with.</summary>
/// <param name="Subject">What was set aside: a claim, a finding, the separation of duties.</param>
/// <param name="Reason">Why, in the editor's words.</param>
/// <param name="By">Name of the editor.</param>
/// <param name="At">When it was granted.</param>
/// <param name="Until">When it ends.</param>
public sealed record PublishedWaiver(string Subject, string Reason, string By, DateTimeOffset At, DateTimeOffset Until);
