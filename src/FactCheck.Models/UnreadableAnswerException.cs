namespace FactCheck.Models;

/// <summary>The endpoint answered with something else than a chat completion; the message says with what.</summary>
internal sealed class UnreadableAnswerException(string message) : Exception(message);
