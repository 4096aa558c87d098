using FactCheck.Language.Propositions;

namespace FactCheck.Core.Claims;

/// <summary>Answers for the features.</summary>
internal static class SentenceFeatures
{
    private const int Few = 6;

    /// <summary>True where the sentence shows <paramref name="feature"/>.</summary>
    public static bool Show(this SentenceSignals signals, SentenceFeature feature) => feature switch
    {
        SentenceFeature.Quantity => signals.HasQuantity,
        SentenceFeature.Date => signals.HasDate,
        SentenceFeature.Name => signals.HasName,
        SentenceFeature.Past => signals.HasPast,
        SentenceFeature.Present => signals.HasPresent,
        SentenceFeature.Future => signals.HasFuture,
        SentenceFeature.Modal => signals.HasModal,
        SentenceFeature.Report => signals.HasReport,
        SentenceFeature.Quote => signals.HasQuote,
        SentenceFeature.FirstPerson => signals.HasFirstPerson,
        SentenceFeature.SecondPerson => signals.HasSecondPerson,
        SentenceFeature.Question => signals.IsQuestion,
        SentenceFeature.Imperative => signals.IsImperative,
        SentenceFeature.NoVerb => !signals.HasFiniteVerb,
        SentenceFeature.FewWords => signals.Words < Few,
        _ => false,
    };
}
