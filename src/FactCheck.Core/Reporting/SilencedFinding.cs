using FactCheck.Core.Rules;

namespace FactCheck.Core.Reporting;

/// <summary>A finding that does not count, because somebody said so: listed in every format that machines read.</summary>
/// <param name="Finding">What was noticed.</param>
/// <param name="Reason">Why it does not count, in the words of whoever decided.</param>
/// <param name="By"><c>inline</c>, <c>baseline</c>, <c>configuration</c> or <c>desk</c>.</param>
/// <param name="Until">The day it counts again, or null.</param>
public sealed record SilencedFinding(Finding Finding, string Reason, string By, DateOnly? Until);
