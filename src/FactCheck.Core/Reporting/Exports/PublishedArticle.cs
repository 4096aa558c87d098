namespace FactCheck.Core.Reporting.Exports;

/// <summary>What every export is written from: a publication as its receipt took it down, with nothing of a private source in it.</summary>
public sealed record PublishedArticle
{
    public required Guid Id { get; init; }
    public required string Title { get; init; }
    public required int Revision { get; init; }
    public required string ContentHash { get; init; }

    /// <summary>The readable text of the revision.</summary>
    public required string Text { get; init; }

    /// <summary>ISO 639-1 code, or empty.</summary>
    public string Language { get; init; } = "";
    public required string Desk { get; init; }
    public required IReadOnlyList<string> Authors { get; init; }
    public required DateTimeOffset PublishedAt { get; init; }
    public required string PublishedBy { get; init; }

    /// <summary>Sum of the gate in words, as it stood when the article went out.</summary>
    public required string Gate { get; init; }

    /// <summary>Origin of the desk (<c>https://desk.example</c>), without a slash at its end.</summary>
    public required string Origin { get; init; }
    public IReadOnlyList<PublishedClaim> Claims { get; init; } = [];
    public IReadOnlyList<PublishedSource> Sources { get; init; } = [];
    public IReadOnlyList<PublishedWaiver> Waivers { get; init; } = [];

    /// <summary>What was corrected since it went out, the newest first.</summary>
    public IReadOnlyList<PublishedCorrection> Corrections { get; init; } = [];

    /// <summary>The page of the article for readers, on the desk's own domain.</summary>
    public string Address => $"{Origin}/published/{Id:D}";

    /// <summary>The page of one claim for readers.</summary>
    public string AddressOf(PublishedClaim claim) => FormattableString.Invariant($"{Address}/claims/{claim.Number}");
}
