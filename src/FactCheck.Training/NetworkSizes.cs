namespace FactCheck.Training;

/// <summary>Sizes and rates of the network. Sizes that are inner dimensions of products are multiples of 16.</summary>
internal sealed record NetworkSizes(int Keys, int Tags, int Relations)
{
    public int Input { get; init; } = 128;

    public int Hidden { get; init; } = 128;

    public int Arc { get; init; } = 128;

    public int Label { get; init; } = 96;

    public float InputDropout { get; init; } = 0.2f;

    public float Dropout { get; init; } = 0.33f;

    /// <summary>Weight of the two tagging losses beside those of heads and relations.</summary>
    public float TagWeight { get; init; } = 0.5f;
}
