using FactCheck.Core.Claims;
using FactCheck.Core.Gates;
using FactCheck.Core.Rules;
using FactCheck.Core.Tests.Rules;
using FactCheck.Core.Verdicts;

namespace FactCheck.Core.Tests.Gates;

public sealed class GatePoliciesTests
{
    private static IReadOnlyDictionary<string, GatePolicy> Parse(string text) => GatePolicies.Parse(RuleSet.Of(new RuleFile("gates/x.yaml", text)));

    [Fact]
    public void Parse_ShippedPolicies_AreReadable()
    {
        var policies = GatePolicies.Parse(ShippedRules.Read());

        Assert.Equal(["default", "repository", "strict", "two-person-desk"], policies.Keys.Order());
        Assert.Equal(2, policies["strict"].Approvals[RiskClass.High]);
        Assert.Equal(0, policies["two-person-desk"].Approvals[RiskClass.Low]);
        Assert.DoesNotContain(Verdict.OnAuthor, policies["strict"].Permits);
        Assert.Equal(CoverageDemand.Machine, policies["repository"].Coverage);
    }

    [Theory]
    [InlineData("name: x\ncoverrage: person", "did you mean 'coverage'?")]
    [InlineData("name: x\napprovals: {high: 3}", "0, 1 or 2")]
    [InlineData("name: x\npermits: [Wrong]", "never permit")]
    [InlineData("name: x\npermits: [Comfirmed]", "did you mean 'Confirmed'?")]
    [InlineData("name: x\nfindings: {FC501: ignore}", "cannot be weighed")]
    [InlineData("name: x\nfindings: {FC30: block}", "not a rule number")]
    [InlineData("name: x\nfindings: {FC302: red}", "not one of block")]
    [InlineData("coverage: person", "'name' is missing")]
    public void Parse_Mistake_IsRefusedWithTheReason(string text, string reason) =>
        Assert.Contains(reason, Assert.Throws<RuleFormatException>(() => Parse(text)).Message, StringComparison.Ordinal);
}
