using FactCheck.Core.Sources;

namespace FactCheck.Fetching.Http;

/// <summary>A chain of requests and where it ended.</summary>
/// <param name="Hops">The redirects that were followed, and the one that was not.</param>
/// <param name="End">The last answer, or null where the journey ended before one came.</param>
/// <param name="Outcome">Null for an answer to be judged by its content; otherwise what it already means.</param>
/// <param name="Reason">Why.</param>
/// <param name="FinalUrl">Where it ended.</param>
public sealed record Journey(IReadOnlyList<RedirectHop> Hops, HttpAnswer? End, CaptureOutcome? Outcome, string Reason, string FinalUrl);
