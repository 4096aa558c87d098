namespace FactCheck.Data.Reviews;

/// <summary>Whom a query asks.</summary>
public enum QueryAddressee
{
    Author,
    Source,
    Expert,
}
