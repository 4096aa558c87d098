using System.Text.Json;

namespace FactCheck.Web.Endpoints;

/// <summary>Names of values as machines write them: camel case, or lower case with underscores; never numbers.</summary>
internal static class OutsideName
{
    public static T? Read<T>(string written)
        where T : struct, Enum
    {
        foreach (var value in Enum.GetValues<T>())
        {
            if (string.Equals(value.ToString(), written.Replace("_", "", StringComparison.Ordinal), StringComparison.OrdinalIgnoreCase)) return value;
        }
        return null;
    }

    /// <summary>All of them, for a message.</summary>
    public static string All<T>()
        where T : struct, Enum => string.Join(", ", Enum.GetNames<T>().Select(JsonNamingPolicy.CamelCase.ConvertName));
}
