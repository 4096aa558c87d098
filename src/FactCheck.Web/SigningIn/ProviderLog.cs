namespace FactCheck.Web.SigningIn;

internal static partial class ProviderLog
{
    [LoggerMessage(Level = LogLevel.Warning, Message = "The answer of the identity provider was not believed: {Why}")]
    internal static partial void NotBelieved(ILogger log, string why);
}
