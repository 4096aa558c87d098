namespace FactCheck.Web.Jobs;

/// <summary>How many steps of the assembly line run at once in this process; most of them wait for the network. None: it answers only.</summary>
public sealed record JobSettings(int Workers)
{
    public const int Usual = 8;
}
