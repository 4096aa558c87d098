namespace FactCheck.GitHub.Hooks;

/// <summary>A line of the platform's own list of deliveries, as its client fills it.</summary>
public sealed class DeliveryLine
{
    public long Id { get; set; }

    /// <summary>The identity that every attempt of it bears.</summary>
    [Octokit.Internal.Parameter(Key = "guid")]
    public string Delivery { get; set; } = "";

    public DateTimeOffset DeliveredAt { get; set; }

    public int StatusCode { get; set; }

    public string Event { get; set; } = "";
}
