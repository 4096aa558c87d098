namespace FactCheck.Web.Reading;

/// <summary>The suggestions of the optional model about one claim, apart from everything that rules found.</summary>
/// <param name="Lines">One for each source that it was asked about.</param>
/// <param name="Unsent">Numbers of sources that are private and were not sent to it.</param>
/// <param name="IsOn">A model is set up now.</param>
public sealed record ModelView(IReadOnlyList<ModelLine> Lines, IReadOnlyList<int> Unsent, bool IsOn);
