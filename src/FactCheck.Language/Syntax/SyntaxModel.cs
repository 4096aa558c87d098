using System.Reflection;
using System.Text;
using FactCheck.Language.Syntax.Network;
using FactCheck.Language.Tokens;

namespace FactCheck.Language.Syntax;

/// <summary>
/// Tagger and dependency parser with the weights that ship with this library: a small recurrent network, computed in whole numbers so that
/// every machine finds the same tree. Immutable and safe to share between threads.
/// </summary>
/// <remarks>Learned from UD English EWT and GUM; the notice beside the weights names authors and licences.</remarks>
public sealed class SyntaxModel
{
    private const string Resource = "FactCheck.Language.english-syntax.bin";

    /// <summary>Longer sentences are read in pieces: the scores of arcs grow with the square of the length.</summary>
    private const int MostWords = 160;

    private static readonly Lazy<SyntaxModel?> Loaded = new(LoadShipped);

    private readonly SyntaxNetwork _network;
    private readonly Lemmatizer _lemmatizer;

    private SyntaxModel(SyntaxNetwork network)
    {
        _network = network;
        _lemmatizer = new(network.LemmaExceptions);
    }

    /// <summary>The model that ships with this library, loaded on first use; null where the library was built without it.</summary>
    public static SyntaxModel? Shared => Loaded.Value;

    /// <summary>Reads a model, as the trainer writes it.</summary>
    /// <exception cref="InvalidDataException">Not a model, or one of another version.</exception>
    public static SyntaxModel Read(Stream stream)
    {
        using BinaryReader reader = new(stream, Encoding.UTF8, leaveOpen: true);
        return new(new SyntaxNetwork(new NetworkFile(reader)));
    }

    /// <summary>Parses one sentence.</summary>
    /// <param name="text">The whole text.</param>
    /// <param name="tokens">The sentence's tokens, spans of <paramref name="text"/>.</param>
    public ParsedSentence Parse(string text, IReadOnlyList<Token> tokens)
    {
        ArgumentNullException.ThrowIfNull(tokens);
        string[] forms = new string[tokens.Count];
        for (int i = 0; i < forms.Length; i++) forms[i] = tokens[i].In(text);
        return new(tokens, Parse(forms));
    }

    /// <summary>Parses one sentence given as words. Empty words are taken as they come.</summary>
    public IReadOnlyList<ParsedWord> Parse(IReadOnlyList<string> forms)
    {
        ArgumentNullException.ThrowIfNull(forms);
        List<ParsedWord> words = new(forms.Count);
        int root = -1;
        for (int start = 0; start < forms.Count;)
        {
            int end = PieceEnd(forms, start);
            IReadOnlyList<string> piece = start == 0 && end == forms.Count ? forms : [.. forms.Skip(start).Take(end - start)];
            root = Append(piece, start, root, words);
            start = end;
        }
        return words;
    }

    /// <summary>The end of the piece that begins at <paramref name="start"/>: after the last mark that fits, if it is not too near.</summary>
    private static int PieceEnd(IReadOnlyList<string> forms, int start)
    {
        if (forms.Count - start <= MostWords) return forms.Count;
        for (int end = start + MostWords; end > start + MostWords / 2; end--)
            if (forms[end - 1] is "." or "!" or "?" or ";" or ":" or ",") return end;
        return start + MostWords;
    }

    private int Append(IReadOnlyList<string> piece, int offset, int root, List<ParsedWord> words)
    {
        NetworkAnswer answer = _network.Run(piece);
        for (int i = 0; i < piece.Count; i++)
        {
            int head = answer.Heads[i] < 0 ? root : answer.Heads[i] + offset;
            bool joint = answer.Heads[i] < 0 && root >= 0;
            string tag = _network.Tags[answer.Tags[i]];
            words.Add(new(
                _lemmatizer.Lemma(piece[i], tag), (Upos)answer.Upos[i], tag, head, joint ? "parataxis" : _network.Relations[answer.Relations[i]],
                joint ? 0f : answer.Confidence[i]));
        }
        return root >= 0 ? root : offset + Array.IndexOf(answer.Heads, -1);
    }

    private static SyntaxModel? LoadShipped()
    {
        using Stream? stream = Assembly.GetExecutingAssembly().GetManifestResourceStream(Resource);
        return stream is null ? null : Read(stream);
    }
}
