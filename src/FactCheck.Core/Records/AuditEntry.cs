namespace FactCheck.Core.Records;

/// <summary>Who did what, when: one entry of the audit log in the form that is hashed. People by opaque id, free text by salted hash.</summary>
public sealed record AuditEntry
{
    public required Guid Id { get; init; }

    public required Guid Desk { get; init; }

    public required DateTimeOffset At { get; init; }

    /// <summary>The person; null where a step of the machine did it.</summary>
    public Guid? Actor { get; init; }

    /// <summary>The token by which the person acted, or null.</summary>
    public Guid? Token { get; init; }

    /// <summary>For example <c>review.approve</c>.</summary>
    public required string Action { get; init; }

    public required string SubjectKind { get; init; }

    public required Guid Subject { get; init; }

    public Guid? Article { get; init; }

    /// <summary>States, keys and fingerprints, without free text.</summary>
    public IReadOnlyDictionary<string, string> Facts { get; init; } = new Dictionary<string, string>();

    /// <summary>See <see cref="SaltedText"/>; empty where no words were given.</summary>
    public string TextHash { get; init; } = "";
}
