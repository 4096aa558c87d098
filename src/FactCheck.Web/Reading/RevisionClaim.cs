namespace FactCheck.Web.Reading;

/// <summary>One claim between two revisions.</summary>
/// <param name="Before">Its words in the earlier one; empty where it was not there.</param>
/// <param name="After">Its words in the later one; empty where it is gone.</param>
/// <param name="Number">In the later revision, else in the earlier.</param>
/// <param name="Why">What voided it, in words, where the words alone do not say it.</param>
public sealed record RevisionClaim(Guid ReviewId, ClaimFate Fate, string Before, string After, int Number, string Why);
