using FactCheck.GitHub.Apps;

namespace FactCheck.GitHub.Hooks;

/// <summary>Finds deliveries that never reached us and has them sent again: the platform does not do that by itself.</summary>
public static class FailedDeliveries
{
    private const int PageSize = 100;

    /// <summary>Has every failed delivery, that is not among those we keep, sent again; gives their number.</summary>
    /// <param name="isKnown">We keep the delivery with this identity.</param>
    public static async Task<int> SendAgainAsync(ApiDoor door, AppCredentials app, DateTimeOffset since, Func<string, Task<bool>> isKnown)
    {
        var client = door.AsApp(app);
        var page = await client.Connection.Get<List<DeliveryLine>>(
            new Uri("app/hook/deliveries", UriKind.Relative), new Dictionary<string, string> { ["per_page"] = PageSize.ToString(System.Globalization.CultureInfo.InvariantCulture) }).ConfigureAwait(false);
        var sent = 0;
        // One that was sent again and arrived stands in the list with the same identity.
        var arrived = page.Body.Where(d => d.StatusCode is >= 200 and < 300).Select(d => d.Delivery).ToHashSet(StringComparer.Ordinal);
        foreach (var failed in page.Body.Where(d => d.StatusCode is < 200 or >= 300 && d.DeliveredAt >= since && !arrived.Contains(d.Delivery)).DistinctBy(d => d.Delivery))
        {
            if (await isKnown(failed.Delivery).ConfigureAwait(false)) continue;
            await client.Connection.Post(new Uri($"app/hook/deliveries/{failed.Id}/attempts", UriKind.Relative), CancellationToken.None).ConfigureAwait(false);
            sent++;
        }
        return sent;
    }
}
