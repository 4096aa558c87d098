namespace FactCheck.Web.Reading;

/// <summary>Words of the galley with one line under them.</summary>
/// <param name="Text">The words.</param>
/// <param name="Coverage">Name of the coverage (<c>approved</c> … <c>unseen</c>), or empty for plain text.</param>
/// <param name="Clash">True where these very words conflict with a source.</param>
/// <param name="Ends">Claims whose last word this is: their numbers follow.</param>
public sealed record GalleyStretch(string Text, string Coverage, bool Clash, IReadOnlyList<ClaimCard> Ends);
