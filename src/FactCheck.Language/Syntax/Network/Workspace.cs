using System.Numerics;

namespace FactCheck.Language.Syntax.Network;

/// <summary>Room for the numbers of one sentence; one per thread, used again and again, so that parsing leaves little to collect.</summary>
internal sealed class Workspace
{
    [ThreadStatic]
    private static Workspace? _mine;

    private readonly SyntaxNetwork _network;
    private readonly int _words;

    private Workspace(SyntaxNetwork network, int words)
    {
        (_network, _words) = (network, words);
        Input = new short[words * network.InputWidth];
        First = new short[words * network.StateWidth];
        Second = new short[words * network.StateWidth];
        Left = new short[words * network.PairWidth];
        Right = new short[(words + 1) * network.PairWidth];
        Wide = new float[words * network.WidestRow];
        Values = new float[words * network.PairWidth];
        OtherValues = new float[words * network.PairWidth];
        Arcs = new float[words * (words + 1)];
        Row = new float[words + 1];
        (Scales, LeftScales, RightScales, StateScales) = (new float[words], new float[words], new float[words + 1], new float[words]);
        Array.Fill(StateScales, RecurrentPair.StateScale);
    }

    public short[] Input { get; }

    public short[] First { get; }

    public short[] Second { get; }

    public short[] Left { get; }

    public short[] Right { get; }

    public float[] Wide { get; }

    public float[] Values { get; }

    public float[] OtherValues { get; }

    public float[] Arcs { get; }

    public float[] Row { get; }

    public float[] Scales { get; }

    public float[] LeftScales { get; }

    public float[] RightScales { get; }

    public float[] StateScales { get; }

    /// <summary>The thread's own room for at least <paramref name="words"/> words.</summary>
    public static Workspace For(int words, SyntaxNetwork network)
    {
        if (_mine is null || _mine._words < words || !ReferenceEquals(_mine._network, network))
            _mine = new(network, Math.Max(32, (int)BitOperations.RoundUpToPowerOf2((uint)words)));
        return _mine;
    }
}
