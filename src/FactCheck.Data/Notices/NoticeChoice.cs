namespace FactCheck.Data.Notices;

/// <summary>How a person wants to hear of one kind.</summary>
/// <param name="OnPage">In the list of notices, counted beside the name.</param>
/// <param name="Mail">By mail.</param>
public sealed record NoticeChoice(bool OnPage, MailPace Mail)
{
    /// <summary>Until a person chooses: on the page, and no mail that nobody asked for.</summary>
    public static NoticeChoice Usual { get; } = new(true, MailPace.None);
}
