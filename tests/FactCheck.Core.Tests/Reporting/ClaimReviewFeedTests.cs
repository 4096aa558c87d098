using FactCheck.Core.Reporting;

namespace FactCheck.Core.Tests.Reporting;

public sealed class ClaimReviewFeedTests
{
    private const string Review = """
        {"@context":"https://schema.org","@type":"ClaimReview","url":"https://checks.example/ferry","datePublished":"2026-04-11T08:00:00Z",
        "author":{"@type":"Organization","name":"Checks Weekly"},"claimReviewed":"The ferry carried 900 people.",
        "itemReviewed":{"@type":"Claim","author":{"@type":"Person","name":"Rob Dane"}},"reviewRating":{"@type":"Rating","ratingValue":1,"alternateName":"False"}}
        """;

    private const string Answer = """
        {"claims":[{"text":"The ferry carried 900 people.","claimant":"Rob Dane","claimReview":[{"publisher":{"name":"Checks Weekly","site":"checks.example"},
        "url":"https://checks.example/ferry","reviewDate":"2026-04-11T08:00:00Z","textualRating":"False","languageCode":"en"}]}],"nextPageToken":"x"}
        """;

    private static readonly EarlierCheckEntry Expected =
        new("The ferry carried 900 people.", "Rob Dane", "False", "Checks Weekly", "https://checks.example/ferry", new(2026, 4, 11));

    [Theory]
    [InlineData(Review)]
    [InlineData("[" + Review + "," + Review + "]")]
    [InlineData("""{"@context":"https://schema.org","@graph":[""" + Review + "]}")]
    [InlineData("""{"@type":"DataFeed","dataFeedElement":[{"@type":"DataFeedItem","item":[""" + Review + "]}]}")]
    [InlineData(Answer)]
    public void Read_EveryShape_IsTheSameCheckOnce(string json)
    {
        var (entries, skipped) = ClaimReviewFeed.Read(json);

        Assert.Equal(Expected, Assert.Single(entries));
        Assert.Equal(0, skipped);
    }

    [Fact]
    public void Read_StrangersAndMissingParts_AreLeftOutAndCounted()
    {
        var (entries, skipped) = ClaimReviewFeed.Read($$"""
            [{{Review}}, 7, "text", null, {"@type":"NewsArticle","url":"https://a.example"}, {"@type":"ClaimReview"},
            {"@type":["Thing","ClaimReview"],"claimReviewed":"x","reviewRating":{"alternateName":"False"},"url":"javascript:alert(1)"},
            {"@type":"ClaimReview","claimReviewed":"\ud800","reviewRating":[],"url":"https://user:pw@a.example/"}]
            """);

        Assert.Single(entries);
        Assert.Equal(7, skipped);
    }

    [Fact]
    public void Read_HostileWords_StayShortPlainText()
    {
        var (entries, _) = ClaimReviewFeed.Read(Review.Replace("False", "False\\u202e\\u0000<script>", StringComparison.Ordinal).Replace("The ferry carried 900 people.", new string('a', 50_000), StringComparison.Ordinal));

        var entry = Assert.Single(entries);
        Assert.Equal("False<script>", entry.Rating);
        Assert.InRange(entry.Claim.Length, 1, 1_001);
    }

    [Fact]
    public void Read_DeepLongOrBroken_SaysSo()
    {
        Assert.Throws<FormatException>(() => ClaimReviewFeed.Read(new string('[', 100_000)));
        Assert.Throws<FormatException>(() => ClaimReviewFeed.Read("{\"@type\":"));
        Assert.Throws<FormatException>(() => ClaimReviewFeed.Read(new string(' ', ClaimReviewFeed.Longest + 1)));
    }

    [Fact]
    public void Read_AnswerWithoutClaims_IsEmpty() => Assert.Equal((0, 0), ClaimReviewFeed.Read("{}") is var read ? (read.Entries.Count, read.Skipped) : default);
}
