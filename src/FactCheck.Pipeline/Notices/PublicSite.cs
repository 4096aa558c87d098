namespace FactCheck.Pipeline.Notices;

/// <summary>Our own address as people outside reach it, before every link that leaves the house.</summary>
/// <param name="Origin">Scheme, host and port without a slash at the end; empty where nobody named it.</param>
public sealed record PublicSite(string Origin)
{
    public static PublicSite Unknown { get; } = new("");
}
