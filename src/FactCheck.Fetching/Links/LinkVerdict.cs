namespace FactCheck.Fetching.Links;

/// <summary>What a reader who follows a link will find.</summary>
public enum LinkVerdict
{
    Alive,
    Dead,

    /// <summary>We cannot tell: the host keeps robots out, or we kept ourselves out. A person looks.</summary>
    Uncertain,
}
