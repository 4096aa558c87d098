namespace FactCheck.Data.Reviews;

/// <summary>A comment calls somebody of the desk by name: it stands in that person's queue until they have seen it.</summary>
public sealed class Mention
{
    public required Guid CommentId { get; init; }
    public required Guid PersonId { get; init; }
    public required Guid DeskId { get; init; }
    public required Guid ReviewId { get; init; }
    public DateTimeOffset? SeenAt { get; set; }
}
