using FactCheck.Core.Reviews;

namespace FactCheck.Core.Tests.Reviews;

public sealed class MentionReaderTests
{
    [Theory]
    [InlineData("@ben, look here. And @cleo.lund too.", "ben cleo.lund")]
    [InlineData("(@Ben) says so, @ben.", "ben")]
    [InlineData("Write to ben@paper.example.", "")]
    [InlineData("@ nobody, @@ben", "ben")]
    [InlineData("No one is called.", "")]
    public void NamesIn_AComment_AreThoseItCalls(string text, string names) => Assert.Equal(names, string.Join(' ', MentionReader.NamesIn(text)));
}
