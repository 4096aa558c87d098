using FactCheck.Core.Matching;
using FactCheck.Data.Memory;

namespace FactCheck.Pipeline.Remembering;

/// <summary>A check by others, beside a claim that is like the one it is about.</summary>
public sealed record RememberedCheck(EarlierCheck Check, Likeness Likeness, string Reason);
