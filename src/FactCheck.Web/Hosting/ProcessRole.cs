namespace FactCheck.Web.Hosting;

/// <summary>What a process does. Several processes need a database that they share.</summary>
public enum ProcessRole
{
    /// <summary>Answers people and machines, and does the work.</summary>
    Both,

    /// <summary>Answers; leaves the work to workers.</summary>
    Web,

    /// <summary>Does the work; answers only whether it is well.</summary>
    Worker,
}
