namespace FactCheck.Core.Reporting;

/// <summary>One way to write a run down. Pure: the same report gives the same text.</summary>
public interface IReportFormat
{
    /// <summary>As it is asked for on the command line.</summary>
    public string Name { get; }

    /// <summary>The whole text, with line feeds.</summary>
    public string Write(CheckReport report);
}
