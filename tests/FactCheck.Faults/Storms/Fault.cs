namespace FactCheck.Faults.Storms;

/// <summary>What a storm does to a desk at work.</summary>
internal enum Fault
{
    /// <summary><c>kill -9</c> to a server; it is started again at once.</summary>
    KillServer,

    /// <summary><c>kill -9</c> to a child that parses strangers' bytes.</summary>
    KillExtractor,

    /// <summary>SIGTERM to a server: it lets go of its work and ends by itself; it is started again.</summary>
    Drain,

    /// <summary>The disk takes not one byte more from a server, or from PostgreSQL where there is one, and then it does again.</summary>
    NoRoom,

    /// <summary>A server stands still, longer than a lease lasts, and goes on as if nothing had been.</summary>
    Pause,

    /// <summary>The clock of all servers jumps, and later jumps back.</summary>
    ClockJump,

    /// <summary><c>kill -9</c> to PostgreSQL; it is started again at once.</summary>
    KillDatabase,

    /// <summary>PostgreSQL throws everybody out and lets nobody in for a while.</summary>
    RefuseConnections,
}
