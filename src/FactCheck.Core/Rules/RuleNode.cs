using System.Globalization;

namespace FactCheck.Core.Rules;

/// <summary>
/// A value of a rules file that knows where it stands, so that every complaint names file and line. A mapping must be asked for
/// its keys by name; <see cref="OnlyKeys"/> refuses the others.
/// </summary>
public sealed class RuleNode
{
    internal RuleNode(string path, int line, string? scalar, IReadOnlyList<RuleNode>? items, IReadOnlyList<(string Key, RuleNode Value)>? entries)
    {
        Path = path;
        Line = line;
        Scalar = scalar;
        ItemsOrNull = items;
        EntriesOrNull = entries;
    }

    public string Path { get; }

    /// <summary>Counted from 1.</summary>
    public int Line { get; }

    private string? Scalar { get; }

    private IReadOnlyList<RuleNode>? ItemsOrNull { get; }

    private IReadOnlyList<(string Key, RuleNode Value)>? EntriesOrNull { get; }

    /// <summary>True where the file says nothing here.</summary>
    public bool IsEmpty => Scalar is "" or "~" or "null" && ItemsOrNull is null && EntriesOrNull is null;

    public bool IsList => ItemsOrNull is not null;

    public bool IsMapping => EntriesOrNull is not null;

    /// <summary>The entries of a list; an empty node is an empty list.</summary>
    public IReadOnlyList<RuleNode> Items => ItemsOrNull ?? (IsEmpty ? [] : throw Error("expected a list"));

    /// <summary>The entries of a mapping in the file's order; an empty node is an empty mapping.</summary>
    public IReadOnlyList<(string Key, RuleNode Value)> Entries => EntriesOrNull ?? (IsEmpty ? [] : throw Error("expected a mapping (key: value)"));

    /// <summary>The value under <paramref name="key"/>, or null where the key does not stand.</summary>
    public RuleNode? Get(string key) => Entries.FirstOrDefault(e => e.Key == key).Value;

    /// <summary>The value under <paramref name="key"/>, which must stand.</summary>
    public RuleNode Require(string key) => Get(key) ?? throw Error($"'{key}' is missing");

    public string AsText() => Scalar ?? throw Error("expected a text");

    public double AsNumber() =>
        double.TryParse(AsText(), NumberStyles.Float, CultureInfo.InvariantCulture, out var number) && double.IsFinite(number)
            ? number
            : throw Error($"'{Scalar}' is not a number");

    public int AsInteger() =>
        int.TryParse(AsText(), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number)
            ? number
            : throw Error($"'{Scalar}' is not a whole number");

    public bool AsFlag() => AsText() switch
    {
        "true" or "yes" => true,
        "false" or "no" => false,
        _ => throw Error($"'{Scalar}' is neither true nor false"),
    };

    /// <summary>One of the names of an enumeration, written in any case and with <c>-</c> or <c>_</c> between words.</summary>
    public T AsName<T>() where T : struct, Enum
    {
        var name = AsText().Replace("-", "", StringComparison.Ordinal).Replace("_", "", StringComparison.Ordinal);
        if (!int.TryParse(name, CultureInfo.InvariantCulture, out _) && Enum.TryParse<T>(name, ignoreCase: true, out var value)) return value;
        throw Error($"'{Scalar}' is not one of {string.Join(", ", Enum.GetNames<T>())}{Nearest.Hint(AsText(), Enum.GetNames<T>())}");
    }

    /// <summary>The texts of a list, or a single text as a list of one.</summary>
    public IReadOnlyList<string> AsTexts() => Scalar is not null && !IsEmpty ? [Scalar] : [.. Items.Select(i => i.AsText())];

    /// <summary>Refuses a mapping that has any key but these, with the nearest one as a hint.</summary>
    public RuleNode OnlyKeys(params string[] keys)
    {
        foreach (var (key, value) in Entries)
        {
            if (!keys.Contains(key, StringComparer.Ordinal))
                throw new RuleFormatException(Path, value.KeyLine, $"unknown key '{key}'{Nearest.Hint(key, keys)}");
        }
        return this;
    }

    /// <summary>Line of the key that it stands under; a mapping below it begins a line later.</summary>
    internal int KeyLine { get; set; }

    /// <summary>A complaint about this place, to be thrown.</summary>
    public RuleFormatException Error(string reason) => new(Path, Line, reason);
}
