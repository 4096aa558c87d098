namespace FactCheck.Language.Syntax.Network;

/// <summary>What the network says of each word, as numbers.</summary>
internal sealed class NetworkAnswer(int n)
{
    public int[] Upos { get; } = new int[n];

    public int[] Tags { get; } = new int[n];

    /// <summary>Index of the head, -1 for the root.</summary>
    public int[] Heads { get; } = new int[n];

    public int[] Relations { get; } = new int[n];

    public float[] Confidence { get; } = new float[n];
}
