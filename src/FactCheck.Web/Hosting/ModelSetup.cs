using System.Globalization;
using System.Net;
using FactCheck.Models;

namespace FactCheck.Web.Hosting;

/// <summary>
/// The model that may be asked for suggestions, read from the configuration, where its key is not seen in the list of processes: <c>Model__Endpoint</c> and
/// the others of <see cref="All"/>. Without an endpoint there is none.
/// </summary>
public static class ModelSetup
{
    private const string Section = "Model";

    /// <summary>Every setting and what it means; docs/configuration.md is written from this.</summary>
    public static IReadOnlyList<(string Names, string Means)> All { get; } =
    [
        ($"{Section}__Endpoint, {Section}__Name", "a language model that is asked for suggestions, and its name there: any endpoint that speaks chat completions, also on this machine, as `http://127.0.0.1:11434/v1`. None unless said; operating.md says what is sent to it"),
        ($"{Section}__Key", "how the endpoint knows us; nothing is sent for it unless said"),
        ($"{Section}__PlainHttp", "`yes`: an endpoint that is not on this machine may be reached without encryption, on a network of one's own"),
        ($"{Section}__PrivateSources", "`yes`: sources that are marked as private are sent to it, too; they never are unless said"),
        ($"{Section}__Seconds", "how long one answer may take, 5 to 600: 60 unless said"),
        ($"{Section}__AtOnce", "questions under way at once in each process, 1 to 16: 2 unless said"),
        ($"{Section}__Characters", "most characters of one source or article that are sent, 1000 to 200000: 24000 unless said"),
    ];

    private static readonly string[] Known = ["Endpoint", "Name", "Key", "PlainHttp", "PrivateSources", "Seconds", "AtOnce", "Characters"];

    /// <exception cref="ArgumentException">Something is missing or not understood.</exception>
    public static ModelSettings? Read(IConfiguration configuration)
    {
        var given = configuration.GetSection(Section);
        if (given.GetChildren().Select(c => c.Key).FirstOrDefault(k => !Known.Contains(k, StringComparer.OrdinalIgnoreCase)) is { } unknown)
            throw new ArgumentException($"There is no setting {Section}__{unknown}. There are {string.Join(", ", Known.Select(k => $"{Section}__{k}"))}.");
        if (given["Endpoint"] is not { Length: > 0 } written)
        {
            if (given["Name"] is { Length: > 0 } || given["Key"] is { Length: > 0 }) throw new ArgumentException($"{Section}__Endpoint is missing: where the model is.");
            return null;
        }
        if (given["Name"] is not { Length: > 0 } name) throw new ArgumentException($"{Section}__Name is missing: which model of {Section}__Endpoint is asked.");
        return new(EndpointOf(written, Yes(given, "PlainHttp")), name)
        {
            Key = given["Key"] ?? "",
            SendsPrivate = Yes(given, "PrivateSources"),
            Patience = TimeSpan.FromSeconds(Number(given, "Seconds", 5, 600, 60)),
            AtOnce = Number(given, "AtOnce", 1, 16, 2),
            MostText = Number(given, "Characters", 1_000, 200_000, 24_000),
        };
    }

    // The key and the texts of unpublished articles go there: in clear on this machine only, unless the operator says that the network is theirs.
    private static Uri EndpointOf(string written, bool plain)
    {
        if (!Uri.TryCreate(written, UriKind.Absolute, out var url) || url.Scheme is not ("http" or "https") || url.UserInfo.Length > 0 || url.Query.Length > 0 || url.Fragment.Length > 0)
            throw new ArgumentException($"{Section}__Endpoint wants a web address without user, query or fragment, such as http://127.0.0.1:11434/v1.");
        if (url.Scheme == "http" && !plain && !IsHere(url))
            throw new ArgumentException($"{Section}__Endpoint wants https, because unpublished text goes there. Where it is on a network of your own, say {Section}__PlainHttp=yes.");
        return url;
    }

    private static bool IsHere(Uri url) => url.Host == "localhost" || (IPAddress.TryParse(url.Host.Trim('[', ']'), out var address) && IPAddress.IsLoopback(address));

    private static bool Yes(IConfigurationSection given, string name) => given[name] switch
    {
        null or "" or "no" or "false" => false,
        "yes" or "true" => true,
        var other => throw new ArgumentException($"{Section}__{name} wants yes or no; '{other}' is neither."),
    };

    private static int Number(IConfigurationSection given, string name, int least, int most, int usual) =>
        given[name] is not { Length: > 0 } written ? usual
        : int.TryParse(written, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number >= least && number <= most ? number
        : throw new ArgumentException(string.Create(CultureInfo.InvariantCulture, $"{Section}__{name} wants a number from {least} to {most}; '{written}' is none."));
}
