using FactCheck.Core.Text;

namespace FactCheck.Core.Claims;

/// <summary>A claim that an edit yields.</summary>
/// <param name="Text">In words.</param>
/// <param name="Kind">What sort of statement it is.</param>
/// <param name="Words">Its words within the sentence; null where it is about all of it.</param>
public sealed record EditedClaim(string Text, ClaimKind Kind, QuoteSelector? Words);
