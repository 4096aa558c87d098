using FactCheck.Core.Claims;
using FactCheck.Core.Gates;
using FactCheck.Core.Matching;
using FactCheck.Core.Reviews;
using FactCheck.Core.Rules;
using FactCheck.Core.Sources;
using FactCheck.Core.Verdicts;
using FactCheck.Data.Desks;
using FactCheck.Data.Notices;
using FactCheck.Data.Repositories;
using FactCheck.Data.Reviews;
using FactCheck.Web.Reading;
using FactCheck.Web.Wording;

namespace FactCheck.Web.Tests.Wording;

public sealed class BadgesTests
{
    private static readonly string Sprite = File.ReadAllText(Path.Combine(Repository.Web, "Pages", "Shared", "_Glyphs.cshtml"));

    public static TheoryData<string, Badge> All
    {
        get
        {
            var all = new TheoryData<string, Badge>();
            void Add<T>(Func<T, Badge> badge) where T : struct, Enum
            {
                foreach (var value in Enum.GetValues<T>()) all.Add($"{typeof(T).Name}.{value}", badge(value));
            }
            Add<ReviewState>(Badges.Of);
            Add<Verdict>(Badges.Of);
            Add<CaptureOutcome>(Badges.Of);
            Add<PageKind>(Badges.Of);
            Add<Severity>(Badges.Of);
            Add<GateState>(Badges.Of);
            Add<FacetOutcome>(Badges.Of);
            Add<QuoteOutcome>(Badges.Of);
            Add<MatchOutcome>(Badges.Of);
            all.Add("returned", Badges.Returned);
            all.Add("void", Badges.Void);
            all.Add("waived", Badges.Waived);
            return all;
        }
    }

    [Theory]
    [MemberData(nameof(All))]
    public void Of_EveryValue_HasAWordAndAGlyphOfTheSprite(string value, Badge badge)
    {
        Assert.NotEmpty(value);
        Assert.NotEmpty(badge.Word);
        Assert.Contains($"<symbol id=\"g-{badge.Glyph}\"", Sprite, StringComparison.Ordinal);
    }

    [Fact]
    public void Of_NetworkTrouble_IsNeitherRedNorGreen()
    {
        var trouble = Enum.GetValues<CaptureOutcome>().Where(o => o != CaptureOutcome.Captured);
        Assert.All(trouble, o => Assert.Equal(Tone.Wait, Badges.Of(o).Tone));
    }

    [Fact]
    public void Of_EveryEnumShownAsAWord_HasItsEntry()
    {
        string[] keys =
        [
            .. Enum.GetNames<ClaimKind>().Select(n => "ClaimKind." + n), .. Enum.GetNames<RiskClass>().Select(n => "Risk." + n),
            .. Enum.GetNames<SourceKind>().Select(n => "SourceKind." + n), .. Enum.GetNames<FacetKind>().Select(n => "FacetKind." + n),
            .. Named<DeskRole>(), .. Named<QueryAddressee>(), .. Named<WordingState>(), .. Named<DeliveryState>(), .. Named<PullRequestState>(),
            .. Enum.GetNames<QueueRoom>().Select(n => "Room." + n), .. GalleyReader.Coverages.Select(n => "Coverage." + n),
            .. Enum.GetNames<ReviewAction>().SelectMany(n => new[] { "Action." + n, "Done." + n, "Next." + n }),
        ];
        Assert.All(keys, key => Assert.NotNull(Lexicon.TryOf(key)));

        static IEnumerable<string> Named<T>() where T : struct, Enum => Enum.GetNames<T>().Select(n => $"{typeof(T).Name}.{n}");
    }
}
