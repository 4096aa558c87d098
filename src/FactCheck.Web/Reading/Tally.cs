namespace FactCheck.Web.Reading;

/// <summary>What the sources of a claim say, counted. Sources that were not read count neither way.</summary>
public sealed record Tally(int Agree, int Conflict, int Silent, int NotRead)
{
    public int Cited => Agree + Conflict + Silent + NotRead;
}
