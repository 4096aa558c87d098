using System.Text.Json;
using FactCheck.Core.Rules;

namespace FactCheck.Cli.Servers;

/// <summary>A finding of a desk's gate.</summary>
/// <param name="IsHolding">True where it keeps the gate from opening.</param>
internal sealed record DeskFinding(string Rule, string ClaimKey, Severity Severity, string Message, string Next, string Source, bool IsHolding)
{
    internal static DeskFinding Of(JsonElement finding, bool isHolding) => new(
        Word(finding, "rule"), Word(finding, "claimKey"), Enum.TryParse<Severity>(Word(finding, "severity"), ignoreCase: true, out var severity) ? severity : Severity.Blocking,
        Word(finding, "message"), Word(finding, "next"), Word(finding, "source"), isHolding);

    private static string Word(JsonElement element, string name) => element.TryGetProperty(name, out var value) ? value.GetString() ?? "" : "";
}
