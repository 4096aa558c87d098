using FactCheck.Core.Gates;

namespace FactCheck.Pipeline.Gating;

/// <summary>What the gate decides on, and until when time alone changes nothing about it.</summary>
internal sealed record GateLedger(GateFacts Facts, DateTimeOffset? HoldsUntil);
