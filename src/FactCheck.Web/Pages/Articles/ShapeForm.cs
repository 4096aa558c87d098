using FactCheck.Core.Claims;
using FactCheck.Core.Text;
using FactCheck.Pipeline.Covering;
using FactCheck.Pipeline.Reviewing;
using FactCheck.Web.Reading;
using FactCheck.Web.Wording;

namespace FactCheck.Web.Pages.Articles;

/// <summary>What a person makes of the claims of one sentence, as typed; kept when it is refused.</summary>
public sealed class ShapeForm
{
    public ClaimEditKind? Kind { get; set; }

    /// <summary>Claims that it takes away.</summary>
    public List<Guid> Takes { get; set; } = [];

    /// <summary>What it yields; parts without words are left out.</summary>
    public List<ShapePart> Parts { get; set; } = [];

    public string? Reason { get; set; }

    /// <summary>For an undo: the number of the edit.</summary>
    public int Undoes { get; set; }

    /// <summary>The part whose words stand in the sentence more than once, and where; null where none does.</summary>
    public (int Part, IReadOnlyList<QuotePlace> Places)? Unclear { get; private set; }

    /// <summary>The edit, or null and why there is none: words that do not stand in the sentence, or stand there twice.</summary>
    public (ClaimEditInput? Input, string Problem) ToInput(Guid sentenceId, string sentence)
    {
        var yields = new List<EditedClaim>();
        for (var i = 0; i < Parts.Count; i++)
        {
            if (string.IsNullOrWhiteSpace(Parts[i].Text)) continue;
            if (!TryAnchor(i, sentence, out var words, out var problem)) return (null, problem);
            yields.Add(new((Parts[i].Text ?? "").Trim(), Parts[i].Kind, words));
        }
        return (new() { Kind = Kind ?? ClaimEditKind.Reword, SentenceId = sentenceId, Takes = Takes, Yields = yields, Reason = Reason?.Trim() ?? "", Undoes = Undoes }, "");
    }

    private bool TryAnchor(int index, string sentence, out QuoteSelector? words, out string problem)
    {
        (words, problem) = (null, "");
        var pasted = Parts[index].Words ?? "";
        if (pasted.Trim().Length == 0) return true;
        var places = PastedQuote.FindIn(sentence, pasted);
        var chosen = places.Count == 1 ? places[0] : places.FirstOrDefault(p => p.Start == Parts[index].At);
        if (!chosen.IsEmpty) words = QuoteSelector.Of(sentence, chosen);
        else if (places.Count == 0) problem = $"“{pasted.Trim()}” does not stand in this sentence. Paste the words letter for letter, or leave the field empty.";
        else
        {
            Unclear = (index, ShapeReader.PlacesIn(sentence, places));
            problem = $"“{pasted.Trim()}” stands in this sentence {Lexicon.Count(places.Count, "time")}. Say below which one you mean.";
        }
        return words is not null;
    }
}
