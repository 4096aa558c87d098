namespace FactCheck.Core.Checks;

/// <summary>A claim that this desk confirmed before, in another article or earlier in this one.</summary>
/// <param name="Text">Its words, or the wording that was approved in their place.</param>
/// <param name="Article">Title of the article it stood in.</param>
/// <param name="DecidedOn">When it was approved.</param>
/// <param name="ExpiresOn">After this the decision is no longer relied on without another look.</param>
public sealed record EarlierClaim(string Text, string Article, DateOnly DecidedOn, DateOnly ExpiresOn);
