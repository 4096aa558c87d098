using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace FactCheck.Architecture;

/// <summary>One file of the checkout.</summary>
/// <param name="Path">Relative to the root, with <c>/</c>.</param>
internal sealed record SourceFile(string Path, string Text, CompilationUnitSyntax Syntax)
{
    public int Lines => Text.AsSpan().Count('\n');

    public IEnumerable<T> All<T>() where T : SyntaxNode => Syntax.DescendantNodes().OfType<T>();

    /// <summary>Line of a node, counted from 1.</summary>
    public static int LineOf(SyntaxNode node) => node.SyntaxTree.GetLineSpan(node.Span).StartLinePosition.Line + 1;

    /// <summary>Names that this file uses from inside <paramref name="rooms"/> of the project <paramref name="project"/>.</summary>
    public IEnumerable<(string Room, int Line)> Uses(string project, IReadOnlySet<string> rooms)
    {
        foreach (var name in Syntax.DescendantNodes().Where(n => n is QualifiedNameSyntax or MemberAccessExpressionSyntax))
        {
            var parts = name.ToString().Split('.');
            var at = name.ToString().StartsWith($"FactCheck.{project}.", StringComparison.Ordinal) ? 2 : 0;
            // A relative name begins with a room: Sources.CaptureOutcome. A property of that name is followed by no type.
            if (parts.Length <= at || !rooms.Contains(parts[at])) continue;
            if (at == 0 && (name.Parent is MemberAccessExpressionSyntax || !IsType(parts, name))) continue;
            yield return (parts[at], LineOf(name));
        }
    }

    private bool IsType(string[] parts, SyntaxNode name) =>
        parts.Length > 1 && char.IsUpper(parts[1][0]) && !All<PropertyDeclarationSyntax>().Any(p => p.Identifier.Text == parts[0])
        && !All<ParameterSyntax>().Any(p => p.Identifier.Text == parts[0]) && name is QualifiedNameSyntax;
}
