namespace FactCheck.Language.Propositions;

/// <summary>What stands between two commas: words <c>[Start, End)</c> of the masked sentence.</summary>
internal readonly record struct Segment(int Start, int End, SegmentKind Kind);
