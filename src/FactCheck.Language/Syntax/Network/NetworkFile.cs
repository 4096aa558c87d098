using System.Runtime.InteropServices;

namespace FactCheck.Language.Syntax.Network;

/// <summary>
/// The file of weights, little-endian: mark and version; relations; tags; lemma exceptions; keys and rows of the embeddings; then the
/// matrices in the order of <see cref="SyntaxNetwork"/>, and the two vectors that stand for the root. Not compressed: that would save a
/// fifteenth and cost most of the time of loading.
/// </summary>
internal sealed class NetworkFile(BinaryReader reader)
{
    public const int Mark = 0x53434631, Version = 1;

    /// <summary>Reads mark and version.</summary>
    /// <exception cref="InvalidDataException">Another kind of file.</exception>
    public void Header()
    {
        if (reader.ReadInt32() != Mark || reader.ReadInt32() != Version) throw new InvalidDataException("not a syntax model of this version");
    }

    public string[] Strings()
    {
        string[] strings = new string[reader.ReadInt32()];
        for (int i = 0; i < strings.Length; i++) strings[i] = reader.ReadString();
        return strings;
    }

    public EmbeddingTable Embeddings()
    {
        int count = reader.ReadInt32(), width = reader.ReadInt32();
        return new(Numbers<uint>(count), width, Numbers<sbyte>(count * width), Numbers<float>(count));
    }

    public QuantizedMatrix Matrix()
    {
        int rows = reader.ReadInt32(), columns = reader.ReadInt32();
        return new(rows, columns, Numbers<short>(rows * columns), Numbers<float>(rows), Numbers<float>(rows));
    }

    public float[] Vector() => Numbers<float>(reader.ReadInt32());

    private T[] Numbers<T>(int count)
        where T : struct
    {
        T[] numbers = new T[count];
        reader.BaseStream.ReadExactly(MemoryMarshal.AsBytes(numbers.AsSpan()));
        return numbers;
    }
}
