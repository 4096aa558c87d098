namespace FactCheck.Core.Matching;

/// <summary>The parts of a statement that are compared one by one.</summary>
public enum FacetKind
{
    Quantity,
    Date,
    Name,
    Role,
    Place,
    Polarity,
    Modality,
    Superlative,
    Attribution,
    Quote,
}
