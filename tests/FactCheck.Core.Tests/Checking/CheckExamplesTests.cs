using FactCheck.Core.Checking;
using FactCheck.Core.Checks;
using FactCheck.Core.Rules;
using FactCheck.Core.Tests.Rules;

namespace FactCheck.Core.Tests.Checking;

public sealed class CheckExamplesTests
{
    [Fact]
    public void Failing_ShippedExamples_AllHold() => Assert.Empty(CheckExamples.Failing(ShippedRules.Read()).Select(f => $"{f.Path}:{f.Line}: {f.Message}"));

    [Fact]
    public void Covered_ShippedExamples_AreOfEveryCheck()
    {
        var covered = CheckExamples.Covered(ShippedRules.Read());

        Assert.All(ClaimChecks.All.Select(c => c.Description.Id.Value).Concat(ArticleChecks.All.Select(c => c.Description.Id.Value)), id => Assert.Contains(id, covered));
    }

    [Fact]
    public void Failing_ExamplesThatDoNotHold_AreNamedWithFileAndLine()
    {
        const string text = """
            rule: FC403
            examples:
              - The vote took place on Friday, 16 May 2025.
              - The vote took place on Monday, 16 May 2025.
            counterexamples:
              - The vote took place on Sunday, 16 May 2025.
            """;

        var failures = CheckExamples.Failing(RuleSet.Of(new RuleFile("checks/FC403.yaml", text)));

        Assert.Equal(
            [("checks/FC403.yaml", 1, "FC403: needs 2 counterexamples"), ("checks/FC403.yaml", 3, "FC403: is silent on its example"), ("checks/FC403.yaml", 6, "FC403: speaks on its counterexample")],
            failures.Select(f => (f.Path, f.Line, f.Message)));
    }

    [Theory]
    [InlineData("rule: FC999\nexamples: []\ncounterexamples: []\n", "FC999")]
    [InlineData("rule: FC403\nexample: []\n", "unknown key 'example'")]
    [InlineData("rule: FC101\nexamples:\n  - article: A\n    sources:\n      - adress: https://a.example/x\ncounterexamples: []\n", "unknown key 'adress'")]
    public void Failing_FileOfAnotherShape_IsAnErrorThatNamesIt(string text, string says) =>
        Assert.Contains(says, Assert.Throws<RuleFormatException>(() => CheckExamples.Failing(RuleSet.Of(new RuleFile("checks/x.yaml", text)))).Message, StringComparison.Ordinal);
}
