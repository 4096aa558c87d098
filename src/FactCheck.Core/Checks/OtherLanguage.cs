using FactCheck.Core.Rules;

namespace FactCheck.Core.Checks;

/// <summary>FC108: a source that the engine cannot read for sense.</summary>
public sealed class OtherLanguage : IClaimCheck
{
    public CheckDescription Description { get; } = new(new("FC108"), "The source is in another language",
        "Numbers, names and quotations in the original are compared; what the words say needs somebody who reads the language.",
        Severity.Inconclusive, "Ask a colleague who reads the language.");

    public IEnumerable<Finding> Run(ClaimCheckInput input) =>
        from reading in input.Readings
        let text = reading.Capture.Text
        where reading.Capture.IsRead && text is not null && text.Language.Length > 0 && !text.Language.StartsWith("en", StringComparison.OrdinalIgnoreCase)
        select input.Finding(Description, $"The source is in another language ({text.Language}): it needs a reader.", reading.Capture.Url);
}
