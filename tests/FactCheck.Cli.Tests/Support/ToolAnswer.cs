using System.Text;

namespace FactCheck.Cli.Tests.Support;

/// <summary>What came back.</summary>
internal sealed record ToolAnswer(int Exit, byte[] Bytes, string Error)
{
    public string Out => Encoding.UTF8.GetString(Bytes);

    public string[] Lines => Out.Split('\n', StringSplitOptions.RemoveEmptyEntries);
}
