namespace FactCheck.Web.Jobs;

/// <summary>How many steps of the assembly line run at once in this process. Most of them wait for the network.</summary>
public sealed record JobSettings(int Workers = 8);
