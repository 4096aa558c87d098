namespace FactCheck.Pipeline.Tests.Steps;

/// <summary>An article of our own with two sources on the test's site: one supports, one has another number.</summary>
internal static class HarbourStory
{
    internal static string Write(LoopbackSite site)
    {
        var ferry = site.Put("/ferry", "Ferry figures",
            "The harbour office published its figures for May on Monday.",
            "The ferry carried 312 people on Friday, the harbour office said.",
            "The next count is due in June.");
        var budget = site.Put("/budget", "Budget of the port",
            "The council of Northport met on Tuesday evening to speak about the port.",
            "The council approved a budget of 4.2 million euros for the new quay.",
            "Work on the quay begins in spring.");
        return $"""
            # A new quay for Northport

            The ferry [carried 312 people on Friday]({ferry}), the harbour office said.

            The council approved [a budget of 5.1 million euros]({budget}) for the new quay.

            What a summer it will be!
            """;
    }
}
