using FactCheck.Models;
using FactCheck.Web.Hosting;
using Microsoft.Extensions.Configuration;

namespace FactCheck.Web.Tests.Hosting;

public sealed class ModelSetupTests
{
    [Fact]
    public void Read_NothingSaid_IsNoModel() => Assert.Null(ModelSetup.Read(Of()));

    [Fact]
    public void Read_EndpointAndName_IsAModelThatSendsNothingPrivate()
    {
        var model = Taken(ModelSetup.Read(Of("Endpoint=http://127.0.0.1:11434/v1", "Name=small-1")));

        Assert.Equal(("http://127.0.0.1:11434/v1", "small-1", "", false), (model.Endpoint.ToString(), model.Name, model.Key, model.SendsPrivate));
        Assert.Equal((60, 2, 24_000), (model.Patience.TotalSeconds, model.AtOnce, model.MostText));
    }

    [Fact]
    public void Read_EverySetting_IsTaken()
    {
        var model = Taken(ModelSetup.Read(Of("Endpoint=https://models.example/v1", "Name=m", "Key=k", "PrivateSources=yes", "Seconds=30", "AtOnce=4", "Characters=8000")));

        Assert.Equal(("k", true, 30, 4, 8_000), (model.Key, model.SendsPrivate, model.Patience.TotalSeconds, model.AtOnce, model.MostText));
    }

    [Theory]
    [InlineData("http://[::1]:8080/v1")]
    [InlineData("http://localhost:8080/v1")]
    [InlineData("https://10.0.0.7/v1")]
    public void Read_EndpointOfTheOperatorsOwn_IsTaken(string endpoint) => Assert.NotNull(ModelSetup.Read(Of("Endpoint=" + endpoint, "Name=m")));

    [Fact]
    public void Read_PlainHttpElsewhere_NeedsAWordForIt()
    {
        var refused = Assert.Throws<ArgumentException>(() => ModelSetup.Read(Of("Endpoint=http://gpu.example:8000/v1", "Name=m")));

        Assert.Contains("Model__PlainHttp=yes", refused.Message, StringComparison.Ordinal);
        Assert.NotNull(ModelSetup.Read(Of("Endpoint=http://gpu.example:8000/v1", "Name=m", "PlainHttp=yes")));
    }

    [Theory]
    [InlineData("Endpoint=ftp://models.example/v1", "Name=m")]
    [InlineData("Endpoint=models.example", "Name=m")]
    [InlineData("Endpoint=https://me:word@models.example/v1", "Name=m")]
    [InlineData("Endpoint=https://models.example/v1?key=secret", "Name=m")]
    [InlineData("Endpoint=https://models.example/v1")]
    [InlineData("Name=m")]
    [InlineData("Key=k")]
    [InlineData("Endpoint=https://models.example/v1", "Name=m", "Seconds=0")]
    [InlineData("Endpoint=https://models.example/v1", "Name=m", "Seconds=soon")]
    [InlineData("Endpoint=https://models.example/v1", "Name=m", "AtOnce=17")]
    [InlineData("Endpoint=https://models.example/v1", "Name=m", "Characters=-5")]
    [InlineData("Endpoint=https://models.example/v1", "Name=m", "PrivateSources=maybe")]
    [InlineData("Endpoint=https://models.example/v1", "Name=m", "PrivateSource=no")]
    public void Read_WhatIsNotUnderstood_IsRefusedWithoutTheKey(params string[] settings)
    {
        var refused = Assert.Throws<ArgumentException>(() => ModelSetup.Read(Of([.. settings, "Key=kk-secret"])));

        Assert.StartsWith("Model__", refused.Message.Replace("There is no setting ", "", StringComparison.Ordinal), StringComparison.Ordinal);
        Assert.DoesNotContain("secret", refused.Message, StringComparison.Ordinal);
    }

    private static ModelSettings Taken(ModelSettings? model) => model ?? throw new InvalidOperationException("There is no model.");

    private static IConfiguration Of(params string[] settings) => new ConfigurationBuilder()
        .AddInMemoryCollection(settings.Select(s => s.Split('=', 2)).Select(p => KeyValuePair.Create("Model:" + p[0], (string?)p[1])).DistinctBy(p => p.Key)).Build();
}
