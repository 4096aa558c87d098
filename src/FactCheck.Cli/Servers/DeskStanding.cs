using FactCheck.Core.Sources;

namespace FactCheck.Cli.Servers;

/// <summary>How one article stands at the desk.</summary>
/// <param name="Id">Its id there.</param>
/// <param name="State"><c>open</c>, <c>pending</c> or <c>closed</c>.</param>
/// <param name="IsDone">False where the desk's machine was still at work when we stopped waiting.</param>
/// <param name="Findings">All that its gate lists.</param>
/// <param name="Captures">What its sources said to the desk.</param>
internal sealed record DeskStanding(Guid Id, string State, bool IsDone, IReadOnlyList<DeskFinding> Findings, IReadOnlyList<Capture> Captures);
