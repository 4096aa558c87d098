using System.Text;
using FactCheck.GitHub.Hooks;

namespace FactCheck.GitHub.Tests.Hooks;

public sealed class WebhookSignatureTests
{
    // The vector that the platform publishes.
    private const string Secret = "It's a Secret to Everybody";
    private const string Header = "sha256=757107ea0eb2509fc211221cce984b8a37570b6d7586c22c46f4379c8b043e17";
    private static readonly byte[] Body = Encoding.UTF8.GetBytes("Hello, World!");

    [Fact]
    public void Holds_PublishedVector_Is() => Assert.True(new WebhookSignature(Secret).Holds(Body, Header));

    [Fact]
    public void Holds_EitherSecretDuringRotation_Is() => Assert.True(new WebhookSignature("new", Secret).Holds(Body, Header));

    public static TheoryData<string?> BadHeaders => new(
        null, "", "sha256=", Header[..^1], Header + "0", Header.Replace("sha256=", "sha1=", StringComparison.Ordinal),
        Header[..^1] + "8", "sha256=" + new string('z', 64), Header[7..]);

    [Theory]
    [MemberData(nameof(BadHeaders))]
    public void Holds_MissingShortOrWrong_IsNot(string? header) => Assert.False(new WebhookSignature(Secret).Holds(Body, header));

    [Fact]
    public void Holds_OneByteChanged_IsNot()
    {
        var signature = new WebhookSignature(Secret);
        for (var i = 0; i < Body.Length; i++)
        {
            var mutated = Body.ToArray();
            mutated[i] ^= 1;
            Assert.False(signature.Holds(mutated, Header));
        }
    }

    [Fact]
    public void Make_WithoutSecret_RefusesToStart() => Assert.Throws<ArgumentException>(() => new WebhookSignature("", " "));
}
