using System.Security.Cryptography;
using System.Text;

namespace FactCheck.Web.Hosting;

/// <summary>
/// The way in for a desk that has nobody yet: a word that is printed once where the program was started. It lives as long as the process
/// and ends with the first account.
/// </summary>
public sealed class SetUpLink
{
    public string Word { get; } = Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(16));

    public bool Matches(string? word) =>
        word is not null && CryptographicOperations.FixedTimeEquals(Encoding.UTF8.GetBytes(word), Encoding.UTF8.GetBytes(Word));
}
