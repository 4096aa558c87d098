using FactCheck.Core.Reviews;
using FactCheck.Web.Wording;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace FactCheck.Web.Pages;

/// <summary>What each word and sign means.</summary>
public sealed class WordsModel : PageModel
{
    public static IReadOnlyList<(string Word, string Meaning)> Vocabulary { get; } =
        [.. Lexicon.All("Word.").Select(e => (e.Key, e.Value))];

    public static IReadOnlyList<Badge> States { get; } = [.. Enum.GetValues<ReviewState>().Select(Badges.Of), Badges.Returned, Badges.Void, Badges.Waived];
}
