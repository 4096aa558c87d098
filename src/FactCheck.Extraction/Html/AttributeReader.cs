namespace FactCheck.Extraction.Html;

/// <summary>Walks over the attributes of one tag, linear in their length.</summary>
public ref struct AttributeReader(ReadOnlySpan<char> attributes)
{
    private ReadOnlySpan<char> _rest = attributes;

    public ReadOnlySpan<char> Name { get; private set; }

    /// <summary>Without its quotes; empty where there is none.</summary>
    public ReadOnlySpan<char> Value { get; private set; }

    public bool Next()
    {
        _rest = _rest.TrimStart(" \t\r\n\f/");
        Name = Value = default;
        if (_rest.IsEmpty) return false;
        var end = 1;
        while (end < _rest.Length && _rest[end] != '=' && _rest[end] != '/' && !char.IsWhiteSpace(_rest[end])) end++;
        Name = _rest[..end];
        _rest = _rest[end..].TrimStart();
        if (_rest.IsEmpty || _rest[0] != '=') return true;
        _rest = _rest[1..].TrimStart();
        if (_rest.IsEmpty) return true;
        if (_rest[0] is '"' or '\'') ReadQuoted(_rest[0]);
        else ReadBare();
        return true;
    }

    private void ReadQuoted(char quote)
    {
        var end = _rest[1..].IndexOf(quote);
        Value = end < 0 ? _rest[1..] : _rest.Slice(1, end);
        _rest = end < 0 ? default : _rest[(end + 2)..];
    }

    private void ReadBare()
    {
        var end = 0;
        while (end < _rest.Length && !char.IsWhiteSpace(_rest[end])) end++;
        Value = _rest[..end];
        _rest = _rest[end..];
    }
}
