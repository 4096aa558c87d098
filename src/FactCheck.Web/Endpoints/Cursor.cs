using System.Globalization;

namespace FactCheck.Web.Endpoints;

/// <summary>Where a list goes on. To those outside it is a word without meaning.</summary>
public static class Cursor
{
    public const int PageSize = 100;

    private const int LargestPage = 500;

    public static string Of(long position) => position.ToString(CultureInfo.InvariantCulture);

    /// <summary>The position, 0 without a cursor; null where the word is none that was given out.</summary>
    public static int? Read(string? cursor) =>
        cursor is null ? 0 : int.TryParse(cursor, NumberStyles.None, CultureInfo.InvariantCulture, out var position) ? position : null;

    /// <summary>As <see cref="Read"/>, for lists that outgrow it.</summary>
    public static long? ReadLong(string? cursor) =>
        cursor is null ? 0 : long.TryParse(cursor, NumberStyles.None, CultureInfo.InvariantCulture, out var position) ? position : null;

    /// <summary>How many to a page.</summary>
    public static int Size(int? limit) => Math.Clamp(limit ?? PageSize, 1, LargestPage);
}
