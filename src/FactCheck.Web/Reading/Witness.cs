using FactCheck.Core.Matching;
using FactCheck.Core.Sources;
using FactCheck.Data.Matching;
using FactCheck.Data.Sources;

namespace FactCheck.Web.Reading;

/// <summary>One source of a claim: its latest capture and what stands in it about the claim.</summary>
/// <param name="Number">Its number on the page, counted from 1.</param>
/// <param name="Latest">Null while nobody has tried.</param>
/// <param name="Match">Null where there was nothing to compare with.</param>
/// <param name="Passages">Best first.</param>
/// <param name="Earlier">An earlier capture that was read, where the latest was not.</param>
/// <param name="AddedBy">Who of the desk added it, or empty.</param>
/// <param name="Archive">The newest request that a web archive keep it, or null.</param>
public sealed record Witness(
    int Number, SourceRow Source, string AsWritten, CaptureRow? Latest, MatchRow? Match, IReadOnlyList<WitnessPassage> Passages, CaptureRow? Earlier, string AddedBy,
    ArchiveRequest? Archive = null)
{
    public bool IsRead => Latest?.Text is not null && Latest.Outcome is CaptureOutcome.Captured or CaptureOutcome.CapturedInPart;

    public string Title => Latest?.Text?.Title is { Length: > 0 } title ? title : Source.Host;

    /// <summary>As the page calls itself, else its host.</summary>
    public string Site => Latest?.Text?.Site is { Length: > 0 } site ? site : Source.Host;

    public MatchOutcome Outcome => Match?.Outcome ?? MatchOutcome.Inconclusive;

    /// <summary>Class of the line above it.</summary>
    public string Css => !IsRead ? "unread" : Outcome switch
    {
        MatchOutcome.Supported or MatchOutcome.Partial => "agrees",
        MatchOutcome.Contradicted => "clashes",
        _ => "silent",
    };
}
