using System.Diagnostics.Metrics;
using FactCheck.Core.Verdicts.Advising;
using FactCheck.Data.Advising;

namespace FactCheck.Pipeline.Advising;

/// <summary>Counts what the model was asked, and what became of everything it proposed.</summary>
public sealed class AdviceSignals : IDisposable
{
    /// <summary>Name of the meter.</summary>
    public const string Name = "FactCheck.Model";

    private readonly Meter _meter = new(Name);
    private readonly Counter<long> _asked;
    private readonly Counter<long> _proposals;

    public AdviceSignals()
    {
        _asked = _meter.CreateCounter<long>("factcheck.model.questions", description: "Questions to the model, by how they stand now.");
        _proposals = _meter.CreateCounter<long>("factcheck.model.proposals", description: "What the model proposed, by kind and by whether it was kept or why it was dropped.");
    }

    public void Dispose() => _meter.Dispose();

    internal void Count(AdviceState state, Advice advice)
    {
        _asked.Add(1, Tag("state", state.ToString()));
        Kept(AdviceKind.Passage, advice.Passages.Count);
        Kept(AdviceKind.Reading, advice.Reading is null ? 0 : 1);
        Kept(AdviceKind.Claim, advice.Claims.Count);
        foreach (var dropped in advice.Dropped) _proposals.Add(dropped.Count, Tag("kind", dropped.Kind.ToString()), Tag("fate", dropped.Reason.ToString()));
    }

    private void Kept(AdviceKind kind, int count)
    {
        if (count > 0) _proposals.Add(count, Tag("kind", kind.ToString()), Tag("fate", "Kept"));
    }

    private static KeyValuePair<string, object?> Tag(string name, string value) => new(name, value);
}
