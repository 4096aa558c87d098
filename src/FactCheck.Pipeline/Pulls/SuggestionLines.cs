using FactCheck.Core.Articles;
using FactCheck.Data.Reviews;
using FactCheck.GitHub.Pulls;

namespace FactCheck.Pipeline.Pulls;

/// <summary>A proposed wording as whole lines of the file.</summary>
internal static class SuggestionLines
{
    /// <summary>Null where the words do not stand in the text exactly once.</summary>
    internal static Suggestion? Of(string path, ArticleText text, ProposedWording wording)
    {
        var places = wording.Original.FindIn(text.Text);
        if (places.Count != 1) return null;
        var at = text.Map.ToSource(places[0]);
        var first = text.Map.Position(at.Start).Line;
        var last = text.Map.Position(Math.Max(at.Start, at.End - 1)).Line;
        var from = text.Map.LineStart(first);
        var end = text.Source.IndexOf('\n', at.End);
        var until = end < 0 ? text.Source.Length : end;
        return new(path, first, last, $"{text.Source[from..at.Start]}{wording.Wording}{text.Source[at.End..until]}".TrimEnd('\r'), wording.Reason);
    }
}
