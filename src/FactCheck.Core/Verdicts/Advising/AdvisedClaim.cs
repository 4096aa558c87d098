using FactCheck.Core.Text;

namespace FactCheck.Core.Verdicts.Advising;

/// <summary>A statement that a model would check, too.</summary>
/// <param name="Words">Its words, anchored in the readable text of the article.</param>
/// <param name="Text">The statement as the model words it, to be understood without the article; its numbers stand in the words.</param>
/// <param name="Why">Why it should be checked, in the model's words. May be empty.</param>
public sealed record AdvisedClaim(QuoteSelector Words, string Text, string Why);
