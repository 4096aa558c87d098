using FactCheck.Core.Gates;

namespace FactCheck.Pipeline.Gating;

/// <summary>The gate of an article as far as it is known. It never says open on a doubt.</summary>
/// <param name="ArticleId">The article.</param>
/// <param name="RevisionId">Its current revision.</param>
/// <param name="Result">As of <paramref name="At"/>; pending where work is under way that may still hold it.</param>
/// <param name="At">When it was evaluated.</param>
public sealed record GateReading(Guid ArticleId, Guid RevisionId, GateResult Result, DateTimeOffset At);
