namespace FactCheck.Core.Claims;

/// <summary>A claim of a revision, as far as it can be recognised in another.</summary>
/// <param name="Key">See <see cref="Text.ClaimKey"/>.</param>
/// <param name="Text">In words.</param>
public sealed record KnownClaim(string Key, string Text);
