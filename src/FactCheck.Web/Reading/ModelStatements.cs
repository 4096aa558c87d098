using FactCheck.Core.Verdicts.Advising;
using FactCheck.Data.Advising;

namespace FactCheck.Web.Reading;

/// <summary>Statements of a revision that the optional model would check, too.</summary>
/// <param name="Row">The question and what holds of the answer.</param>
/// <param name="Open">Those whose words are in no claim yet, with their sentence.</param>
public sealed record ModelStatements(AdviceRow Row, IReadOnlyList<(AdvisedClaim Claim, Guid SentenceId)> Open);
