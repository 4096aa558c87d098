using FactCheck.Core.Rules;

namespace FactCheck.Core.Checks;

/// <summary>FC202: a source in words only.</summary>
public sealed class SourceNamedWithoutLink : IClaimCheck
{
    public CheckDescription Description { get; } = new(new("FC202"), "A source is named but not linked",
        "The text says who said it, the reader cannot look it up.",
        Severity.Warning, "Link the source that is named.");

    public IEnumerable<Finding> Run(ClaimCheckInput input)
    {
        if (input.Unsourced is { NamedSource: { } named })
            yield return input.Finding(Description, $"The text names {named} as its source, without a link.");
    }
}
