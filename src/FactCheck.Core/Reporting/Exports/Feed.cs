namespace FactCheck.Core.Reporting.Exports;

/// <summary>What a desk tells those who follow it, the newest first.</summary>
/// <param name="Desk">Name of the desk.</param>
/// <param name="Origin">Its origin, without a slash at its end.</param>
/// <param name="Self">Address of this feed.</param>
/// <param name="Entries">The newest first.</param>
public sealed record Feed(string Desk, string Origin, string Self, IReadOnlyList<FeedEntry> Entries);
