using FactCheck.Core.Text;

namespace FactCheck.Core.Records;

/// <summary>Hash of free text that may be erased: without the salt nobody can guess the words from it.</summary>
public static class SaltedText
{
    /// <summary>64 hexadecimal digits.</summary>
    public static string Hash(string salt, string text) => Digest.Of(salt, text);
}
