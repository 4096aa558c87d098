using FactCheck.Core.Rules;

namespace FactCheck.Core.Gates;

/// <summary>Everything the gate looks at.</summary>
public sealed record GateFacts
{
    /// <summary>The revision has been read: its claims and sentences are all there. False holds the gate.</summary>
    public required bool IsRead { get; init; }

    /// <summary>People are asked only for what a pull request changes: claims and sentences of its base are left out of the lists.</summary>
    public bool IsPartial { get; init; }

    public IReadOnlyList<ClaimStanding> Claims { get; init; } = [];

    public IReadOnlyList<SentenceStanding> Sentences { get; init; } = [];

    public IReadOnlyList<SourceStanding> Sources { get; init; } = [];

    public IReadOnlyList<Finding> Findings { get; init; } = [];

    /// <summary>Ids of findings for which an unexpired waiver stands.</summary>
    public IReadOnlySet<string> WaivedFindings { get; init; } = new HashSet<string>();

    /// <summary>Findings that the author silenced in the text, by id, with the reason given: they are listed and hold nothing.</summary>
    public IReadOnlyDictionary<string, string> Silenced { get; init; } = new Dictionary<string, string>();

    public IReadOnlyList<QueryStanding> OpenQueries { get; init; } = [];

    /// <summary>Names of authors that nobody has placed.</summary>
    public IReadOnlyList<string> UnknownAuthors { get; init; } = [];

    /// <summary>False where not even a name is given.</summary>
    public bool HasAuthors { get; init; } = true;

    public bool LegalSigned { get; init; }

    /// <summary>Work that gave up: what, and why.</summary>
    public IReadOnlyList<string> Stuck { get; init; } = [];

    /// <summary>Exceptions from the separation of duties, in words.</summary>
    public IReadOnlyList<string> Bypasses { get; init; } = [];
}
