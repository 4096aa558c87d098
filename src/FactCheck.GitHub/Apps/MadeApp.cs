namespace FactCheck.GitHub.Apps;

/// <summary>An App that the platform has just made.</summary>
public sealed record MadeApp(long Id, string Slug, string Name, string Page, string PrivateKey, string Secret);
