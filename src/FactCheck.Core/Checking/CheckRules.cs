using FactCheck.Core.Checks;
using FactCheck.Core.Claims;
using FactCheck.Core.Rules;

namespace FactCheck.Core.Checking;

/// <summary>The rules that the order of decisions needs, parsed once and used for every article.</summary>
/// <param name="Claims">What makes a sentence a claim.</param>
/// <param name="Sources">Which sources count for what.</param>
/// <param name="Fingerprint">Identity of all rules files.</param>
public sealed record CheckRules(ClaimRules Claims, SourceRules Sources, string Fingerprint)
{
    /// <summary>Parses what the rooms need from one set.</summary>
    /// <exception cref="RuleFormatException">A file is not as it should be; names file and line.</exception>
    public static CheckRules Parse(RuleSet rules) => new(ClaimRules.Parse(rules), SourceRules.Parse(rules), rules.Fingerprint);
}
