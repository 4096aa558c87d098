using FactCheck.Data.Advising;

namespace FactCheck.Web.Reading;

/// <summary>What the optional model says of one source of a claim.</summary>
/// <param name="Number">The source's number on the page.</param>
/// <param name="Title">The source's title.</param>
/// <param name="Row">The question and what holds of the answer.</param>
/// <param name="Passages">What it points at, as it stands in a capture now.</param>
public sealed record ModelLine(int Number, string Title, AdviceRow Row, IReadOnlyList<ModelPassage> Passages)
{
    public string Anchor => $"ma{Number}";
}
