namespace FactCheck.Architecture;

/// <summary>A package that goes out with a host.</summary>
/// <param name="Licence">An expression of SPDX.</param>
/// <param name="Hash">SHA-512 of the package as it was fetched, hexadecimal.</param>
/// <param name="Needs">Names of the packages that it needs itself.</param>
internal sealed record ShippedPackage(string Name, string Version, string Licence, string Hash, IReadOnlyList<string> Needs)
{
    public string Address => $"pkg:nuget/{Name}@{Version}";
}
