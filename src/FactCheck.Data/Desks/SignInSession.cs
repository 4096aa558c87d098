namespace FactCheck.Data.Desks;

/// <summary>One sign-in of a person in one browser, until it ends or somebody ends it.</summary>
public sealed class SignInSession
{
    public required Guid Id { get; init; }
    public required Guid DeskId { get; init; }
    public required Guid PersonId { get; init; }

    /// <summary>What the browser calls itself, shortened: to tell one's own sessions apart.</summary>
    public required string Agent { get; init; }
    public required DateTimeOffset CreatedAt { get; init; }
    public required DateTimeOffset SeenAt { get; set; }
    public DateTimeOffset? EndedAt { get; set; }
}
