using FactCheck.Core.Gates;
using FactCheck.Web.Wording;

namespace FactCheck.Web.Reading;

/// <summary>One article in a list of articles.</summary>
/// <param name="Counts">Claims by coverage.</param>
public sealed record RoomRow(
    Guid ArticleId, string Title, string Link, bool Here, GateState? Gate, int Holds, IReadOnlyDictionary<string, int> Counts, DateTimeOffset? Deadline, DateTimeOffset? Published)
{
    private const int Steps = 24;

    /// <summary>Shares of the bar in 24 steps, none of them vanishing.</summary>
    public IEnumerable<(string Css, int Width)> Bar
    {
        get
        {
            var all = Math.Max(1, Counts.Values.Sum());
            return Counts.Where(c => c.Value > 0).Select(c => (Css(c.Key), Math.Clamp(c.Value * Steps / all, 1, Steps)));
        }
    }

    public string BarInWords => Counts.Values.Sum() == 0
        ? "no claims yet"
        : string.Join(", ", Counts.Where(c => c.Value > 0).Select(c => $"{c.Value} {Lexicon.Of("Coverage." + c.Key)}"));

    private static string Css(string coverage) => coverage switch
    {
        "approved" => "is-agree",
        "waived" => "is-mute",
        "review" => "is-hand",
        "clash" => "is-clash",
        _ => "is-wait",
    };
}
