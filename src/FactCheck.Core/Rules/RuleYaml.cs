using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace FactCheck.Core.Rules;

/// <summary>
/// Reads YAML into nodes that know their line. Deep nesting kills the parser's stack, so depth is counted on the raw text first;
/// anchors, aliases and tags are refused, because a rules file needs none and an alias bomb does.
/// </summary>
public static class RuleYaml
{
    /// <summary>Deepest nesting that is read.</summary>
    public const int MaxDepth = 64;

    /// <summary>The root of <paramref name="file"/>; an empty file is an empty mapping.</summary>
    /// <exception cref="RuleFormatException">Names file and line.</exception>
    public static RuleNode Parse(RuleFile file)
    {
        YamlDepth.Check(file);
        try
        {
            var parser = new Parser(new StringReader(file.Text));
            parser.Consume<StreamStart>();
            if (parser.Accept<StreamEnd>(out _)) return new RuleNode(file.Path, 1, null, null, []);
            parser.Consume<DocumentStart>();
            var root = Read(parser, file.Path, 0);
            parser.Consume<DocumentEnd>();
            if (parser.Accept<DocumentStart>(out var second))
                throw new RuleFormatException(file.Path, (int)second.Start.Line, "one document a file; a second begins here");
            return root;
        }
        catch (YamlException e)
        {
            throw new RuleFormatException(file.Path, (int)e.Start.Line, Plain(e.Message));
        }
    }

    private static RuleNode Read(IParser parser, string path, int depth)
    {
        var line = parser.Current is { } current ? (int)current.Start.Line : 1;
        if (depth > MaxDepth) throw new RuleFormatException(path, line, $"nested deeper than {MaxDepth}");
        if (parser.Current is AnchorAlias or NodeEvent { Anchor.IsEmpty: false }) throw new RuleFormatException(path, line, "anchors and aliases are not used in rules");
        if (parser.TryConsume<Scalar>(out var scalar)) return new RuleNode(path, line, scalar.Value, null, null);
        return parser.Accept<SequenceStart>(out _) ? ReadList(parser, path, line, depth) : ReadMapping(parser, path, line, depth);
    }

    private static RuleNode ReadList(IParser parser, string path, int line, int depth)
    {
        parser.Consume<SequenceStart>();
        var items = new List<RuleNode>();
        while (!parser.TryConsume<SequenceEnd>(out _)) items.Add(Read(parser, path, depth + 1));
        return new RuleNode(path, line, null, items, null);
    }

    private static RuleNode ReadMapping(IParser parser, string path, int line, int depth)
    {
        parser.Consume<MappingStart>();
        var entries = new List<(string, RuleNode)>();
        var seen = new HashSet<string>(StringComparer.Ordinal);
        while (!parser.TryConsume<MappingEnd>(out _))
        {
            var at = parser.Current is { } current ? (int)current.Start.Line : line;
            if (!parser.TryConsume<Scalar>(out var key)) throw new RuleFormatException(path, at, "a key must be a plain word");
            if (!seen.Add(key.Value)) throw new RuleFormatException(path, at, $"'{key.Value}' stands twice");
            var value = Read(parser, path, depth + 1);
            value.KeyLine = at;
            entries.Add((key.Value, value));
        }
        return new RuleNode(path, line, null, null, entries);
    }

    // The parser prefixes its messages with a position that we give ourselves.
    private static string Plain(string message) => message[(message.IndexOf("): ", StringComparison.Ordinal) is var at && at >= 0 ? at + 3 : 0)..];
}
