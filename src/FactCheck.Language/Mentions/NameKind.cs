namespace FactCheck.Language.Mentions;

/// <summary>What bears a name, as far as its words tell.</summary>
public enum NameKind
{
    Other,
    Person,
    Organisation,
    Place,
}
