using FactCheck.Data.Columns;

namespace FactCheck.Data.Reviews;

/// <summary>A question bound to one claim. No article is released while one is open.</summary>
public sealed class Query : IVersioned
{
    public required Guid Id { get; init; }
    public required Guid DeskId { get; init; }
    public required Guid ArticleId { get; init; }
    public required Guid ReviewId { get; init; }
    public required QueryAddressee Addressee { get; init; }

    /// <summary>The account that is asked, or null where <see cref="AddresseeName"/> has none.</summary>
    public Guid? AddresseeId { get; init; }
    public required string AddresseeName { get; init; }
    public required string Question { get; init; }
    public required Guid AskedBy { get; init; }
    public required DateTimeOffset AskedAt { get; init; }
    public DateTimeOffset? DueAt { get; init; }

    /// <summary>SHA-256 of the short-lived link by which it is answered without an account, or null.</summary>
    public string? LinkHash { get; set; }
    public DateTimeOffset? LinkExpiresAt { get; set; }
    public string? Answer { get; set; }

    /// <summary>The account that answered; null where the answer came by the link.</summary>
    public Guid? AnsweredBy { get; set; }
    public DateTimeOffset? AnsweredAt { get; set; }

    /// <summary>Name that whoever answered by the link gave; empty where an account answered.</summary>
    public string AnsweredByName { get; set; } = "";

    /// <summary>When somebody of the desk decided what follows from the answers; null while that is open. A further answer opens it again.</summary>
    public DateTimeOffset? SettledAt { get; set; }
    public Guid? SettledBy { get; set; }

    /// <summary>Taken back by the desk: open no longer, without an answer.</summary>
    public DateTimeOffset? WithdrawnAt { get; set; }

    /// <summary>When its words were erased under the desk's policy, or null.</summary>
    public DateTimeOffset? ErasedAt { get; set; }
    public long Version { get; set; }

    /// <summary>There is an answer, and nobody has decided what follows from it: it holds the gate like an open question.</summary>
    public bool NeedsDecision => AnsweredAt is not null && SettledAt is null && WithdrawnAt is null;

    public bool IsOpen => AnsweredAt is null && WithdrawnAt is null;
}
