namespace FactCheck.Pipeline.Receiving;

/// <summary>An author as the submitter names one.</summary>
/// <param name="Name">As written.</param>
/// <param name="PersonId">The account, where it is known.</param>
/// <param name="Identity">A verified login elsewhere (<c>github:octocat</c>), where some system vouches for it.</param>
public sealed record AuthorName(string Name, Guid? PersonId = null, string? Identity = null);
