using System.Globalization;
using FactCheck.Core.Matching;
using FactCheck.Core.Rules;

namespace FactCheck.Core.Checks;

/// <summary>FC307: the desk confirmed the contrary before.</summary>
public sealed class ContradictsEarlier : IClaimCheck
{
    public CheckDescription Description { get; } = new(new("FC307"), "The desk confirmed something else before",
        "A claim that this desk confirmed, and that has not expired, speaks of the same thing with another number, date, name or sense.",
        Severity.Warning, "Find out which is right; where both were true at their time, say when.");

    public IEnumerable<Finding> Run(ClaimCheckInput input)
    {
        var today = DateOnly.FromDateTime(input.Now.UtcDateTime);
        foreach (var earlier in input.Earlier)
        {
            if (earlier.ExpiresOn < today || LikeClaims.Compare(input.Claim.Text, earlier.Text) is not (Likeness.Contrary, var reason)) continue;
            yield return input.Finding(Description, $"On {earlier.DecidedOn.ToString("d MMMM yyyy", CultureInfo.InvariantCulture)} the desk confirmed “{earlier.Text}” in “{earlier.Article}”. {reason}");
        }
    }
}
