using FactCheck.Data.Desks;

namespace FactCheck.Web.Reading;

/// <summary>One page of the queue: claims by article, in order of what most holds up publication.</summary>
public sealed record QueueView(IReadOnlyList<QueueLot> Lots, int From, int Total, bool More, IReadOnlyDictionary<QueueRoom, int> Rooms, IReadOnlyList<(Guid Id, string Title)> Articles)
{
    /// <summary>Changes when anything in the queue may have.</summary>
    public required string Stamp { get; init; }

    /// <summary>Views that this person has kept, by name.</summary>
    public IReadOnlyList<SavedView> Saved { get; init; } = [];
}
