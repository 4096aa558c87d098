using FactCheck.Core.Rules;

namespace FactCheck.Web.Endpoints.Shapes;

/// <summary>A finding as machines read it.</summary>
public sealed record ApiFinding(string Id, string Rule, Severity Severity, string Message, string Next, string ClaimKey, string Source)
{
    public static ApiFinding Of(Finding finding) =>
        new(finding.Id, finding.Rule.Value, finding.Severity, finding.Message, finding.Next, finding.ClaimKey, finding.Source);
}
