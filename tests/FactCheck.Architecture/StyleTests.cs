using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace FactCheck.Architecture;

/// <summary>The rules of style that a machine can count. Exceptions are named, with their reason.</summary>
public sealed class StyleTests
{
    private const int MaxFileLines = 400;
    private const int MaxMethodLines = 60;

    /// <summary>Longer on purpose.</summary>
    private static readonly Dictionary<string, string> LongFiles = new() { };

    private static readonly Dictionary<string, string> LongMethods = new() { };

    private static readonly IReadOnlyList<SourceFile> Sources = House.Files("src");

    [Fact]
    public void Files_AreAtMost400Lines() => Assert.Empty(
        Sources.Concat(House.Files("tests")).Where(f => f.Lines > MaxFileLines && !LongFiles.ContainsKey(f.Path)).Select(f => $"{f.Path}: {f.Lines} lines"));

    [Fact]
    public void Methods_AreAtMost60Lines() => Assert.Empty(
        from file in Sources
        from method in file.All<BaseMethodDeclarationSyntax>()
        let span = method.SyntaxTree.GetLineSpan(method.Span)
        let lines = span.EndLinePosition.Line - span.StartLinePosition.Line + 1
        let name = $"{file.Path}:{(method as MethodDeclarationSyntax)?.Identifier.Text ?? "constructor"}"
        where lines > MaxMethodLines && !LongMethods.ContainsKey(name)
        select $"{name}: {lines} lines");

    [Fact]
    public void Exceptions_StillExist() =>
        Assert.Empty(LongFiles.Keys.Except(Sources.Where(f => f.Lines > MaxFileLines).Select(f => f.Path)));

    [Fact]
    public void Files_HoldOnePublicType() => Assert.Empty(
        from file in Sources
        let types = file.Syntax.DescendantNodes(n => n is not TypeDeclarationSyntax).OfType<BaseTypeDeclarationSyntax>()
            .Where(t => t.Modifiers.Any(SyntaxKind.PublicKeyword)).ToList()
        where types.Count > 1
        select $"{file.Path}: {string.Join(", ", types.Select(t => t.Identifier.Text))}");

    [Fact]
    public void Namespaces_AreTheFolders() => Assert.Empty(
        from file in Sources
        from space in file.All<BaseNamespaceDeclarationSyntax>()
        let folder = string.Join('.', file.Path.Split('/').Skip(1).SkipLast(1))
        where space.Name.ToString() != folder
        select $"{file.Path}: {space.Name}");

    [Fact]
    public void Folders_BearNoTypesName() => Assert.Empty(
        from file in Sources
        from type in file.All<BaseTypeDeclarationSyntax>()
        where file.Path.Split('/').Skip(2).SkipLast(1).Contains(type.Identifier.Text)
        select $"{file.Path}: {type.Identifier.Text}");

    [Fact]
    public void Types_AreNoManagersAndHelpers() => Assert.Empty(
        from file in Sources
        from type in file.All<BaseTypeDeclarationSyntax>()
        from word in new[] { "Manager", "Helper", "Util", "Utils", "Common", "Base", "Processor" }
        where type.Identifier.Text.EndsWith(word, StringComparison.Ordinal) && !IsTagHelper(type)
        select $"{file.Path}: {type.Identifier.Text}");

    [Fact]
    public void Publics_OfLanguageAndCore_AreDocumented() => Assert.Empty(
        from file in House.Files("src/FactCheck.Language").Concat(House.Files("src/FactCheck.Core"))
        from type in file.All<BaseTypeDeclarationSyntax>()
        where type.Modifiers.Any(SyntaxKind.PublicKeyword)
            && !type.GetLeadingTrivia().Any(t => t.IsKind(SyntaxKind.SingleLineDocumentationCommentTrivia))
        select $"{file.Path}: {type.Identifier.Text}");

    [Fact]
    public void NullForgiveness_IsRare()
    {
        var marks = Sources.SelectMany(f => f.All<PostfixUnaryExpressionSyntax>().Where(e => e.IsKind(SyntaxKind.SuppressNullableWarningExpression))
            .Select(e => $"{f.Path}:{SourceFile.LineOf(e)}")).ToList();

        Assert.True(marks.Count <= 2 * Sources.Sum(f => f.Lines) / 1000, string.Join('\n', marks));
    }

    [Fact]
    public void Jobs_AreEnqueuedOnlyInWebJobs() => Assert.Empty(
        Sources.Where(f => f.Text.Contains("Hangfire", StringComparison.Ordinal) && f.Syntax.Usings.Any(u => u.Name?.ToString().StartsWith("Hangfire", StringComparison.Ordinal) == true)
            && !f.Path.StartsWith("src/FactCheck.Web/Jobs/", StringComparison.Ordinal)).Select(f => f.Path));

    [Fact]
    public void Names_OfThisMachine_StandNowhere()
    {
        string[] folders = ["src", "tests", "rules", "docs", ".github", ".ci"];
        var marks = new[] { "/wo" + "rk/", "/ro" + "ot/", "/fa" + "rm/" };
        var hits = from folder in folders.Where(f => Directory.Exists(Path.Combine(House.Root, f)))
                   from path in Directory.EnumerateFiles(Path.Combine(House.Root, folder), "*", SearchOption.AllDirectories)
                   let relative = Path.GetRelativePath(House.Root, path)
                   where !relative.Split('/', '\\').Any(p => p is "bin" or "obj") && new FileInfo(path).Length < 1_000_000
                   let text = File.ReadAllText(path)
                   from mark in marks
                   where text.Contains(mark, StringComparison.Ordinal)
                   select $"{relative}: {mark}";

        Assert.Empty(hits);
    }

    private static bool IsTagHelper(BaseTypeDeclarationSyntax type) => type.Identifier.Text.EndsWith("TagHelper", StringComparison.Ordinal);
}
