namespace FactCheck.Core.Reporting;

/// <summary>A check of a claim by others, as a ClaimReview tells it. Nothing in it was verified here.</summary>
/// <param name="Claim">The claim that was reviewed.</param>
/// <param name="Claimant">Who made it, or empty.</param>
/// <param name="Rating">The rating in the reviewer's words.</param>
/// <param name="Publisher">Who reviewed it: name, else host of the review.</param>
/// <param name="Url">Where the review stands; http or https.</param>
/// <param name="On">Day of the review, or null.</param>
public sealed record EarlierCheckEntry(string Claim, string Claimant, string Rating, string Publisher, string Url, DateOnly? On);
