namespace FactCheck.Web.Endpoints;

/// <summary>A correction as it is handed in.</summary>
/// <param name="What">What changed.</param>
/// <param name="Why">Why it did.</param>
/// <param name="Claim">Number of the claim in the published revision, or null for the article as a whole.</param>
public sealed record CorrectionRequest(string? What, string? Why, int? Claim);
