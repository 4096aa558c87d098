using FactCheck.Language.Spans;

namespace FactCheck.Web.Marks;

/// <summary>Cuts a text into pieces at its marks. Always text: what a source says never becomes markup.</summary>
public static class MarkedText
{
    /// <param name="text">The whole text.</param>
    /// <param name="shown">The part of it that is shown.</param>
    /// <param name="core">The part of that which is the passage; the rest is context.</param>
    /// <param name="marks">In any order; overlaps are settled by weight, then by length.</param>
    public static IReadOnlyList<MarkedPiece> Cut(string text, TextSpan shown, TextSpan core, IEnumerable<Mark> marks)
    {
        var kept = Settle(text, shown, marks);
        var edges = new SortedSet<int> { shown.Start, shown.End };
        foreach (var edge in new[] { core.Start, core.End }.Where(shown.Contains)) edges.Add(edge);
        foreach (var mark in kept)
        {
            edges.RemoveWhere(e => e > mark.Span.Start && e < mark.Span.End);
            edges.Add(mark.Span.Start);
            edges.Add(mark.Span.End);
        }
        var pieces = new List<MarkedPiece>();
        var from = shown.Start;
        foreach (var to in edges.Skip(1))
        {
            var mark = kept.Find(m => m.Span.Start == from);
            pieces.Add(new(text[from..to], mark, Around: mark is null && !core.Contains(from)));
            from = to;
        }
        return pieces;
    }

    public static IReadOnlyList<MarkedPiece> Cut(string text, IEnumerable<Mark> marks)
    {
        var all = new TextSpan(0, text.Length);
        return Cut(text, all, all, marks);
    }

    private static List<Mark> Settle(string text, TextSpan shown, IEnumerable<Mark> marks)
    {
        var kept = new List<Mark>();
        foreach (var mark in marks.OrderByDescending(m => m.Weight).ThenByDescending(m => m.Span.Length).ThenBy(m => m.Span))
        {
            if (mark.Span.IsEmpty || mark.Span.End > text.Length || !shown.Contains(mark.Span)) continue;
            if (!kept.Exists(k => k.Span.Overlaps(mark.Span))) kept.Add(mark);
        }
        return kept;
    }
}
