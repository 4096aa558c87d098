namespace FactCheck.Pipeline.Access;

/// <summary>A token at the only moment at which its words exist.</summary>
/// <param name="Id">Of its row.</param>
/// <param name="Words"><c>fc_…</c>; shown once, never kept.</param>
public sealed record TokenSecret(Guid Id, string Words);
