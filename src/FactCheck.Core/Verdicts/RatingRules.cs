using FactCheck.Core.Rules;

namespace FactCheck.Core.Verdicts;

/// <summary>Which verdict becomes which rating (<c>rules/ratings</c>).</summary>
public sealed class RatingRules
{
    private readonly Dictionary<Verdict, Rating> _ratings = [];

    private RatingRules()
    {
    }

    /// <summary>The rating of a verdict; null where it is never published as one.</summary>
    public Rating? Of(Verdict verdict) => _ratings.GetValueOrDefault(verdict);

    /// <summary>Reads all files of <c>rules/ratings</c>; a later file holds.</summary>
    /// <exception cref="RuleFormatException">Names file and line.</exception>
    public static RatingRules Parse(RuleSet rules)
    {
        var result = new RatingRules();
        foreach (var file in rules.In("ratings"))
        {
            var root = RuleYaml.Parse(file).OnlyKeys("ratings", "scale");
            var scale = root.Require("scale").OnlyKeys("worst", "best");
            var (worst, best) = (scale.Require("worst").AsInteger(), scale.Require("best").AsInteger());
            foreach (var node in root.Require("ratings").Items)
            {
                var value = node.OnlyKeys("verdict", "name", "value").Require("value").AsInteger();
                if (value < worst || value > best) throw node.Error($"value {value} is not between {worst} and {best}");
                result._ratings[node.Require("verdict").AsName<Verdict>()] = new(node.Require("name").AsText(), value, worst, best);
            }
        }
        return result;
    }
}
