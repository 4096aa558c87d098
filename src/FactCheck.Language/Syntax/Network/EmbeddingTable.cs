using System.Numerics;
using System.Runtime.CompilerServices;

namespace FactCheck.Language.Syntax.Network;

/// <summary>Rows of small whole numbers, found by key.</summary>
internal sealed class EmbeddingTable
{
    private readonly sbyte[] _rows;
    private readonly float[] _scales;
    private readonly uint[] _slotKeys;
    private readonly int[] _slotRows;
    private readonly int _mask, _unknown;

    public EmbeddingTable(uint[] keys, int width, sbyte[] rows, float[] scales)
    {
        (Width, _rows, _scales) = (width, rows, scales);
        int slots = (int)BitOperations.RoundUpToPowerOf2((uint)keys.Length * 2);
        (_slotKeys, _slotRows, _mask) = (new uint[slots], new int[slots], slots - 1);
        Array.Fill(_slotRows, -1);
        for (int row = 0; row < keys.Length; row++)
        {
            int slot = (int)keys[row] & _mask;
            while (_slotRows[slot] >= 0) slot = (slot + 1) & _mask;
            (_slotKeys[slot], _slotRows[slot]) = (keys[row], row);
        }
        _unknown = Find(WordFeatures.UnknownWord);
    }

    public int Width { get; }

    /// <summary>Adds up the rows of a word's keys; a word without a row of its own takes the row of unknown words.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public void Sum(ReadOnlySpan<uint> keys, Span<float> sum)
    {
        sum.Clear();
        for (int i = 0; i < keys.Length; i++)
        {
            int row = Find(keys[i]);
            if (row < 0 && i == 0) row = _unknown;
            if (row >= 0) Lanes.AddScaled(_rows.AsSpan(row * Width, Width), _scales[row], sum);
        }
    }

    private int Find(uint key)
    {
        int slot = (int)key & _mask;
        while (_slotRows[slot] >= 0 && _slotKeys[slot] != key) slot = (slot + 1) & _mask;
        return _slotRows[slot];
    }
}
