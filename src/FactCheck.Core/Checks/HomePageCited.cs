using FactCheck.Core.Rules;

namespace FactCheck.Core.Checks;

/// <summary>FC109: a citation to the front door of a site.</summary>
public sealed class HomePageCited : IClaimCheck
{
    public CheckDescription Description { get; } = new(new("FC109"), "A home page is cited",
        "A home page changes every day: what it said when the sentence was written is not what the reader will find.",
        Severity.Warning, "Link the page that says it.");

    public IEnumerable<Finding> Run(ClaimCheckInput input) =>
        from citation in input.Citations.DistinctBy(c => c.Url)
        where Uri.TryCreate(citation.Url, UriKind.Absolute, out var uri) && uri.AbsolutePath.Trim((char)47).Length == 0 && uri.Query.Length == 0
        select input.Finding(Description, "The link leads to a home page, not to the page that says this.", citation.Url);
}
