using FactCheck.Core.Articles;
using FactCheck.Core.Claims;
using FactCheck.Core.Rules;
using FactCheck.Language.Segmentation;

namespace FactCheck.Core.Tests.Claims;

/// <summary>What one pencil stroke of a fact-checker ticks: nothing glued together, nothing torn apart, nothing that the text does not say.</summary>
public class GranularityTests
{
    private static readonly ClaimRules Rules = ClaimRules.Parse(RuleSet.Empty);

    private static List<string> Texts(string text) => [.. ClaimExtractor.Extract(
        new ArticleText { Source = text, Format = ArticleFormat.Plain, Text = text, Map = SourceMap.Identity(text), Blocks = Segmenter.Blocks(text) }, Rules, null).Claims.Select(c => c.Text)];

    [Theory]
    [InlineData("Anna Berg of the Liberals, Tom Hale of the Greens, and Jim Carr of Labour were elected in Lindau.", "Tom Hale of the Greens was elected in Lindau.")]
    [InlineData("The winners were Anna Berg of the Liberals, Tom Hale of the Greens, and Jim Carr of Labour.", "The winners [included] Jim Carr of Labour.")]
    [InlineData("Two former mayors Anna Berg of Lindau and Tom Hale of Wexmouth were arrested.", "Anna Berg of Lindau and Tom Hale of Wexmouth are two former mayors.")]
    [InlineData("In the county of Berg, Anna Weber was elected with 4,000 votes.", "Anna Weber was elected with 4,000 votes in the county of Berg.")]
    [InlineData("Mayor Donald Stone said the harbour would close, adding that 40 jobs would go.", "Mayor Donald Stone [added] that 40 jobs would go.")]
    [InlineData("Mayor Donald Stone claimed, “Nothing will happen until Peter and I get together,” suggesting he would lead the talks.", "Mayor Donald Stone [suggested] he would lead the talks.")]
    [InlineData("While no agreement was reached, the council sold two ferries.", "No agreement was reached.")]
    [InlineData("French and Spanish divers found the wreck in May, signaling a cautious yet significant step.", "French and Spanish divers found the wreck in May.")]
    [InlineData("The session lasted two hours, with loud protests following in the square.", "Loud protests were following in the square.")]
    [InlineData("Harland was founded in 1871, employs 11,000 people and makes a third of the country's rails.", "Harland makes a third of the country's rails.")]
    [InlineData("Brightwell will close the office by June and move its 60 employees to Cork.", "Brightwell will move its 60 employees to Cork.")]
    [InlineData("The company, founded in 2008, expects sales of 210 million euros.", "The company was founded in 2008.")]
    [InlineData("Brightwell Foods, the largest producer of oat milk in Ireland, today announced a purchase.", "Brightwell Foods today announced a purchase.")]
    [InlineData("The bank raised its rate to 4.75 percent last week, the highest level since 2008.", "4.75 percent is the highest level since 2008.")]
    [InlineData("The glacier lost 18 percent of its volume, which is about 2.4 cubic kilometres.", "18 percent of its volume is about 2.4 cubic kilometres.")]
    [InlineData("14:05 The council meeting has begun in Lindau.", "The council meeting has begun in Lindau.")]
    public void Extract_Sentence_GivesTheSingleClaim(string text, string claim) => Assert.Contains(claim, Texts(text));

    [Theory]
    [InlineData("Adding to the confusion, the minister Anna Berg left the room at noon.", "[added]")]
    [InlineData("Anna Berg of Lindau, Tom Hale of Wexmouth, and Jim Carr of Sandow met on Monday.", "Tom Hale of Wexmouth met")]
    [InlineData("Anna Berg, Tom Hale and Jim Carr were elected with 900 votes.", "Tom Hale was elected with 900 votes.")]
    [InlineData("Mayor Stone told the press, \"We closed the harbour in May because of the ice.\"", "told the press.")]
    [InlineData("Lindau lost on Saturday. It was the first defeat for Lindau since October.", "[Lindau] was")]
    [InlineData("Let's work to build this future together.", "work")]
    public void Extract_Sentence_GivesNoOtherClaim(string text, string wrong) => Assert.DoesNotContain(Texts(text), t => t.Contains(wrong, StringComparison.Ordinal));
}
